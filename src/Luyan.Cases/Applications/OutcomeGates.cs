using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>What one step found is a condition of the next (Art. 8: only those that passed the review are replied to). Each obstacle
/// is named with its way out; a rejection stays open, so nothing is stuck.</summary>
internal static class OutcomeGates
{
    /// <summary>What stands in the way of a proposal to approve.</summary>
    internal static IEnumerable<Refusal> AgainstProposing(Filing filing, Asked asked) =>
    [
        .. AgainstApproving(filing), .. InQuestion.AgainstApproval(filing), .. Findings(filing, asked),
        .. Questions(filing), .. Stamp(filing, asked),
    ];

    /// <summary>What stands in the way of an approval whatever was proposed.</summary>
    internal static IEnumerable<Refusal> AgainstApproving(Filing filing)
    {
        if (filing.Panel is not { Outcome: ReviewOutcome.Favourable })
        {
            yield return ApplicationRules.PanelAgainst.Refuse(
                Words.Of("outcome", "review-outcome.", $"{filing.Panel?.Outcome ?? ReviewOutcome.Unfavourable}"))
                .At("Outcome");
        }
        else if (filing.Visit is not { Outcome: not ReviewOutcome.Unfavourable } && string.IsNullOrWhiteSpace(filing.Panel.OnVisit))
        {
            yield return ApplicationRules.VisitAgainst.Refuse().At("Outcome");
        }
    }

    private static IEnumerable<Refusal> Findings(Filing filing, Asked asked)
    {
        var open = asked.Registers.Findings.Except(filing.Dismissed).Count();
        if (open > 0 && asked.Law.IsOn(Parameters.FindingsSettled, asked.Today))
        {
            yield return ApplicationRules.FindingsOpen.Refuse(("count", open)).At("Outcome");
        }
    }

    private static IEnumerable<Refusal> Questions(Filing filing)
    {
        var open = filing.Questions.Count(q => q.Open);
        if (open > 0) { yield return ApplicationRules.QuestionsOpen.Refuse(("count", open)).At("Outcome"); }
    }

    private static IEnumerable<Refusal> Stamp(Filing filing, Asked asked)
    {
        if (asked.Law.IsOn(Parameters.StampedCopyAsked, asked.Today) && !filing.HasStampedCopy)
        {
            var rule = filing is { Stamped.Match: StampMatch.Reading, StampedCopyIsLookedAt: true }
                ? ApplicationRules.StampBeingRead
                : ApplicationRules.StampMissing;
            yield return rule.Refuse(("version", filing.Current.Version)).At("Outcome");
        }
    }
}
