using Luyan.Cases;
using Luyan.Cases.Rerunning;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Reruns;

/// <summary>Takes a stored decision again: the same command, on the same state, on its day, under the policy and the calendar of its
/// time.</summary>
public sealed class Decisions
{
    private readonly Projections lives;
    private readonly IDbContextFactory<LuyanDb> databases;
    private readonly HolidayYears years;

    internal Decisions(Projections lives, IDbContextFactory<LuyanDb> databases, HolidayYears years) =>
        (this.lives, this.databases, this.years) = (lives, databases, years);

    /// <summary>Takes the decision with a code again.</summary>
    /// <param name="code">Number of the case and number of the event, e.g. <c>SB-2026-0031/12</c>, or as a letter bears it.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>What came out; null where no such decision is stored.</returns>
    public async Task<DecisionAgain?> Run(string code, CancellationToken stop = default)
    {
        if (DecisionCode.Read(code) is not { } named) { return null; }
        await using var db = databases.CreateDbContext();
        if (await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Number == named.Number, stop) is not { } about) { return null; }
        var events = await db.Events.AsNoTracking().Where(e => e.CaseId == about.Id).OrderBy(e => e.Sequence).ToListAsync(stop);
        if (events.FirstOrDefault(e => DecisionCode.StandsFor(named.Written, e.Sequence, e.Hash)) is not { } row) { return null; }
        var commit = events.Where(e => e.CommitId == row.CommitId).ToList();
        var (at, law) = (EnvelopeText.Read(row.Envelope).At, (await years.History(stop)));
        var used = law.Last(l => l.From <= at).Law;
        var answers = lives.Of(about.Kind).Rerun([.. events.Where(e => e.Sequence <= commit[^1].Sequence)], [_ => used]);
        var answer = answers.LastOrDefault(a => a[0].Sequence == commit[0].Sequence)?[0];
        return new(
            DecisionCode.Of(about.Number, commit[0].Sequence), about, commit, used, answer,
            answer is { Exact: true } ? Hashes(commit, answer) : []);
    }

    // The new events are put where the old ones stand; the chain gives the same hashes if and only if they say the same.
    private static List<string> Hashes(List<EventRow> commit, Redecided answer)
    {
        var (hashes, previous) = (new List<string>(), commit[0].PreviousHash);
        for (var i = 0; i < Math.Min(commit.Count, answer.Events.Count); i++)
        {
            var was = commit[i];
            hashes.Add(previous = HashChain.Of(new()
            {
                CaseId = was.CaseId, Kind = was.Kind, Sequence = was.Sequence, CommitId = was.CommitId, Type = was.Type,
                Envelope = was.Envelope, Body = answer.Events[i], Algorithm = was.Algorithm, PreviousHash = previous,
            }));
        }
        return hashes;
    }
}

/// <summary>A stored decision, taken again.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Case">Its case.</param>
/// <param name="Events">What is stored of it.</param>
/// <param name="Law">The policy and the calendar of its time.</param>
/// <param name="Answer">What comes out now; null where no person asked for it: the clock, or another case.</param>
/// <param name="Hashes">The hashes of what comes out, in the place of what is stored; empty where its command was not found again.</param>
public sealed record DecisionAgain(
    string Code, CaseRow Case, IReadOnlyList<EventRow> Events, Measures Law, Redecided? Answer, IReadOnlyList<string> Hashes)
{
    /// <summary>Who, when, why and on what evidence.</summary>
    public Envelope Envelope => EnvelopeText.Read(Events[0].Envelope);

    /// <summary>Whether the same comes out, to the hash.</summary>
    public bool Holds => Hashes.Count > 0 && Hashes.SequenceEqual(Events.Select(e => e.Hash));
}
