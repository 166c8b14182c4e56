using System.Diagnostics;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The procedure of a center as a table: what a step makes of a state.</summary>
internal static class Deciding
{
    internal static Decision<CenterEvent> Decide(CenterState state, CenterCommand command, Asked asked)
    {
        var why = Gates.WhyNot(state, command.GetType(), asked);
        if (command is ProposeSanction wanted) { Grounds.OnlyOf(wanted.Ground, why, state, asked); }
        if (why.Count > 0) { return why; }
        if (command is RecordEarlierCenter earlier) { return EarlierSteps.Record(earlier, asked); }
        var center = ((NamedCenter)state).Center;
        return command switch
        {
            IssuePlaque c              => PlaqueSteps.Issue(center, c, asked),
            ReplacePlaque c            => PlaqueSteps.Replace(c, asked),
            RecoverPlaque c            => new PlaqueRecovered(c.How, c.Remark),
            ReportMilestone c          => InspectionSteps.Report(center, c, asked),
            ReportFunds c              => InspectionSteps.Funds(center, c, asked),
            RecordInspection c         => InspectionSteps.Record(center, c, asked),
            OrderRectification c       => RectificationSteps.Order(center, c, asked),
            SubmitRectification c      => RectificationSteps.Submit(center.OpenRectification!, c, asked),
            ReinspectRectification c   => RectificationSteps.Reinspect(center.OpenRectification!, c, asked),
            RequestExtension c         => ExtensionSteps.Request(c, asked),
            DecideExtension c          => ExtensionSteps.Decide(center, c, asked),
            ApplyForAcceptance c       => AcceptanceSteps.Apply(center, c, asked),
            RecordAcceptanceReview c   => AcceptanceSteps.Review(center, c, asked),
            DecideAcceptance c         => AcceptanceSteps.Decide(center, c, asked),
            FileAnnualReport c         => ReportSteps.File(center, c, asked),
            ReturnAnnualReport c       => ReportSteps.Return(center, c, asked),
            ConfirmAnnualReport c      => ReportSteps.Confirm(center, c),
            MarkReportMissed c         => ReportSteps.Miss(center, c, asked),
            FileAssessment c           => AssessmentSteps.File(center, c, asked),
            ReturnAssessment c         => AssessmentSteps.Return(center, c, asked),
            ConfirmAssessment c        => AssessmentReviewSteps.Confirm(center, c),
            RecordAssessmentReview c   => AssessmentReviewSteps.Review(center, c, asked),
            MarkAssessment c           => AssessmentReviewSteps.Mark(center, c, asked),
            ConcludeAssessment c       => AssessmentSteps.Conclude(center, c, asked),
            RemindMissedAssessment c   => AssessmentSteps.Remind(center, c, asked),
            ProposeChange c            => ChangeSteps.Propose(center, c, asked),
            DecideChange c             => ChangeSteps.Decide(center, c, asked),
            RaiseSuspicion c           => FalsehoodSteps.Raise(c),
            OpenInvestigation c        => FalsehoodSteps.Open(c, asked),
            ClearSuspicion c           => Given(c.Reasons, () => new SuspicionCleared(c.Reasons)),
            VerifyFalsehood c          => FalsehoodSteps.Verify(center, c),
            ProposeSanction c          => SanctionSteps.Propose(center, c, asked),
            ServeNotice c              => SanctionSteps.Serve(center, c, asked),
            StateCase c                => SanctionSteps.State(center, c, asked),
            HearUnit c                 => SanctionSteps.Hear(center, c),
            DecideSanction c           => SanctionSteps.Decide(center, c, asked),
            DropSanction c             => Given(c.Reasons, () => new SanctionDropped(center.OpenSanction!.Number, c.Reasons)),
            AnnulSanction c            => SanctionSteps.Annul((SanctionedCenter)state, c),
            CloseVoluntarily c         => Given(c.Reasons, () => new CenterClosed(c.Reasons, asked.Law.Due(Parameters.PlaqueReturn, asked.Today))),
            RecordDissolution c        => EndingSteps.Dissolve(center, c, asked),
            RecordSupport c            => SupportSteps.Record(center, c, asked),
            IssuePriorityCertificate c => SupportSteps.Certify(center, c),
            _ => throw new UnreachableException($"{command.GetType().Name} passed its gate in {state.GetType().Name}."),
        };
    }

    /// <summary>The event, where reasons are given.</summary>
    internal static Decision<CenterEvent> Given(string? reasons, Func<CenterEvent> happened) => new Faults().Empty(reasons, CenterRules.Reasons, "Reasons").Else(happened);
}
