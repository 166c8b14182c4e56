using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Post;
using Luyan.Store.Rows;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Prints;

/// <summary>Reads the stamped copies that were handed in, page by page, and enters in the case what was read. An order of the outbox
/// is taken by one node for as long as it goes on with it; one that was left, by a stop or a crash, is begun anew by whoever comes
/// next.</summary>
internal sealed class StampReadings(
    LuyanDb db, CaseStore dockets, FilePages files, PrintPress press, Measures law, TimeProvider clock)
{
    // Some four hours.
    private const int Tries = 8;

    // Longer than a page may take.
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(1);

    /// <summary>Reads what is ordered and due; says of how many copies it came to an end.</summary>
    /// <param name="failed">Told of a case whose copy could not be read; it is tried again later.</param>
    /// <param name="stop">Cancels: what was begun is left for the next round.</param>
    public async Task<int> ReadDue(Action<Exception, Guid> failed, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var due = await db.Outbox.AsNoTracking()
            .Where(o => o.Kind == OutboxRow.Stamp && o.DoneAt == null && (o.NotBefore == null || o.NotBefore <= now))
            .OrderBy(o => o.Id).ToListAsync(stop);
        var done = 0;
        foreach (var order in due)
        {
            if (!await Take(order, stop)) { continue; }
            try
            {
                if (order.Attempts >= Tries ? await Unread(order, stop) : await Read(order, stop)) { done++; }
            }
            catch (OperationCanceledException)
            {
                // The program stops; whoever comes next need not wait.
                await Leave(order, null, CancellationToken.None);
                throw;
            }
            catch (Exception failure)
            {
                db.ChangeTracker.Clear();
                failed(failure, order.CaseId);
                await db.Outbox.Where(o => o.Id == order.Id).Postpone(order.Attempts, failure, clock.GetUtcNow(), stop);
            }
        }
        return done;
    }

    // What cannot be read however often it is tried goes to a person.
    private async Task<bool> Unread(OutboxRow order, CancellationToken stop)
    {
        await dockets.Transact(ApplicationLife.Life, order.CaseId,
            new RecordStampReading(order.Key, new(0, 0, Whole: false, [])), new(Actor.Clock), stop);
        await Done(order, stop);
        return true;
    }

    private async Task<bool> Read(OutboxRow order, CancellationToken stop)
    {
        // Another copy may have been handed in meanwhile, or a person has judged this one.
        if ((await dockets.Load(ApplicationLife.Life, order.CaseId, stop)).State is FiledApplication
            {
                Filing: { Stamped: { Match: StampMatch.Reading } copy } filing,
            }
            && copy.File.Sha256 == order.Key)
        {
            if (await files.Read(order.Key, PrintMark.Beginning, ReadingLimits.Standard, (page, of) => At(order, page, of, stop), stop)
                is not { } read)
            {
                await Leave(order, clock.GetUtcNow() + Held, stop);
                return false;
            }
            var version = filing.Versions.First(v => v.Version == copy.Version);
            var reading = new StampReading(
                await PagesOf(filing, version, stop), read.Pages, read.Whole,
                [.. read.Codes.Select((codes, i) => new PageReading(i + 1, codes))]);
            await dockets.Transact(
                ApplicationLife.Life, order.CaseId, new RecordStampReading(order.Key, reading), new(Actor.Clock), stop);
        }
        await Done(order, stop);
        return true;
    }

    private async Task<int> PagesOf(Filing filing, FiledVersion version, CancellationToken stop) => await press.Pages(
        DossierToPrint.Of(filing, version, await PrintDesk.Bureau(db, stop)),
        PageContext.OutsideRequest(Language.Chinese, law, clock.GetUtcNow()), stop);

    // Two nodes that see the same order: the first that moves its time on has it.
    private async Task<bool> Take(OutboxRow order, CancellationToken stop)
    {
        var until = clock.GetUtcNow() + Held;
        return await db.Outbox.Where(o => o.Id == order.Id && o.DoneAt == null && o.NotBefore == order.NotBefore)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.NotBefore, until), stop) == 1;
    }

    private Task<int> At(OutboxRow order, int page, int of, CancellationToken stop)
    {
        var (until, values) = (clock.GetUtcNow() + Held, OutboxRow.AtPage(page, of));
        return db.Outbox.Where(o => o.Id == order.Id && o.DoneAt == null).ExecuteUpdateAsync(
            o => o.SetProperty(x => x.NotBefore, until).SetProperty(x => x.Values, values), stop);
    }

    private Task<int> Done(OutboxRow order, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return db.Outbox.Where(o => o.Id == order.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.DoneAt, now), stop);
    }

    private Task<int> Leave(OutboxRow order, DateTimeOffset? until, CancellationToken stop) =>
        db.Outbox.Where(o => o.Id == order.Id && o.DoneAt == null)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.NotBefore, until), stop);
}
