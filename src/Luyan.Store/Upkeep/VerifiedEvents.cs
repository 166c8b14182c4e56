using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Reads the dockets of all cases again.</summary>
internal sealed class VerifiedEvents(LuyanDb db, Projections lives, List<Broken> broken)
{
    private Dictionary<Guid, (int Version, string HeadHash, string Number)> heads = [];

    public int Cases { get; private set; }

    public long Events { get; private set; }

    /// <summary>The files that events name, each with where.</summary>
    public HashSet<(string Sha256, string Where)> Named { get; } = [];

    /// <summary>The cases of which something was told already: what is read from them says no more.</summary>
    public HashSet<Guid> Unsound { get; } = [];

    public async Task Run(IProgress<long>? progress, CancellationToken stop)
    {
        heads = await db.Cases.AsNoTracking().ToDictionaryAsync(c => c.Id, c => (c.Version, c.HeadHash, c.Number), stop);
        var seen = new HashSet<Guid>();
        EventRow? before = null;
        await foreach (var row in db.Events.AsNoTracking().OrderBy(e => e.CaseId)
            .ThenBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (before?.CaseId != row.CaseId)
            {
                if (before is not null) { End(before); }
                Cases++;
                seen.Add(row.CaseId);
                before = null;
            }
            Check(row, before);
            foreach (var (sha256, _) in LinkRows.Named(row)) { Named.Add((sha256, Where(row))); }
            before = row;
            if (++Events % 1000 == 0) { progress?.Report(Events); }
        }
        if (before is not null) { End(before); }
        foreach (var (id, head) in heads.Where(h => !seen.Contains(h.Key)))
        {
            Tell(id, new(head.Number, Reasons.Truncated, $"{id}: 0/{head.Version}"));
        }
    }

    private void Check(EventRow row, EventRow? before)
    {
        var where = Where(row);
        var expected = (before?.Sequence ?? 0) + 1;
        if (row.Sequence != expected) { Tell(row.CaseId, new(where, Reasons.Gap, $"{expected}")); }
        if (row.Algorithm != HashChain.Algorithm)
        {
            Tell(row.CaseId, new(where, Reasons.UnknownAlgorithm, row.Algorithm));
            return;
        }
        if (row.PreviousHash != (before?.Hash ?? "")) { Tell(row.CaseId, new(where, Reasons.BrokenChain)); }
        if (before?.Position >= row.Position) { Tell(row.CaseId, new(where, Reasons.WrongPosition, $"{row.Position}")); }
        if (HashChain.Of(row) != row.Hash) { Tell(row.CaseId, new(where, Reasons.WrongHash)); }
        else if (lives.Of(row.Kind).WhyUnreadable(row) is { } why) { Tell(row.CaseId, new(where, Reasons.Unreadable, why)); }
    }

    // A truncated journal still has a valid chain; the case's row reveals its true length.
    private void End(EventRow last)
    {
        if (!heads.TryGetValue(last.CaseId, out var head))
        {
            Tell(last.CaseId, new($"{last.CaseId} #{last.Sequence}", Reasons.NoCaseRow));
        }
        else if (head.Version != last.Sequence || head.HeadHash != last.Hash)
        {
            Tell(last.CaseId, new($"{head.Number} #{last.Sequence}", Reasons.Truncated, $"{last.Sequence}/{head.Version}"));
        }
    }

    private void Tell(Guid id, Broken found)
    {
        Unsound.Add(id);
        broken.Add(found);
    }

    private string Where(EventRow row) =>
        $"{(heads.TryGetValue(row.CaseId, out var head) ? head.Number : row.CaseId)} #{row.Sequence}";
}
