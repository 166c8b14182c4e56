using Luyan.Cases.Centers;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>What follows from an event: who is told, which letter goes out, the docket that opens.</summary>
internal static class Following
{
    internal static IReadOnlyList<Effect> React(ApplicationState state, ApplicationEvent happened, Envelope envelope, Measures law)
    {
        if (state is not FiledApplication { Filing: var filing }) { return []; }
        Effect.Notify Tell(string key, Role to) => new($"application-{key}", to, new Dictionary<string, string>
        {
            ["number"] = filing.Number, ["title"] = filing.Dossier.Cover.CenterName ?? "", ["unit"] = filing.UnitName,
        });
        return happened switch
        {
            ApplicationSubmitted        => [Tell("submitted", Role.Department), new Effect.CompareDossier()],
            ApplicationWithdrawn        => [Tell("withdrawn", filing.Recommendation is null ? Role.Department : Role.CaseOfficer)],
            ApplicationReturned         => [Tell("returned", Role.Signer)],
            ApplicationRecommended      => [Tell("recommended", Role.CaseOfficer)],
            ApplicationNotRecommended   => [new Effect.SendLetter("not-recommended"), Tell("not-recommended", Role.Signer)],
            CorrectionRequested         => [new Effect.SendLetter("correction"), Tell("correction", Role.Signer)],
            CorrectionSupplied          => [Tell("corrected", Role.CaseOfficer), new Effect.CompareDossier()],
            ApplicationAccepted         => [new Effect.SendLetter("acceptance"), Tell("accepted", Role.Signer), Tell("to-preselect", Role.HeadOfDivision)],
            ApplicationDeclined         => [new Effect.SendLetter("non-acceptance"), Tell("declined", Role.Signer)],
            ApplicationPreselected      => [Tell("to-visit", Role.CaseOfficer)],
            PreselectionDeclined        => [new Effect.SendLetter("not-preselected"), Tell("not-preselected", Role.Signer)],
            SiteVisited                 => [Tell("to-review", Role.CaseOfficer)],
            PanelReviewed               => [Tell("to-propose", Role.CaseOfficer)],
            DeterminationProposed       => [law.Number(Parameters.PublicNotice, envelope.Day) > 0 ? Tell("to-notice", Role.CaseOfficer) : Tell("to-determine", Role.Leader)],
            PublicNoticeOpened          => [Tell("on-notice", Role.Signer)],
            ObjectionRecorded           => [Tell("objection", Role.HeadOfDivision)],
            PublicNoticeClosed          => [Tell("to-determine", Role.Leader)],
            ApplicationDetermined e     => e.Outcome switch
            {
                DeterminationOutcome.Approved => [Tell("to-issue", Role.CaseOfficer)],
                DeterminationOutcome.Rejected => [new Effect.SendLetter("rejection"), Tell("rejected", Role.Signer)],
                _ => [Tell("to-propose", Role.CaseOfficer)],
            },
            ApprovalLetterIssued e      => [new Effect.TakeNumber("document", e.DocumentNumber), new Effect.OpenCenter(Naming(filing, e, envelope, law)), new Effect.SendLetter("approval"), Tell("approved", Role.Signer)],
            SuspicionRaised             => [Tell("suspicion", Role.CaseOfficer)],
            InvestigationOpened         => [Tell("investigation", Role.Signer)],
            CaseStated                  => [Tell("statement", Role.CaseOfficer)],
            SuspicionCleared            => [Tell("cleared", Role.Signer)],
            FalsehoodFound              => [Tell("second-finding", Role.HeadOfDivision)],
            FalsehoodVerified           => [Tell("to-terminate", Role.Leader)],
            ApplicationTerminated e     =>
            [
                Tell("terminated", Role.Signer),
                .. e.BarLastDay is { } last ? (Effect[])[new Effect.StartBar(filing.Unit, new(envelope.Day, last, filing.Number))] : [],
            ],
            UnitAsked                   => [Tell("asked", Role.Signer), Tell("asked", Role.Filler)],
            QuestionAnswered e          => [Tell("answered", filing.Questions.First(q => q.Id == e.Id).Office)],
            StampedCopyAttached { Match: StampMatch.Unmatched } => [Tell("stamped-unmatched", filing.Recommendation is null ? Role.Department : Role.CaseOfficer)],
            StampedCopyRefused          => [Tell("stamped-refused", Role.Signer)],
            _ => [],
        };
    }

    private static CenterNamed Naming(Filing filing, ApprovalLetterIssued e, Envelope envelope, Measures law)
    {
        var (cover, plan) = (filing.Dossier.Cover, filing.Dossier.Plan);
        var months = plan.Months!.Value;
        return new()
        {
            Number = e.CenterNumber, Name = cover.CenterName!, Application = filing.Number, Unit = filing.Unit, UnitName = filing.UnitName, CreditCode = filing.CreditCode,
            Department = filing.Department, DepartmentName = filing.DepartmentName, Field = cover.Field ?? "", District = cover.District ?? filing.Dossier.Unit.District ?? "",
            Director = cover.DirectorName ?? "", NamedOn = envelope.Day, ConstructionMonths = months, ConstructionEnds = Construction.End(envelope.Day, months, law), LetterNumber = e.DocumentNumber,
            Cohosts = [.. cover.Cohosts.Select(c => c.Name).OfType<string>()], Partners = [.. filing.Dossier.Organisation.Partners.Select(p => p.Name).OfType<string>()],
            Milestones = [.. plan.Milestones.Select((m, i) => new PlanMilestone(
                string.IsNullOrWhiteSpace(m.Id) ? $"m{i + 1}" : m.Id, m.Name ?? "", m.Evidence ?? "", m.Month >= 0 && m.Month <= months ? envelope.Day.AddMonths(m.Month.Value) : null))],
        };
    }
}
