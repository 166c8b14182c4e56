using Luyan.Store.Facts;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Unit.Ledger;

/// <summary>Every version of a fact: who, when, why, what changed; an old one can be brought back.</summary>
internal static class FactHistory
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(LedgerUrls.Ledger + "/{id:guid}/history", Show).Requires(LedgerDesk.Keepers);
        routes.MapPost(LedgerUrls.Ledger + "/{id:guid}/restore/{version:int}", Restore).Requires(LedgerDesk.Keepers);
    }

    private static async Task<IResult> Show(Guid id, Frame frame, Facts facts, CancellationToken stop) => await facts.Find(frame.Keeper(), id, stop) is { } fact
        ? Pages.Show<FactHistoryPage>(new { Fact = fact, Versions = (IReadOnlyList<FactVersion>)await facts.History(frame.Keeper(), id, stop), MovedOn = false }) : Results.NotFound();

    private static async Task<IResult> Restore(Guid id, int version, HttpContext http, Frame frame, Facts facts, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var seen = Sections.Reading.Whole(form["fact-version"].ToString()) ?? -1;
        return await facts.Restore(frame.Keeper(), id, seen, version, frame.T("unit.facts.restored", ("n", version)), stop) switch
        {
            Recording.Recorded => Results.LocalRedirect(LedgerUrls.Fact(id)),
            Recording.Conflict newer => Pages.Show<FactHistoryPage>(
                new { Fact = newer.Current, Versions = (IReadOnlyList<FactVersion>)await facts.History(frame.Keeper(), id, stop), MovedOn = true }, StatusCodes.Status409Conflict),
            _ => Results.NotFound(),
        };
    }
}
