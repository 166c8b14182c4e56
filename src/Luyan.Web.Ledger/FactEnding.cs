using Luyan.Law;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Ledger;

/// <summary>A fact that is no longer so keeps its place with its last day; one entered by mistake leaves the lists.</summary>
internal static class FactEnding
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(LedgerUrls.Ledger + "/{id:guid}/end", ShowEnd).Requires(LedgerKeepers.All);
        routes.MapPost(LedgerUrls.Ledger + "/{id:guid}/end", End).Requires(LedgerKeepers.All);
        routes.MapGet(LedgerUrls.Ledger + "/{id:guid}/remove", ShowRemove).Requires(LedgerKeepers.All);
        routes.MapPost(LedgerUrls.Ledger + "/{id:guid}/remove", Remove).Requires(LedgerKeepers.All);
    }

    private static async Task<IResult> ShowEnd(Guid id, PageContext here, FactLedger facts, CancellationToken stop) =>
        await Open(facts, here, id, stop) is { } fact
            ? Page(fact, ending: true, fact.EndedOn is { } day ? Days.Short(day) : "", "") : Results.NotFound();

    private static async Task<IResult> ShowRemove(Guid id, PageContext here, FactLedger facts, CancellationToken stop) =>
        await Open(facts, here, id, stop) is { } fact
            ? Page(fact, ending: false, "", "") : Results.NotFound();

    private static async Task<IResult> End(Guid id, HttpContext http, PageContext here, FactLedger facts, CancellationToken stop)
    {
        if (await Open(facts, here, id, stop) is not { } fact) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var (typed, reason, errors) = (form[FieldName.LastDay].ToString(), form[FieldName.ChangeReason].ToString(), new FormErrors());
        var day = TypedDay.Read(typed);
        if (day is null) { errors.Add(FieldName.LastDay, "unit.fault.day"); }
        else if (day > here.Today) { errors.Add(FieldName.LastDay, "unit.facts.end-future"); }
        return errors.Any
            ? Page(fact, true, typed, reason, errors)
            : After(await facts.End(here.Keeper(), id, Seen(form), day!.Value, reason, stop), true, typed, reason);
    }

    private static async Task<IResult> Remove(Guid id, HttpContext http, PageContext here, FactLedger facts, CancellationToken stop)
    {
        if (await Open(facts, here, id, stop) is not { } fact) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var reason = form[FieldName.ChangeReason].ToString().Trim();
        return reason.Length == 0 ? Page(fact, false, "", "", new FormErrors().Add("change-reason", "unit.facts.remove-why"))
            : After(await facts.Remove(here.Keeper(), id, Seen(form), reason, stop), false, "", reason);
    }

    private static IResult After(Recording done, bool ending, string day, string reason) => done switch
    {
        Recording.Recorded { Fact: var fact } => Results.LocalRedirect(ending ? LedgerUrls.Fact(fact.Id) : LedgerUrls.Of(fact.Kind)),
        Recording.Conflict newer => Page(
            newer.Current, ending, day, reason, new FormErrors().Add("", "unit.facts.moved-on"), StatusCodes.Status409Conflict),
        _ => Results.NotFound(),
    };

    private static async Task<Fact?> Open(FactLedger facts, PageContext here, Guid id, CancellationToken stop) =>
        await facts.Find(here.Keeper(), id, stop) is { Removed: false } fact ? fact : null;

    private static int Seen(IFormCollection form) => TypedNumber.Whole(form[FieldName.FactVersion].ToString()) ?? -1;

    private static RazorComponentResult<FactEndingPage> Page(
        Fact fact, bool ending, string day, string reason, FormErrors? errors = null,
        int status = StatusCodes.Status422UnprocessableEntity) =>
        Pages.Show(new FactEndingPage { Fact = fact, Ending = ending, Day = day, Reason = reason, Errors = errors ?? FormErrors.None },
            errors is null ? StatusCodes.Status200OK : status);
}
