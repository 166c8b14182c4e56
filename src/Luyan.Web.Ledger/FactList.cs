using Luyan.Cases.Facts;
using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Ledger;

/// <summary>What of a kind is asked for.</summary>
public sealed record FactQuery(FactKind Kind, string Text, bool Ended, Guid? Center, int Page);

/// <summary>A fact in a list, with its cells.</summary>
public sealed record FactRow(Fact Fact, IReadOnlyDictionary<string, string> Cells, int Files);

/// <summary>A center of the unit that a fact can belong to.</summary>
public sealed record OwnCenter(Guid CaseId, string Number, string Name);

/// <summary>The facts of one kind: filtered, paged, summed up.</summary>
internal static class FactList
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(LedgerUrls.Ledger + "/{kind:alpha}", Show).Requires(LedgerKeepers.All);

    private static async Task<IResult> Show(
        string kind, PageContext here, LuyanDb db, FactLedger facts, CancellationToken stop,
        string? q = null, string? ended = null, string? center = null, int page = 1)
    {
        if (LedgerUrls.Kind(kind) is not { } found) { return Results.NotFound(); }
        var asked = new FactQuery(
            found, (q ?? "").Trim(), ended == "yes", Guid.TryParse(center, out var id) ? id : null, Math.Clamp(page, 1, 10_000));
        var all = await facts.Current(here.Keeper(), found, asked.Ended, stop);
        // A unit has hundreds of facts of a kind, not millions: they are read once, and the sums are those of all that match.
        var rows = all.Where(f => asked.Center is null || f.CenterId == asked.Center)
            .Select(f => (Fact: f, Cells: FactBody.Read(f.Body)))
            .Where(r => asked.Text.Length == 0
                || r.Cells.Values.Any(c => c.Contains(asked.Text, StringComparison.CurrentCultureIgnoreCase)))
            .ToList();
        var shown = rows.Skip((asked.Page - 1) * PageSize).Take(PageSize).ToList();
        var ids = shown.Select(r => r.Fact.Id).ToList();
        var files = await db.FactFiles.Where(f => ids.Contains(f.FactId)).GroupBy(f => f.FactId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return Pages.Show(new FactListPage
        {
            Asked = asked,
            Rows = [.. shown.Select(r => new FactRow(r.Fact, r.Cells, files.GetValueOrDefault(r.Fact.Id)))],
            Count = rows.Count,
            More = rows.Count > asked.Page * PageSize,
            Sums = (IReadOnlyDictionary<string, decimal>)Luyan.Web.Forms.Cells.Listed(found)
                .Select(c => (c.Key, Sum: Luyan.Web.Forms.Cells.Sum(c, rows.Select(r => r.Cells))))
                .Where(s => s.Sum is not null).ToDictionary(s => s.Key, s => s.Sum!.Value),
            Centers = await Centers(db, here, stop),
        });
    }

    /// <summary>The centers of the unit that is signed in.</summary>
    public static async Task<IReadOnlyList<OwnCenter>> Centers(LuyanDb db, PageContext here, CancellationToken stop) =>
        await db.Centers.AsNoTracking().Where(c => c.UnitId == here.Me!.Organisation)
            .OrderBy(c => c.Number).Select(c => new OwnCenter(c.CaseId, c.Number, c.Name)).ToListAsync(stop);

    public static string Url(FactQuery asked)
    {
        var query = new Dictionary<string, string?>
        {
            ["q"] = asked.Text,
            ["ended"] = asked.Ended ? "yes" : null,
            ["center"] = asked.Center?.ToString(),
            ["page"] = asked.Page > 1 ? $"{asked.Page}" : null
        };
        return LedgerUrls.Of(asked.Kind) + QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)).ToDictionary());
    }
}
