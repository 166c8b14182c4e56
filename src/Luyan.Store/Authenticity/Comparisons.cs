using Luyan.Cases.Applications;
using Luyan.Cases.Authenticity;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Authenticity;

/// <summary>
/// Compares filed dossiers with themselves and with each other (Art. 12). A filing queues its comparison in its own transaction;
/// the first free node does it, once, also after a restart.
/// </summary>
public sealed class Comparisons(LuyanDb db, Dockets.CaseStore dockets, Measures law, TimeProvider clock)
{
    private const int LongestPauseMinutes = 60;
    private const int Tries = 3;

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

    /// <summary>Rebuilds index and findings from all filings.</summary>
    /// <returns>How many dossiers, and how many findings are shown.</returns>
    public async Task<(int Dossiers, int Findings)> CompareAll(CancellationToken stop = default)
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
        var found = comparison.Findings().Concat(filed.SelectMany(f => f.Inside.Select(i => new FoundInCase(f.Compared.Case, null, i))));
        var wording = Wording.Packed(comparison.Common);
        await using var entry = await db.Enter(stop);
        var index = new ComparisonIndex(db);
        await index.Lock(stop);
        await Wording.Write(db, wording, stop);
        await index.Move(stop);
        foreach (var (one, signed) in filed.Zip(comparison.Signed))
        {
            await index.Put(one, signed, now, stop);
            await Done(one.Compared.Case, one.Sequence, now, stop);
        }
        var findings = await KeptFindings.Write(db, db.Findings, found, now, stop);
        await entry.Commit(stop);
        foreach (var late in await FiledMeanwhile(stop)) { await Compare(late, stop); }
        return (filed.Count, findings);
    }

    // What was filed after it was read here, and may have been compared by another node and then overwritten.
    private Task<List<Guid>> FiledMeanwhile(CancellationToken stop)
    {
        string[] filings = [nameof(ApplicationSubmitted), nameof(CorrectionSupplied)];
        return db.Compared.Where(c => db.Events.Any(e => e.CaseId == c.CaseId && e.Sequence > c.Sequence && filings.Contains(e.Type)))
            .Select(c => c.CaseId).ToListAsync(stop);
    }

    private Task<int> Done(Guid id, int sequence, DateTimeOffset now, CancellationToken stop) =>
        db.Outbox.Where(o => o.Kind == OutboxRow.Compare && o.CaseId == id && o.DoneAt == null
            && o.Sequence <= sequence).ExecuteUpdateAsync(o => o.SetProperty(x => x.DoneAt, now), stop);

    private async Task Postpone(Guid id, Exception failure, CancellationToken stop)
    {
        var attempts = await db.Outbox.Where(o => o.Kind == OutboxRow.Compare
            && o.CaseId == id && o.DoneAt == null).MaxAsync(o => (int?)o.Attempts, stop) ?? 0;
        var again = clock.GetUtcNow().AddMinutes(Math.Min(LongestPauseMinutes, 1 << Math.Min(attempts, 10)));
        await db.Outbox.Where(o => o.Kind == OutboxRow.Compare && o.CaseId == id && o.DoneAt == null).ExecuteUpdateAsync(
            o => o.SetProperty(x => x.Attempts, x => x.Attempts + 1)
                .SetProperty(x => x.LastError, failure.Message).SetProperty(x => x.NotBefore, again),
            stop);
    }
}
