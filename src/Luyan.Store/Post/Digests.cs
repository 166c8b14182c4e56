using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Post;

/// <summary>One daily mail for those who chose it, with the unread messages since the last one, sent after the time of the
/// policy (Asia/Shanghai).</summary>
public sealed class Digests(LuyanDb db, Measures law, TimeProvider clock)
{
    /// <summary>How the key of such a delivery begins.</summary>
    public const string KeyBegins = "digest/";

    /// <summary>Queues the mails of the day once it is time; returns how many. Safe to repeat, on any number of nodes.</summary>
    public async Task<int> OrderDue(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var day = LegalDate.Of(now);
        var time = new DateTimeOffset(day.ToDateTime(law.TimeOf(Parameters.MessageDigestTime, day)), LegalDate.Offset).ToUniversalTime();
        if (now < time) { return 0; }
        var waiting = from m in db.Messages
                      join c in db.PostChoices on m.AccountId equals c.AccountId
                      where c.Mail == MailPace.Daily && m.ReadAt == null && m.MailId == null && m.At >= c.Since && m.At < time
                      select m.AccountId;
        var ordered = 0;
        foreach (var account in await waiting.Distinct().ToListAsync(stop))
        {
            if (await Order(account, day, time, now, stop)) { ordered++; }
        }
        return ordered;
    }

    private async Task<bool> Order(Guid account, DateOnly day, DateTimeOffset time, DateTimeOffset now, CancellationToken stop)
    {
        var key = $"{KeyBegins}{account:N}/{day:yyyy-MM-dd}";
        // Today's mail is sent; late messages wait for tomorrow's.
        if (await db.Deliveries.AnyAsync(d => d.Key == key, stop)) { return false; }
        var delivery = new Delivery { Key = key, AccountId = account, Channel = Channel.Mail, OrderedAt = now };
        try
        {
            await using var entry = await db.Enter(stop);
            db.Deliveries.Add(delivery);
            await db.SaveChangesAsync(stop);
            var since = await db.PostChoices.Where(c => c.AccountId == account).Select(c => c.Since).SingleAsync(stop);
            await db.Messages.Where(m => m.AccountId == account && m.ReadAt == null && m.MailId == null && m.At >= since && m.At < time)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.MailId, delivery.Id), stop);
            await entry.Commit(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node created it concurrently.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
