using Luyan.Store.Files.Scanning;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Files;

/// <summary>Scans files that arrived while the virus scanner was down. Nodes may run concurrently:
/// each file is leased by one node until the lease expires.</summary>
public sealed class WaitingFiles(LuyanDb db, IBlobs blobs, Scanner scanner, TimeProvider clock)
{
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Scans waiting files until none is due or the scanner is down again.</summary>
    /// <returns>How many were decided, and why the round ended early; null where it did not.</returns>
    public async Task<(int Decided, string? Undecided)> ScanDue(CancellationToken stop = default)
    {
        if (!scanner.Configured)
        {
            // Without a configured scanner, waiting files become usable.
            return (await db.Files.Where(f => f.Scan == Scans.Waiting).ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Scan, Scans.None), stop), null);
        }
        var (decided, why) = (0, (string?)null);
        while (await Take(stop) is { } sha256)
        {
            switch (await Look(sha256, stop))
            {
                case Verdict.Clean: decided += await Mark(sha256, Scans.Clean, stop); break;
                case Verdict.Infected:
                    decided += await Mark(sha256, Scans.Infected, stop);
                    await blobs.Remove(sha256, stop);
                    break;
                case Verdict.Undecided undecided:
                    why = undecided.Why;
                    await GiveBack(sha256, stop);
                    if (undecided.Away) { return (decided, why); }
                    break;
            }
        }
        return (decided, why);
    }

    private async Task<string?> Take(CancellationToken stop)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var until = now + Taken;
            var due = db.Files.Where(f => f.Scan == Scans.Waiting && (f.ScanAfter == null || f.ScanAfter <= now));
            if (await due.OrderBy(f => f.FirstSeenAt).Select(f => f.Sha256).FirstOrDefaultAsync(stop) is not { } sha256) { return null; }
            if (await due.Where(f => f.Sha256 == sha256).ExecuteUpdateAsync(set => set.SetProperty(f => f.ScanAfter, until), stop) == 1)
            {
                return sha256;
            }
        }
    }

    private async Task<Verdict> Look(string sha256, CancellationToken stop)
    {
        await using var content = await blobs.Open(sha256, stop);
        return content is null ? new Verdict.Undecided($"the content {sha256} is missing", Away: false) : await scanner.Scan(content, stop);
    }

    private Task<int> Mark(string sha256, string scan, CancellationToken stop) =>
        db.Files.Where(f => f.Sha256 == sha256 && f.Scan == Scans.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Scan, scan).SetProperty(f => f.ScanAfter, (DateTimeOffset?)null), stop);

    private Task<int> GiveBack(string sha256, CancellationToken stop)
    {
        var later = clock.GetUtcNow() + Pause;
        return db.Files.Where(f => f.Sha256 == sha256
            && f.Scan == Scans.Waiting).ExecuteUpdateAsync(set => set.SetProperty(f => f.ScanAfter, later), stop);
    }
}
