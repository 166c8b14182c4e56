using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What the clock asks for in a center. It marks, reminds and proposes; it decides nothing (reading 11).</summary>
public static class CenterClock
{
    /// <summary>The commands that the clock may ask for on a day, each of which the life accepts.
    /// Repeated on the same day after they were carried out, it is empty but for what became due by them.</summary>
    public static IReadOnlyList<CenterCommand> Acts(CenterState state, Asked asked) => state is not LivingCenter living
        ? []
        : [.. Wished(living, asked).Where(c => CenterLife.Life.Decide(state, c, asked) is Decision<CenterEvent>.Accepted)
            .DistinctBy(c => c is ProposeSanction ? "sanction" : $"{c}")];

    private static IEnumerable<CenterCommand> Wished(LivingCenter living, Asked asked) =>
        Clocks.Deadlines(living, asked.Law).Where(d => LegalDay.HasPassed(d.Effective, asked.Today)).Select(Wish).OfType<CenterCommand>();

    private static CenterCommand? Wish(Deadline passed) => passed.Key switch
    {
        "annual-report"                              => new MarkReportMissed(Number(passed)),
        "assessment-due" or "assessment-correction"  => new RemindMissedAssessment(Number(passed)),
        "assessment-grace"                           => Proposal(SanctionGround.NoAssessment),
        "falsehood-proposal"                         => Proposal(SanctionGround.Falsehood),
        "rectification"                              => Proposal(SanctionGround.Deviation),
        _ => null,
    };

    // The docket is kept in Chinese.
    private static ProposeSanction Proposal(SanctionGround ground) => new(ground, Wordings.Of($"center.clock.{ground}", Language.Chinese));

    private static int Number(Deadline deadline) => int.Parse(deadline.Subject, System.Globalization.CultureInfo.InvariantCulture);
}
