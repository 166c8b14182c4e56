using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Law.Assessing;
using Luyan.Store.Dockets;

namespace Luyan.Web.Centers.Assessments;

/// <summary>A filing of the assessment of a cycle.</summary>
/// <param name="On">The day.</param>
/// <param name="Filed">What was filed.</param>
public sealed record CycleFiling(DateOnly On, AssessmentFiled Filed);

/// <summary>The assessment of one cycle with all that happened in it.</summary>
public sealed record CycleView(AssessmentCycle Cycle, CycleAssessment? Entry, CyclePhase Phase)
{
    /// <summary>The filings, the last first.</summary>
    public IReadOnlyList<CycleFiling> Filings { get; init; } = [];

    /// <summary>Why it was last given back; null where it was not, or was filed again since.</summary>
    public AssessmentReturned? Returned { get; init; }

    /// <summary>What the officer remarked when the formal check was passed.</summary>
    public string? CheckRemark { get; init; }

    /// <summary>The conclusion of the last filing.</summary>
    public (DateOnly On, AssessmentConcluded Concluded)? Conclusion { get; init; }

    /// <summary>The days on which the unit was reminded.</summary>
    public IReadOnlyList<DateOnly> Reminded { get; init; } = [];

    /// <summary>The proposal to cancel the title that rests on this cycle and is not decided.</summary>
    public Sanction? Proposal { get; init; }

    /// <summary>The day on which filing ended such a proposal.</summary>
    public DateOnly? CuredOn { get; init; }

    /// <summary>What was filed last, measured with the marks given since; null where nothing was, or without criteria.</summary>
    public Assessed? Filed { get; init; }

    /// <summary>The last filing.</summary>
    public CycleFiling? Last => Filings.Count > 0 ? Filings[0] : null;

    /// <summary>The proofs of the records that were counted in the last filing, by the id of the record.</summary>
    public ILookup<string, FileRef> Files => (Last?.Filed.Self?.Criteria ?? []).SelectMany(c => c.Evidence)
        .DistinctBy(e => e.Fact).SelectMany(e => e.Files.Select(f => (e.Fact, File: f))).ToLookup(f => f.Fact, f => f.File);

    /// <summary>The remark on a mark.</summary>
    public CriterionMark? Mark(string criterion) => Entry?.Marks.FirstOrDefault(m => m.Key == criterion);

    /// <summary>Of a docket; null where there is no such cycle yet.</summary>
    public static CycleView? Of(Center center, int number, IReadOnlyList<Happened> history, DateOnly today, Measures law)
    {
        if (number < center.FirstCycle || number > Numbers(center, today, law).Max()) { return null; }
        var cycle = Assessment.Cycle(center.Letter.On, number, law);
        var entry = center.Assessments.FirstOrDefault(a => a.Cycle == number);
        var view = new CycleView(cycle, entry, CyclePhases.Of(
            entry?.Stage, entry?.ConfirmedOn is not null, entry is { OnFile: false } ? entry.Grace?.Due.Effective : null,
            cycle.WindowOpens, cycle.Due.Effective, today))
        {
            Proposal = center.OpenSanction is { Ground: SanctionGround.NoAssessment } open && open.Basis == number ? open : null,
            Filed = entry?.Self?.With(entry.Marks, law),
        };
        return history.Aggregate(view, (v, happened) => v.After(happened.Envelope.Day, happened.Event));
    }

    /// <summary>The cycles that a center has: those with an entry, all whose window has opened, and the one that runs.</summary>
    public static IReadOnlyList<int> Numbers(Center center, DateOnly today, Measures law)
    {
        var last = Math.Max(
            AssessmentBasis.CycleOn(center, today, law).Number,
            center.Assessments.Select(a => a.Cycle).DefaultIfEmpty(center.FirstCycle).Max());
        if (today >= Assessment.Cycle(center.Letter.On, last + 1, law).WindowOpens) { last++; }
        return [.. Enumerable.Range(center.FirstCycle, last - center.FirstCycle + 1)];
    }

    private CycleView After(DateOnly day, object happened) => happened switch
    {
        AssessmentFiled e when Mine(e.Cycle) =>
            this with { Filings = [new(day, e), .. Filings], Returned = null, Conclusion = null, CheckRemark = null },
        AssessmentReturned e when Mine(e.Cycle) => this with { Returned = e },
        AssessmentConfirmed e when Mine(e.Cycle) => this with { CheckRemark = e.Remark },
        AssessmentConcluded e when Mine(e.Cycle) => this with { Conclusion = (day, e) },
        AssessmentReminded e when Mine(e.Cycle) => this with { Reminded = [.. Reminded, day] },
        SanctionCured e when Mine(e.Cycle) => this with { CuredOn = day },
        _ => this,
    };

    private bool Mine(int cycle) => cycle == Cycle.Number;
}
