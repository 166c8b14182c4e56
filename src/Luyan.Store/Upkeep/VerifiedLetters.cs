using Luyan.Cases.Applications;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Asks of every letter whether an event ordered it.</summary>
internal sealed class VerifiedLetters(LuyanDb db, List<Broken> broken)
{
    // The letter in the other language stands beside the one that counts.
    private const string Beside = ".reading";

    // The letter of a department over several of its recommendations: no single event orders it.
    private const string Joint = "recommendation";

    /// <summary>Compares.</summary>
    /// <param name="ordered">The letters that events ordered.</param>
    /// <param name="unsound">The cases of which more was told already.</param>
    /// <param name="stop">Cancels.</param>
    public async Task Run(HashSet<(Guid Case, int Sequence, string Kind)> ordered, HashSet<Guid> unsound, CancellationToken stop)
    {
        var joint = (await db.Events.AsNoTracking().Where(e => e.Type == nameof(ApplicationRecommended))
            .Select(e => new { e.CaseId, e.Sequence }).ToListAsync(stop)).Select(e => (e.CaseId, e.Sequence)).ToHashSet();
        foreach (var letter in await db.Letters.AsNoTracking().OrderBy(l => l.Id).ToListAsync(stop))
        {
            if (unsound.Contains(letter.CaseId)) { continue; }
            var kind = letter.Kind.EndsWith(Beside, StringComparison.Ordinal) ? letter.Kind[..^Beside.Length] : letter.Kind;
            var (of, at) = (letter.CaseId, letter.Sequence);
            if (!ordered.Contains((of, at, kind)) && !(kind == Joint && joint.Contains((of, at))))
            {
                broken.Add(new($"letter {letter.DocumentNumber} {letter.FileName}", Reasons.UnlinkedLetter));
            }
        }
    }
}
