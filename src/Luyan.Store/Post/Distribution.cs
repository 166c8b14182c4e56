using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Post;

/// <summary>The ways out that are set up here.</summary>
/// <param name="Mail">A mail server.</param>
/// <param name="Sms">A gateway for text messages.</param>
public sealed record WaysOut(bool Mail, bool Sms)
{
    /// <summary>The screen alone.</summary>
    public static WaysOut None { get; } = new(false, false);
}

/// <summary>Turns outbox orders into messages. An order and its messages are one transaction, so each account is notified once, on
/// any number of nodes.</summary>
public sealed class Distribution(LuyanDb db, TimeProvider clock)
{
    private const int AtATime = 200;

    /// <summary>Processes every due order; returns the number of messages.</summary>
    /// <param name="ways">By which ways they go out beside the screen.</param>
    /// <param name="failed">Told of an order that could not be handed out; it is tried again later.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<int> HandOutDue(WaysOut ways, Action<Exception, Guid>? failed = null, CancellationToken stop = default)
    {
        var made = 0;
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await db.Outbox.AsNoTracking()
                .Where(o => o.Kind == OutboxRow.Notify && o.DoneAt == null && (o.NotBefore == null || o.NotBefore <= now))
                .OrderBy(o => o.Id).Take(AtATime).ToListAsync(stop);
            foreach (var order in due)
            {
                try
                {
                    made += await HandOut(order, ways, stop);
                }
                catch (Exception failure) when (failed is not null && failure is not OperationCanceledException)
                {
                    db.ChangeTracker.Clear();
                    failed(failure, order.Id);
                    await db.Outbox.Where(o => o.Id == order.Id).Postpone(order.Attempts, failure, clock.GetUtcNow(), stop);
                }
            }
            if (due.Count < AtATime) { return made; }
        }
    }

    private async Task<int> HandOut(OutboxRow order, WaysOut ways, CancellationToken stop)
    {
        await using var entry = await db.Enter(stop);
        var now = clock.GetUtcNow();
        // The node that marks the order first sends it; others find it marked.
        if (await db.Outbox.Where(o => o.Id == order.Id
            && o.DoneAt == null).ExecuteUpdateAsync(o => o.SetProperty(x => x.DoneAt, now), stop) == 0)
        {
            return 0;
        }
        var (role, accounts) = await Recipients.Of(db, order, stop);
        var ids = accounts.ConvertAll(a => a.Id);
        var choices = await db.PostChoices.AsNoTracking().Where(c => ids.Contains(c.AccountId)).ToDictionaryAsync(c => c.AccountId, stop);
        foreach (var account in accounts)
        {
            var choice = choices.GetValueOrDefault(account.Id) ?? new();
            var message = new Message
            {
                OutboxId = order.Id, AccountId = account.Id, CaseId = order.CaseId,
                As = role, Key = order.Key, Values = order.Values, At = order.EnqueuedAt
            };
            if (ways.Mail && choice.Mail == MailPace.AtOnce && MayBeWritten(account) && account.Email is { Length: > 0 })
            {
                message.MailId = Send(order, account, Channel.Mail, now);
            }
            if (ways.Sms && choice.Sms && MayBeWritten(account) && account.PhoneNumber is { Length: > 0 })
            {
                message.SmsId = Send(order, account, Channel.Sms, now);
            }
            db.Messages.Add(message);
        }
        await db.SaveChangesAsync(stop);
        await entry.Commit(stop);
        db.ChangeTracker.Clear();
        return accounts.Count;
    }

    private Guid Send(OutboxRow order, Account account, Channel channel, DateTimeOffset now)
    {
        var delivery =
            new Delivery { Key = $"{order.Id:N}/{account.Id:N}/{channel}", AccountId = account.Id, Channel = channel, OrderedAt = now };
        db.Deliveries.Add(delivery);
        return delivery.Id;
    }

    // Staff without TOTP see no case and receive no messages about one.
    private static bool MayBeWritten(Account account) => !account.MustSetTotp || account.TwoFactorEnabled;
}
