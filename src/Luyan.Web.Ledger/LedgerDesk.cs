using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Ledger;

/// <summary>How much of a kind stands in the ledger.</summary>
public sealed record KindCount(FactKind Kind, int Current, int Ended, DateTimeOffset? ChangedAt);

/// <summary>The ledger of a unit's facts: what is kept once, and drawn on by the application, the reports and the assessment.</summary>
internal static class LedgerDesk
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(LedgerUrls.Ledger, Show).Requires(LedgerKeepers.All);

    private static async Task<RazorComponentResult<LedgerPage>> Show(PageContext here, LuyanDb db, Proofs proofs, CancellationToken stop)
    {
        var counted = await db.FactsVisibleTo(here.Keeper()).Where(f => !f.Removed).GroupBy(f => new { f.Kind, Ended = f.EndedOn != null })
            .Select(g => new { g.Key.Kind, g.Key.Ended, Count = g.Count(), Last = g.Max(f => f.RecordedAt) }).ToListAsync(stop);
        var read = await db.FactsVisibleTo(here.Keeper()).AsNoTracking()
            .Where(f => !f.Removed && f.EndedOn == null && LedgerGaps.Read.Contains(f.Kind)).ToListAsync(stop);
        var files = await proofs.Of(here.Keeper(), [.. read.Where(f => LedgerGaps.Proven(f.Kind)).Select(f => f.Id)], stop);
        return Pages.Show(new LedgerPage
        {
            Missing = LedgerGaps.Of(read, files, here.Law, here.Today),
            Kinds = [.. FactKinds.All.Select(kind =>
            {
                var mine = counted.Where(c => c.Kind == kind).ToList();
                return new KindCount(
                    kind, mine.Where(c => !c.Ended).Sum(c => c.Count),
                    mine.Where(c => c.Ended).Sum(c => c.Count), mine.Count == 0 ? null : mine.Max(c => c.Last));
            })],
        });
    }
}
