using Luyan.Cases.Applications;
using Luyan.Cases.Authenticity;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Post;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Authenticity;

/// <summary>
/// Compares filed dossiers with themselves and with each other (Art. 12). A filing queues its comparison in its own transaction;
/// the first free node does it, once, also after a restart.
/// </summary>
public sealed class Comparisons(LuyanDb db, Dockets.CaseStore dockets, Measures law, TimeProvider clock)
{
    private const int Tries = 3;

    // So many dossiers are written in one turn.
    private const int AtATime = 8;

    /// <summary>Does the comparisons that are ordered and due; says of how many cases.</summary>
    /// <param name="failed">Told of a case that could not be compared; it is tried again later.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<int> CompareDue(Action<Exception, Guid>? failed = null, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var due = await db.Outbox.AsNoTracking()
            .Where(o => o.Kind == OutboxRow.Compare && o.DoneAt == null && (o.NotBefore == null || o.NotBefore <= now))
            .OrderBy(o => o.Id).Select(o => o.CaseId).ToListAsync(stop);
        var done = 0;
        foreach (var id in due.Distinct())
        {
            try
            {
                await Compare(id, stop);
                done++;
            }
            catch (Exception failure) when (failed is not null && failure is not OperationCanceledException)
            {
                db.ChangeTracker.Clear();
                failed(failure, id);
                await Postpone(id, failure, stop);
            }
        }
        return done;
    }

    /// <summary>Compares one case with all in the index; safe to repeat. Reading, signing and meeting come before the turn;
    /// where the index has moved meanwhile, it is done again.</summary>
    public async Task Compare(Guid id, CancellationToken stop = default)
    {
        var index = new ComparisonIndex(db);
        for (var attempt = 1; ; attempt++)
        {
            var now = clock.GetUtcNow();
            var settings = ComparisonSettings.On(LegalDate.Of(now), law);
            var position = await index.Position(stop);
            if (await FiledDossier.Read(db, dockets, law, settings, id, stop) is not { } filed)
            {
                await Done(id, int.MaxValue, now, stop);
                return;
            }
            var met = await Meet(index, filed, settings, stop);
            await using var entry = await db.Enter(stop);
            await index.Lock(stop);
            // Another node may have compared a later filing meanwhile.
            if (await db.Compared.AnyAsync(c => c.CaseId == id && c.Sequence > filed.Sequence, stop)) { return; }
            if (await index.Position(stop) != position)
            {
                if (attempt < Tries) { continue; }
                met = await Meet(index, filed, settings, stop);
            }
            if (met.Wording is { } wording) { await Wording.Write(db, wording, stop); }
            await index.Put(filed, met.Signed, now, stop);
            await index.Move(stop);
            await KeptFindings.Write(db, db.Findings.Where(f => f.CaseId == id || f.OtherCaseId == id), met.Found, now, stop);
            await Done(id, filed.Sequence, now, stop);
            await entry.Commit(stop);
            return;
        }
    }

    private async Task<(WordingRow? Wording, SignedPassage[] Signed, List<FoundInCase> Found)> Meet(
        ComparisonIndex index, FiledDossier filed, ComparisonSettings settings, CancellationToken stop)
    {
        var common = await Wording.Read(db, settings, stop);
        var counted = await index.CountedOf(filed.Compared.Unit, stop);
        var fresh = filed.Compared.Passages.SelectMany(p => Shingles.Of(p.Normal)).ToHashSet();
        if (counted is not null) { fresh.ExceptWith(counted); }
        common.Add(fresh, newUnit: counted is null);
        SignedPassage[] signed = [.. filed.Compared.Passages.Select(p => p.Sign(common, settings))];
        var found = await index.Meet(filed.Compared, signed, common, settings, stop);
        found.AddRange(filed.Inside.Select(f => new FoundInCase(filed.Compared.Case, null, f)));
        return (counted is null || fresh.Count > 0 ? Wording.Packed(common) : null, signed, found);
    }

    /// <summary>Rebuilds index and findings from all filings. What is slow comes first; then some dossiers are written in each turn, so
    /// that others write in between. What they file and compare meanwhile stays, and is compared again at the end.</summary>
    /// <param name="progress">Told after each turn how many dossiers of how many were written.</param>
    /// <param name="stop">Cancels; the index is whole, and partly of before.</param>
    /// <returns>How many dossiers, and how many findings are shown.</returns>
    public async Task<(int Dossiers, int Findings)> CompareAll(
        IProgress<(int Done, int Of)>? progress = null, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var settings = ComparisonSettings.On(LegalDate.Of(now), law);
        var cases = await db.Cases.AsNoTracking().Where(c => c.Kind == Kinds.Application)
            .OrderBy(c => c.Number).Select(c => c.Id).ToListAsync(stop);
        var filed = new List<FiledDossier>(cases.Count);
        foreach (var id in cases)
        {
            if (await FiledDossier.Read(db, dockets, law, settings, id, stop) is { } one) { filed.Add(one); }
        }
        var comparison = Comparison.Of([.. filed.Select(f => f.Compared)], settings, await Wording.KnownTo(db, stop));
        var found = comparison.Findings().Concat(filed.SelectMany(f => f.Inside.Select(i => new FoundInCase(f.Compared.Case, null, i))))
            .ToLookup(f => f.Case);
        await InTurn(_ => Wording.Write(db, Wording.Packed(comparison.Common), stop), stop);
        var (done, findings) = (0, 0);
        foreach (var some in filed.Zip(comparison.Signed).Chunk(AtATime))
        {
            await InTurn(index => Put(index, some, now, stop), stop);
            progress?.Report((done += some.Length, filed.Count));
        }
        // Findings come when all dossiers are in the index: who compares one meanwhile sees all others.
        foreach (var some in filed.Chunk(AtATime))
        {
            Guid[] ids = [.. some.Select(f => f.Compared.Case)];
            await InTurn(async _ => findings += await KeptFindings.Write(
                db, db.Findings.Where(f => ids.Contains(f.CaseId)), ids.SelectMany(id => found[id]), now, stop), stop);
        }
        foreach (var late in await FiledMeanwhile(filed, stop)) { await Compare(late, stop); }
        return (filed.Count, findings);
    }

    private async Task InTurn(Func<ComparisonIndex, Task> write, CancellationToken stop)
    {
        var index = new ComparisonIndex(db);
        await using var entry = await db.Enter(stop);
        await index.Lock(stop);
        await write(index);
        await index.Move(stop);
        await entry.Commit(stop);
    }

    private async Task Put(
        ComparisonIndex index, (FiledDossier, IReadOnlyList<SignedPassage>)[] some, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var (one, signed) in some)
        {
            // Another node may have compared a later filing meanwhile.
            if (await db.Compared.AnyAsync(c => c.CaseId == one.Compared.Case && c.Sequence > one.Sequence, stop)) { continue; }
            await index.Put(one, signed, now, stop);
            await Done(one.Compared.Case, one.Sequence, now, stop);
        }
    }

    // What was filed after it was read here: compared by another node in between, or not yet.
    private async Task<IReadOnlyList<Guid>> FiledMeanwhile(List<FiledDossier> filed, CancellationToken stop)
    {
        var read = filed.ToDictionary(f => f.Compared.Case, f => f.Sequence);
        string[] filings = [nameof(ApplicationSubmitted), nameof(CorrectionSupplied)];
        var all = await db.Compared.AsNoTracking().Select(c => new
        {
            c.CaseId,
            Last = db.Events.Where(e => e.CaseId == c.CaseId && filings.Contains(e.Type)).Max(e => (int?)e.Sequence),
        }).ToListAsync(stop);
        return [.. all.Where(c => c.Last > read.GetValueOrDefault(c.CaseId)).Select(c => c.CaseId)];
    }

    private Task<int> Done(Guid id, int sequence, DateTimeOffset now, CancellationToken stop) =>
        db.Outbox.Where(o => o.Kind == OutboxRow.Compare && o.CaseId == id && o.DoneAt == null
            && o.Sequence <= sequence).ExecuteUpdateAsync(o => o.SetProperty(x => x.DoneAt, now), stop);

    private async Task Postpone(Guid id, Exception failure, CancellationToken stop)
    {
        var orders = db.Outbox.Where(o => o.Kind == OutboxRow.Compare && o.CaseId == id && o.DoneAt == null);
        var attempts = await orders.MaxAsync(o => (int?)o.Attempts, stop) ?? 0;
        await orders.Postpone(attempts, failure, clock.GetUtcNow(), stop);
    }
}
