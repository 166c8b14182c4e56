using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Post;

/// <summary>What of the outbox failed is tried again after a pause that doubles with each try.</summary>
public static class Postponing
{
    private const int LongestPauseMinutes = 60;

    /// <summary>Puts orders off that are not done yet; says how many.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="attempts">How often they failed before.</param>
    /// <param name="failure">Why they failed now.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="stop">Cancels.</param>
    public static Task<int> Postpone(
        this IQueryable<OutboxRow> orders, int attempts, Exception failure, DateTimeOffset now, CancellationToken stop)
    {
        var again = now.AddMinutes(Math.Min(LongestPauseMinutes, 1 << Math.Min(attempts, 10)));
        return orders.Where(o => o.DoneAt == null).ExecuteUpdateAsync(
            o => o.SetProperty(x => x.Attempts, x => x.Attempts + 1)
                .SetProperty(x => x.LastError, failure.Message).SetProperty(x => x.NotBefore, again),
            stop);
    }
}
