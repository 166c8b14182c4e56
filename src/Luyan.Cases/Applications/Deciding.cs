using System.Diagnostics;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The procedure of an application as a table: what a step makes of a state.</summary>
internal static class Deciding
{
    internal static Decision<ApplicationEvent> Decide(ApplicationState state, ApplicationCommand command, Asked asked)
    {
        var why = Gates.WhyNot(state, command.GetType(), asked);
        if (why.Count > 0) { return why; }
        return (state, command) switch
        {
            (_, SubmitApplication c)                              => FilingSteps.Submit(state, c, asked),
            (OpenApplication s, WithdrawApplication c)            => FilingSteps.Withdraw(s, c),
            (AwaitingCorrection s, SupplyCorrection c)            => FilingSteps.Supply(s, c, asked),
            (WithDepartment s, ReturnToUnit c)                    => DepartmentSteps.Return(s, c),
            (WithDepartment s, RecommendApplication c)            => DepartmentSteps.Recommend(s, c, asked),
            (WithDepartment s, DeclineToRecommend c)              => DepartmentSteps.Decline(s, c),
            (AwaitingAcceptance s, RequestCorrection c)           => AcceptanceSteps.Request(s, c, asked),
            (AwaitingAcceptance, AcceptApplication)               => new ApplicationAccepted(),
            (AwaitingAcceptance, DeclineApplication c)            => AcceptanceSteps.Decline(c),
            (Accepted, Preselect c)                               => new ApplicationPreselected(c.Reasons),
            (Accepted, DeclinePreselection c)                     => Given(c.Reasons, () => new PreselectionDeclined(c.Reasons)),
            (Preselected s, RecordSiteVisit c)                    => ReviewSteps.Visit(s, c, asked),
            (Visited s, RecordPanelReview c)                      => ReviewSteps.Panel(s, c, asked),
            (Reviewed, ProposeDetermination c)                    => Given(c.Reasons, () => new DeterminationProposed(c.Outcome, c.Reasons)),
            (Proposed, OpenPublicNotice)                          => new PublicNoticeOpened(asked.Law.Due(Parameters.PublicNotice, asked.Today)),
            (OnNotice s, RecordObjection c)                       => NoticeSteps.Object(s, c, asked),
            (OnNotice s, AnswerObjection c)                       => NoticeSteps.Answer(s, c),
            (OnNotice, ClosePublicNotice)                         => new PublicNoticeClosed(),
            (Proposed or OnNotice, Determine c)                   => DeterminationSteps.Determine(c, asked),
            (Determined s, IssueApprovalLetter c)                 => DeterminationSteps.Issue(s, c, asked),
            (OpenApplication s, DismissFinding c)                 => FalsehoodSteps.Dismiss(s, c),
            (OpenApplication, RaiseSuspicion c)                   => FalsehoodSteps.Raise(c),
            (OpenApplication, OpenInvestigation c)                => FalsehoodSteps.Open(c, asked),
            (OpenApplication, StateCase c)                        => FalsehoodSteps.State(c),
            (OpenApplication, ClearSuspicion c)                   => Given(c.Reasons, () => new SuspicionCleared(c.Reasons)),
            (OpenApplication s, VerifyFalsehood c)                => FalsehoodSteps.Verify(s, c),
            (OpenApplication, TerminateForFalsehood c)            => FalsehoodSteps.Terminate(c, asked),
            (OpenApplication s, AskUnit c)                        => QuestionSteps.Ask(s, c),
            (OpenApplication s, AnswerQuestion c)                 => QuestionSteps.Answer(s, c),
            (OpenApplication s, AttachStampedCopy c)              => StampSteps.Attach(s, c),
            (OpenApplication, ConfirmStampedCopy c)               => StampSteps.Confirm(c),
            (OpenApplication, RefuseStampedCopy c)                => StampSteps.Refuse(c),
            _ => throw new UnreachableException($"{command.GetType().Name} passed its gate in {state.GetType().Name}."),
        };
    }

    /// <summary>The event, unless a fault stands.</summary>
    internal static Decision<ApplicationEvent> Unless(List<Refusal> faults, Func<ApplicationEvent> happened) => faults.Count > 0 ? faults : happened();

    /// <summary>The event, where reasons are given.</summary>
    internal static Decision<ApplicationEvent> Given(string? reasons, Func<ApplicationEvent> happened) =>
        string.IsNullOrWhiteSpace(reasons) ? ApplicationRules.Reasons.Refuse().At("Reasons") : happened();
}
