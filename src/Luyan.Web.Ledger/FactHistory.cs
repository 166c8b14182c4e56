using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Ledger;

/// <summary>Every version of a fact: who, when, why, what changed; any two side by side; an old one can be brought back.</summary>
internal static class FactHistory
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(LedgerUrls.Ledger + "/{id:guid}/history", Show).Requires(LedgerKeepers.All);
        routes.MapPost(LedgerUrls.Ledger + "/{id:guid}/restore/{version:int}", Restore).Requires(LedgerKeepers.All);
    }

    private static async Task<IResult> Show(
        Guid id, PageContext here, FactLedger facts, LuyanDb db, CancellationToken stop, int? before = null, int? after = null)
    {
        if (await facts.Find(here.Keeper(), id, stop) is not { } fact) { return Results.NotFound(); }
        var versions = await facts.History(here.Keeper(), id, stop);
        var (a, b) = (versions.Find(v => v.Version == before), versions.Find(v => v.Version == after));
        if ((before is not null && a is null) || (after is not null && b is null)) { return Results.NotFound(); }
        var differences = a is null || b is null ? null : Differences(here, fact.Kind, a, b, await FactList.Centers(db, here, stop));
        return Pages.Show(new FactHistoryPage
        {
            Fact = fact, Versions = (IReadOnlyList<FactVersion>)versions,
            MovedOn = false, Before = before, After = after, Differences = differences
        });
    }

    // The cells first, then what is not in the body: the center, the last day, whether it stands in the ledger at all.
    private static IReadOnlyList<Compared> Differences(
        PageContext here, FactKind kind, FactVersion a, FactVersion b, IReadOnlyList<OwnCenter> centers)
    {
        var (was, now) = (FactBody.Read(a.Body), FactBody.Read(b.Body));
        return
        [
            .. Cells.Differing(kind, a.Body, b.Body).Select(c => new Compared(
                Cells.Label(here, kind, c), Cells.Text(here, c, was), Cells.Text(here, c, now))),
            .. new[]
            {
                new Compared(here.T("unit.facts.center"), Center(a), Center(b)),
                new Compared(here.T("unit.facts.ended-on"), Day(a), Day(b)),
                new Compared(here.T("unit.facts.in-ledger"), Stands(a), Stands(b)),
            }.Where(c => c.Before != c.After),
        ];

        string Center(FactVersion version) => version.CenterId is { } id ? centers.FirstOrDefault(c => c.CaseId == id)?.Name ?? "" : "";
        string Day(FactVersion version) => version.EndedOn is { } day ? Days.Short(day) : "";
        string Stands(FactVersion version) => here.T(version.Removed ? "unit.no" : "unit.yes");
    }

    private static async Task<IResult> Restore(
        Guid id, int version, HttpContext http, PageContext here, FactLedger facts, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var seen = Luyan.Law.TypedNumber.Whole(form[FieldName.FactVersion].ToString()) ?? -1;
        return await facts.Restore(here.Keeper(), id, seen, version, here.T("unit.facts.restored", ("n", version)), stop) switch
        {
            Recording.Recorded => Results.LocalRedirect(LedgerUrls.Fact(id)),
            Recording.Conflict newer => Pages.Show(
                new FactHistoryPage
                {
                    Fact = newer.Current,
                    Versions = (IReadOnlyList<FactVersion>)await facts.History(here.Keeper(), id, stop),
                    MovedOn = true
                },
                StatusCodes.Status409Conflict),
            _ => Results.NotFound(),
        };
    }
}
