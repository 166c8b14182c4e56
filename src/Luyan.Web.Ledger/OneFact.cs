using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Ledger;

/// <summary>A fact as its form shows it.</summary>
public sealed record OpenFact(
    FactKind Kind, Fact? Fact, IReadOnlyDictionary<string, string> Cells, int Version, Guid? Center, string Reason)
{
    public bool IsNew => Fact is null;
}

/// <summary>One fact: entered, read, changed. What was typed stays through every error and lost race.</summary>
internal static class OneFact
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(LedgerUrls.Ledger + "/{kind:alpha}/new", ShowNew).Requires(LedgerKeepers.All);
        routes.MapPost(LedgerUrls.Ledger + "/{kind:alpha}/new", Enter).Requires(LedgerKeepers.All);
        routes.MapGet(LedgerUrls.Ledger + "/{id:guid}", Show).Requires(LedgerKeepers.All);
        routes.MapPost(LedgerUrls.Ledger + "/{id:guid}", Change).Requires(LedgerKeepers.All);
    }

    private static async Task<IResult> ShowNew(string kind, PageContext here, LuyanDb db, Proofs proofs, CancellationToken stop) =>
        LedgerUrls.Kind(kind) is { } found
            ? await Page(new(found, null, new Dictionary<string, string>(), 0, null, ""), here, db, proofs, stop) : Results.NotFound();

    private static async Task<IResult> Show(Guid id, PageContext here, LuyanDb db, FactLedger facts, Proofs proofs,
        CancellationToken stop) =>
        await facts.Find(here.Keeper(), id, stop) is { } fact
            ? await Page(new(fact.Kind, fact, FactBody.Read(fact.Body), fact.Version, fact.CenterId, ""), here, db, proofs, stop)
            : Results.NotFound();

    private static async Task<IResult> Enter(
        string kind, HttpContext http, PageContext here, LuyanDb db, FactLedger facts, Proofs proofs, CancellationToken stop)
    {
        if (LedgerUrls.Kind(kind) is not { } found) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var typed = new OpenFact(found, null, Cells.Posted(form, found), 0, Center(form), form[FieldName.ChangeReason].ToString());
        var errors = Cells.Judge(here, found, typed.Cells);
        if (errors.Any) { return await Page(typed, here, db, proofs, stop, errors); }
        return await facts.Record(
            here.Keeper(), new(found, null, 0, FactBody.Write(typed.Cells), typed.Center), typed.Reason, stop) is Recording.Recorded done
            ? Results.LocalRedirect(form[FieldName.Do] == "another" ? LedgerUrls.New(found) : LedgerUrls.Fact(done.Fact.Id))
                : Results.NotFound();
    }

    private static async Task<IResult> Change(
        Guid id, HttpContext http, PageContext here, LuyanDb db, FactLedger facts, Proofs proofs, CancellationToken stop)
    {
        if (await facts.Find(here.Keeper(), id, stop) is not { Removed: false } fact) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var typed = new OpenFact(
            fact.Kind, fact, Cells.Posted(form, fact.Kind), TypedNumber.Whole(form[FieldName.FactVersion].ToString()) ?? -1,
            Center(form), form[FieldName.ChangeReason].ToString());
        var errors = Cells.Judge(here, fact.Kind, typed.Cells);
        if (errors.Any) { return await Page(typed, here, db, proofs, stop, errors); }
        return await facts.Record(
            here.Keeper(), new(fact.Kind, id, typed.Version, FactBody.Write(typed.Cells), typed.Center, fact.EndedOn),
            typed.Reason, stop) switch
        {
            Recording.Recorded => Results.LocalRedirect(LedgerUrls.Fact(id)),
            // The newer state is shown beside what was typed; saving again is then based on it.
            Recording.Conflict newer => await Page(
                typed with { Fact = newer.Current, Version = newer.Current.Version }, here, db, proofs, stop, newer: newer.Current),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Page(
        OpenFact open, PageContext here, LuyanDb db, Proofs proofs, CancellationToken stop,
        FormErrors? errors = null, Fact? newer = null) => Pages.Show(
        new OneFactPage
        {
            Open = open, Errors = errors ?? FormErrors.None, Newer = newer,
            Centers = await FactList.Centers(db, here, stop),
            Proofs = open.Fact is { } fact ? await proofs.Of(here.Keeper(), [fact.Id], stop) : [],
        },
        errors is not null ? StatusCodes.Status422UnprocessableEntity
            : newer is not null ? StatusCodes.Status409Conflict
            : StatusCodes.Status200OK);

    private static Guid? Center(IFormCollection form) => Guid.TryParse(form[FieldName.FactCenter], out var center) ? center : null;
}
