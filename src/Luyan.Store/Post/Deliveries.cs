using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Post;

/// <summary>What is to be sent: to whom, and which messages.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="To">The account.</param>
/// <param name="Messages">The messages, the first first; one, or those of a day.</param>
public sealed record Parcel(Delivery Delivery, Account To, IReadOnlyList<Told> Messages);

/// <summary>Mail and text messages on their way. Nodes may send concurrently: each delivery is leased by one node
/// until the lease expires.</summary>
public sealed class Deliveries(LuyanDb db, Measures law, TimeProvider clock)
{
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(5);

    /// <summary>Leases the next due delivery; null if there is none. Deliveries without a recipient are dropped.</summary>
    public async Task<Parcel?> Take(Channel channel, CancellationToken stop = default)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var until = now + InHand;
            var due = db.Deliveries.Where(d => d.State == DeliveryState.Waiting
                && d.Channel == channel && (d.NotBefore == null || d.NotBefore <= now));
            if (await due.AsNoTracking().OrderBy(d => d.Id).FirstOrDefaultAsync(stop) is not { } next) { return null; }
            if (await due.Where(d => d.Id == next.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.NotBefore, until), stop) == 0)
            {
                continue;
            }
            if (await Pack(next, stop) is { } parcel) { return parcel; }
            await End(next.Id, DeliveryState.Dropped, null, stop);
        }
    }

    /// <summary>The other side took it.</summary>
    public Task Sent(Guid id, CancellationToken stop = default) => End(id, DeliveryState.Sent, null, stop);

    /// <summary>It failed: it is tried again after a pause that doubles, and given up after the attempts that the policy allows, or at
    /// once where it failed for good.</summary>
    /// <param name="delivery">The delivery as it was taken.</param>
    /// <param name="why">Why, in few words without personal data.</param>
    /// <param name="forGood">The other side will never take it.</param>
    /// <param name="stop">Cancels.</param>
    public Task Failed(Delivery delivery, string why, bool forGood, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var day = LegalDate.Of(now);
        var failures = delivery.Attempts + 1;
        if (forGood || failures >= law.Number(Parameters.MessageAttempts, day))
        {
            return End(delivery.Id, DeliveryState.GivenUp, why, stop, failures);
        }
        var (first, longest) = (law.Number(Parameters.MessageFirstPause, day), law.Number(Parameters.MessageLongestPause, day));
        var again = now.AddMinutes(Math.Min(longest, first * Math.Pow(2, delivery.Attempts)));
        return db.Deliveries.Where(d => d.Id == delivery.Id && d.State == DeliveryState.Waiting).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.Attempts, failures).SetProperty(x => x.LastError, why).SetProperty(x => x.NotBefore, again), stop);
    }

    /// <summary>Those in which something failed, the latest first: given up, or waiting for the next attempt.</summary>
    public Task<List<Delivery>> Troubled(int most, CancellationToken stop = default) => db.Deliveries.AsNoTracking()
        .Where(d => d.State == DeliveryState.GivenUp || (d.State == DeliveryState.Waiting && d.Attempts > 0))
        .OrderByDescending(d => d.Id).Take(most).ToListAsync(stop);

    /// <summary>Has one tried again at once, with all attempts before it; false where there is none that waits or was given up.</summary>
    public async Task<bool> TryAgain(Guid id, CancellationToken stop = default) =>
        await db.Deliveries.Where(d => d.Id == id
            && (d.State == DeliveryState.GivenUp || (d.State == DeliveryState.Waiting && d.Attempts > 0))).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.State, DeliveryState.Waiting).SetProperty(x => x.Attempts, 0)
                .SetProperty(x => x.NotBefore, (DateTimeOffset?)null).SetProperty(x => x.EndedAt, (DateTimeOffset?)null),
            stop) > 0;

    private async Task<Parcel?> Pack(Delivery delivery, CancellationToken stop)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == delivery.AccountId && a.IsActive, stop) is not { } account)
        {
            return null;
        }
        if ((delivery.Channel == Channel.Mail ? account.Email : account.PhoneNumber) is not { Length: > 0 }) { return null; }
        var seen = db.MessagesVisibleTo(await Recipients.ActorsOf(db, account, stop));
        var carried = delivery.Channel == Channel.Mail ? seen.Where(m => m.MailId == delivery.Id) : seen.Where(m => m.SmsId == delivery.Id);
        var messages = await (from m in carried.AsNoTracking() join c in db.Cases on m.CaseId equals c.Id
            orderby m.Id select new Told(m, c.Number, c.Title)).ToListAsync(stop);
        return messages.Count == 0 ? null : new(delivery, account, messages);
    }

    private Task<int> End(Guid id, DeliveryState state, string? why, CancellationToken stop, int? failures = null)
    {
        var now = clock.GetUtcNow();
        return db.Deliveries.Where(d => d.Id == id && d.State == DeliveryState.Waiting).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.State, state).SetProperty(x => x.LastError, why)
                .SetProperty(x => x.EndedAt, now).SetProperty(x => x.Attempts, x => failures ?? x.Attempts),
            stop);
    }
}
