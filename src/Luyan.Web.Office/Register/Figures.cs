using Luyan.Store;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Register;

/// <summary>How many centers stand, in all, by field and by district.</summary>
/// <param name="Standing">Centers whose title has not ended.</param>
/// <param name="ByField">Key of a field and count, most first.</param>
/// <param name="ByDistrict">Key of a district and count, most first.</param>
public sealed record CenterCounts(
    int Standing, IReadOnlyList<(string Key, int Count)> ByField, IReadOnlyList<(string Key, int Count)> ByDistrict);

/// <summary>The counts of the front page. Counting walks all centers, so an answer serves for a minute;
/// every node counts for itself.</summary>
internal sealed class Figures(IDbContextFactory<LuyanDb> factory, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Serves = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim counting = new(1, 1);
    private (DateTimeOffset At, CenterCounts Counts)? last;

    public async Task<CenterCounts> Now(CancellationToken stop)
    {
        if (Fresh() is { } fresh) { return fresh; }
        await counting.WaitAsync(stop);
        try
        {
            if (Fresh() is { } meanwhile) { return meanwhile; }
            var counts = await Count(stop);
            last = (clock.GetUtcNow(), counts);
            return counts;
        }
        finally
        {
            counting.Release();
        }
    }

    public void Dispose() => counting.Dispose();

    private CenterCounts? Fresh() => last is { } known && clock.GetUtcNow() - known.At < Serves ? known.Counts : null;

    private async Task<CenterCounts> Count(CancellationToken stop)
    {
        await using var db = await factory.CreateDbContextAsync(stop);
        var groups = await db.Centers.AsNoTracking().Where(c => c.EndedOn == null)
            .GroupBy(c => new { c.Field, c.District })
            .Select(g => new { g.Key.Field, g.Key.District, Count = g.Count() }).ToListAsync(stop);
        return new(groups.Sum(g => g.Count), Most(groups.Select(g => (g.Field, g.Count))), Most(groups.Select(g => (g.District, g.Count))));
    }

    private static IReadOnlyList<(string, int)> Most(IEnumerable<(string Key, int Count)> counted) =>
        [.. counted.GroupBy(c => c.Key).Select(g => (g.Key, g.Sum(c => c.Count)))
            .OrderByDescending(c => c.Item2).ThenBy(c => c.Key, StringComparer.Ordinal)];
}
