using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>An application in question (Art. 12): from the first suspicion until it is cleared no step favours the unit and it
/// cannot leave; once the falsehood is verified only the decision of Art. 12 follows.</summary>
public static class InQuestion
{
    // Proposal and determination favour the unit by their outcome; they ask for themselves.
    private static readonly Type[] Favouring =
        [typeof(RecommendApplication), typeof(AcceptApplication), typeof(Preselect), typeof(OpenPublicNotice), typeof(IssueApprovalLetter)];

    // A unit that lets its periods pass would leave as surely as one that withdraws, and so would one that is declined: it could file the
    // next day, and nobody would ask any more.
    private static readonly Type[] Leaving =
    [
        typeof(WithdrawApplication), typeof(LapseApplication), typeof(DeclineToRecommend), typeof(DeclineApplication),
        typeof(DeclinePreselection),
    ];

    internal static IEnumerable<Refusal> Against(ApplicationState state, ApplicationStep step)
    {
        if (state is not OpenApplication { Filing.Inquiry: { InQuestion: true } inquiry }) { yield break; }
        // What an application in any state allows (questions, the stamped copy, the inquiry itself) moves nothing.
        if (inquiry.Verified && step.From != ApplicationRow.UnderWay && step.From != ApplicationRow.Filed)
        {
            yield return ApplicationRules.OnlyTheDecision.Refuse();
        }
        else if (Favouring.Contains(step.Command) || Leaving.Contains(step.Command)) { yield return Refused(inquiry); }
    }

    /// <summary>What another application of the unit must know of this one; null where nothing is in question.</summary>
    public static TitleInQuestion? Title(ApplicationState state) =>
        state is OpenApplication { Filing: { Inquiry: { InQuestion: true } inquiry } filing }
            ? new(filing.Number,
                [(inquiry.Open || inquiry.Verified ? Centers.Question.Investigation : Centers.Question.Suspicion).ToString()])
            : null;

    /// <summary>What refuses a favourable outcome while something is in question.</summary>
    internal static IEnumerable<Refusal> AgainstApproval(Filing filing)
    {
        if (filing.Inquiry.InQuestion) { yield return Refused(filing.Inquiry); }
    }

    // An investigation stays open when the falsehood is verified.
    private static Refusal Refused(Inquiries.Inquiry inquiry) => inquiry.Open
        ? ApplicationRules.InvestigationOpen.Refuse()
        : ApplicationRules.Suspected.Refuse(("count", inquiry.Suspicions.Count));
}
