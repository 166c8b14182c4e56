using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>An application in question (Art. 12): from the first suspicion until it is cleared no step of the Bureau favours the unit, and
/// the Bureau lets nobody go; once the falsehood is verified only the decision of Art. 12 follows. The unit and the department are
/// refused for what they were told alone: before that their acts are taken, and the question stays.</summary>
public static class InQuestion
{
    // Proposal and determination favour the unit by their outcome; they ask for themselves.
    private static readonly Type[] Favouring =
        [typeof(RecommendApplication), typeof(AcceptApplication), typeof(Preselect), typeof(OpenPublicNotice), typeof(IssueApprovalLetter)];

    // A unit that lets its periods pass would leave as surely as one that withdraws, and so would one that is declined.
    private static readonly Type[] Leaving =
    [
        typeof(WithdrawApplication), typeof(LapseApplication), typeof(DeclineToRecommend), typeof(DeclineApplication),
        typeof(DeclinePreselection),
    ];

    internal static IEnumerable<Refusal> Against(ApplicationState state, ApplicationStep step)
    {
        if (state is not OpenApplication { Filing: { Inquiry: { InQuestion: true } inquiry } filing }) { yield break; }
        // Of what they were not told those outside are not told by a refusal either: their act is taken, and the question stays.
        if (Outsiders.Only(step.Who) && !Investigated(filing)) { yield break; }
        // What an application in any state allows (questions, the stamped copy, the inquiry itself) moves nothing.
        if (inquiry.Verified && step.From != ApplicationRow.UnderWay && step.From != ApplicationRow.Filed
            && step.From != ApplicationRow.Pursued)
        {
            yield return ApplicationRules.OnlyTheDecision.Refuse();
        }
        else if (Favouring.Contains(step.Command) || Leaving.Contains(step.Command)) { yield return Refused(inquiry); }
    }

    /// <summary>What another application of the unit must know of this one; null where nothing is in question. Who left before the
    /// question was put to it leaves the question behind.</summary>
    public static TitleInQuestion? Title(ApplicationState state) =>
        state is OpenApplication or NotRecommended or Withdrawn or Lapsed
            && state is FiledApplication { Filing: { Inquiry: { InQuestion: true } inquiry } filing }
            ? new(filing.Number,
                [(inquiry.Open || inquiry.Verified ? Centers.Question.Investigation : Centers.Question.Suspicion).ToString()])
            : null;

    /// <summary>The states after the end in which a question that stood before it goes on.</summary>
    public static IReadOnlyList<string> LeftBehind { get; } = [nameof(NotRecommended), nameof(Withdrawn), nameof(Lapsed)];

    /// <summary>The application as its unit and its department were told of it: without a suspicion, a proposal and a determination before
    /// their letters are issued.</summary>
    internal static ApplicationState ToldOf(ApplicationState state)
    {
        if (state is not FiledApplication { Filing: var filing } filed) { return state; }
        var told = filing with
        {
            Inquiry = !filing.Inquiry.InQuestion || Investigated(filing) ? filing.Inquiry : new(), Termination = Ending(filing),
        };
        // What became of a proposal after its public notice is not told before a letter is issued.
        return filed is Visited or Reviewed or Proposed or Determined && filing.Notice is { } held
            ? new OnNotice(told, held.Proposal, held.Period, [], held.ClosedOn)
            : filed is Proposed or Determined ? new Reviewed(told) : told == filing ? filed : filed with { Filing = told };
    }

    /// <summary>What refuses a favourable outcome while something is in question.</summary>
    internal static IEnumerable<Refusal> AgainstApproval(Filing filing)
    {
        if (filing.Inquiry.InQuestion) { yield return Refused(filing.Inquiry); }
    }

    /// <summary>Whether the unit was told of the investigation: its letter is issued.</summary>
    internal static bool Investigated(Filing filing) =>
        filing.Inquiry.Open && filing.Letters.Told(ServiceSteps.Investigation);

    /// <summary>The end that is proposed, as far as the unit was told of it: the prior notice is issued.</summary>
    internal static Termination? Ending(Filing filing) => filing.Letters.Told(TerminationSteps.Notice) ? filing.Termination : null;

    // An investigation stays open when the falsehood is verified.
    private static Refusal Refused(Inquiries.Inquiry inquiry) => inquiry.Open
        ? ApplicationRules.InvestigationOpen.Refuse()
        : ApplicationRules.Suspected.Refuse(("count", inquiry.Suspicions.Count));
}
