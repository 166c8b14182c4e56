using System.Security.Cryptography;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Reads the whole journal and every stored file again and tells whether anything was changed, cut off or lost.</summary>
public sealed class Verification
{
    private readonly LuyanDb db;
    private readonly IBlobs blobs;
    private readonly Projections lives;
    private readonly List<Broken> broken = [];

    internal Verification(LuyanDb db, IBlobs blobs, Projections lives) => (this.db, this.blobs, this.lives) = (db, blobs, lives);

    /// <summary>Verifies everything.</summary>
    /// <param name="progress">Told how many entries were read.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Verified> Run(IProgress<long>? progress = null, CancellationToken stop = default)
    {
        var (cases, events, named) = await Chains(progress, stop);
        var files = await Contents(named, progress, events, stop);
        return new(cases, events, files, broken);
    }

    private async Task<(int Cases, long Events, HashSet<(string, string)> Named)> Chains(IProgress<long>? progress, CancellationToken stop)
    {
        var heads = await db.Cases.AsNoTracking().ToDictionaryAsync(c => c.Id, c => (c.Version, c.HeadHash, c.Number), stop);
        var named = new HashSet<(string, string)>();
        var seen = new HashSet<Guid>();
        var (cases, events) = (0, 0L);
        EventRow? before = null;
        await foreach (var row in db.Events.AsNoTracking().OrderBy(e => e.CaseId)
            .ThenBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (before?.CaseId != row.CaseId)
            {
                if (before is not null) { End(before, heads); }
                cases++;
                seen.Add(row.CaseId);
                before = null;
            }
            Check(row, before, heads.GetValueOrDefault(row.CaseId).Number ?? row.CaseId.ToString());
            foreach (var (sha256, _) in LinkRows.Named(row)) { named.Add((sha256, Where(row, heads))); }
            before = row;
            if (++events % 1000 == 0) { progress?.Report(events); }
        }
        if (before is not null) { End(before, heads); }
        foreach (var (id, head) in heads.Where(h => !seen.Contains(h.Key)))
        {
            broken.Add(new(head.Number, "truncated", $"{id}: 0/{head.Version}"));
        }
        return (cases, events, named);
    }

    private void Check(EventRow row, EventRow? before, string number)
    {
        var where = $"{number} #{row.Sequence}";
        var expected = (before?.Sequence ?? 0) + 1;
        if (row.Sequence != expected) { broken.Add(new(where, "gap", $"{expected}")); }
        if (row.Algorithm != HashChain.Algorithm)
        {
            broken.Add(new(where, "unknown-algorithm", row.Algorithm));
            return;
        }
        if (row.PreviousHash != (before?.Hash ?? "")) { broken.Add(new(where, "broken-chain")); }
        if (HashChain.Of(row) != row.Hash) { broken.Add(new(where, "wrong-hash")); }
        else if (lives.Of(row.Kind).WhyUnreadable(row) is { } why) { broken.Add(new(where, "unreadable", why)); }
    }

    // A truncated journal still has a valid chain; the case's row reveals its true length.
    private void End(EventRow last, Dictionary<Guid, (int Version, string HeadHash, string Number)> heads)
    {
        if (!heads.TryGetValue(last.CaseId, out var head)) { broken.Add(new($"{last.CaseId} #{last.Sequence}", "no-case-row")); }
        else if (head.Version != last.Sequence || head.HeadHash != last.Hash)
        {
            broken.Add(new($"{head.Number} #{last.Sequence}", "truncated", $"{last.Sequence}/{head.Version}"));
        }
    }

    private async Task<int> Contents(
        HashSet<(string Sha256, string Where)> named, IProgress<long>? progress, long done, CancellationToken stop)
    {
        var stored = await db.Files.AsNoTracking().OrderBy(f => f.Sha256).ToListAsync(stop);
        foreach (var row in stored)
        {
            await using var content = await blobs.Open(row.Sha256, stop);
            // An infected content is deleted; only its examination is kept.
            if (row.Scan == Scans.Infected) { continue; }
            if (content is null) { broken.Add(new(row.Sha256, "missing-file")); }
            else if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) != row.Sha256)
            {
                broken.Add(new(row.Sha256, "wrong-content"));
            }
            progress?.Report(++done);
        }
        var known = stored.Select(f => f.Sha256).ToHashSet();
        broken.AddRange(named.Where(n => !known.Contains(n.Sha256)).Select(n => new Broken(n.Where, "missing-file", n.Sha256)));
        var letters = await db.Letters.AsNoTracking().ToListAsync(stop);
        broken.AddRange(letters.Where(l => !known.Contains(l.Sha256)).Select(l => new Broken(
            $"letter {l.DocumentNumber} {l.FileName}", "missing-file", l.Sha256)));
        return stored.Count;
    }

    private static string Where(EventRow row, Dictionary<Guid, (int Version, string HeadHash, string Number)> heads) =>
        $"{(heads.TryGetValue(row.CaseId, out var head) ? head.Number : row.CaseId)} #{row.Sequence}";
}
