using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What follows from an event: who is told, which letter goes out, which number is used up, which bar begins or falls.</summary>
internal static class Following
{
    internal static IReadOnlyList<Effect> React(CenterState state, CenterEvent happened, Envelope envelope, Measures law)
    {
        if (state is not NamedCenter { Center: var center }) { return []; }
        var (number, unit) = (center.Identity.Number, center.Identity.Unit);
        Effect.Notify Tell(string key, Role to) => new($"center-{key}", to, new Dictionary<string, string>
        {
            ["number"] = number, ["name"] = center.Identity.Name, ["unit"] = center.Identity.UnitName,
        });
        static Effect.SendLetter Letter(string kind) => new(kind);
        static Effect.TakeNumber Plaque(string taken) => new("plaque", taken);
        Effect[] Bar(DateOnly? last) => last is { } until ? [new Effect.StartBar(unit, new(envelope.Day, until, number))] : [];
        return happened switch
        {
            CenterNamed                => [Tell("plaque-to-issue", Role.CaseOfficer), Tell("named", Role.Director)],
            EarlierCenterRecorded e    => [new Effect.KnowNumber(e.Center.LetterNumber), .. e.Center.Plaque is { } known ? (Effect[])[Plaque(known)] : [Tell("plaque-to-issue", Role.CaseOfficer)], Tell("earlier-recorded", Role.Director)],
            PlaqueIssued e             => [Plaque(e.PlaqueNumber), Tell("plaque-issued", Role.Director)],
            PlaqueReplaced e           => [Plaque(e.PlaqueNumber), Tell("plaque-issued", Role.Director)],
            MilestoneReported          => [Tell("milestone", Role.CaseOfficer)],
            InspectionRecorded e       => e.Findings.Any(f => f.Mark == InspectionMark.Differs) ? [Tell("inspected", Role.Director), Tell("deviation", Role.HeadOfDivision)] : [Tell("inspected", Role.Director)],
            RectificationOrdered       => [Letter("rectification"), Tell("rectification", Role.Director)],
            RectificationSubmitted     => [Tell("to-reinspect", Role.CaseOfficer)],
            RectificationReinspected e => e.Outcome == ReinspectionMark.NotPassed ? [Tell("reinspected", Role.Director), Tell("not-rectified", Role.HeadOfDivision)] : [Tell("reinspected", Role.Director)],
            ExtensionRequested         => [Tell("extension-to-decide", Role.Leader)],
            ExtensionGranted           => [Letter("extension-granted"), Tell("extension-decided", Role.Director)],
            ExtensionRefused           => [Letter("extension-refused"), Tell("extension-decided", Role.Director)],
            AcceptanceApplied          => [Tell("acceptance-panel", Role.CaseOfficer)],
            AcceptanceReviewRecorded   => [Tell("acceptance-to-decide", Role.Leader)],
            CenterAccepted             => [Letter("acceptance-passed"), Tell("accepted", Role.Director)],
            AcceptanceToRepeat         => [Letter("acceptance-repeat"), Tell("acceptance-repeat", Role.Director)],
            AcceptanceFailed           => [Letter("acceptance-failed"), Tell("acceptance-failed", Role.Director), Tell("deviation", Role.HeadOfDivision)],
            AnnualReportFiled          => [Tell("report-filed", Role.CaseOfficer)],
            AnnualReportReturned       => [Tell("report-returned", Role.Director)],
            AnnualReportConfirmed      => [Tell("report-confirmed", Role.Director)],
            AnnualReportMissed         => [Tell("report-missed", Role.Director)],
            AssessmentFiled e          => [Tell("assessment-filed", e.Self is null ? Role.HeadOfDivision : Role.CaseOfficer)],
            AssessmentReturned         => [Tell("assessment-returned", Role.Director)],
            AssessmentConfirmed        => [Tell("assessment-confirmed", Role.Director), Tell("assessment-to-conclude", Role.HeadOfDivision)],
            AssessmentMarked           => [Tell("assessment-to-conclude", Role.HeadOfDivision)],
            AssessmentConcluded        => [Letter("assessment"), Tell("assessment-concluded", Role.Director)],
            AssessmentReminded         => [Letter("assessment-reminder"), Tell("assessment-reminded", Role.Director), Tell("assessment-reminded", Role.Signer)],
            ChangeProposed             => [Tell("change-to-decide", Role.HeadOfDivision)],
            ChangeApproved e           => e.Change is NameChange ? [Letter("change-approved"), Tell("change-decided", Role.Director), Tell("plaque-to-replace", Role.CaseOfficer)] : [Letter("change-approved"), Tell("change-decided", Role.Director)],
            ChangeRefused              => [Letter("change-refused"), Tell("change-decided", Role.Director)],
            SuspicionRaised            => [Tell("suspicion", Role.CaseOfficer)],
            InvestigationOpened        => [Letter("investigation"), Tell("investigation", Role.Signer)],
            SuspicionCleared           => [Tell("cleared", Role.Signer)],
            FalsehoodFound             => [Tell("second-finding", Role.HeadOfDivision)],
            FalsehoodVerified          => [Tell("to-propose", Role.CaseOfficer)],
            SanctionProposed           => [Tell("to-serve", Role.CaseOfficer)],
            NoticeServed               => [Letter("sanction-notice"), Tell("notice", Role.Signer)],
            CaseStated                 => [Tell("statement", Role.CaseOfficer)],
            UnitHeard                  => [Tell("heard", Role.Signer)],
            SanctionCured              => [Tell("cured", Role.Signer), Tell("cured", Role.CaseOfficer)],
            CenterRevoked e            => [new Effect.TakeNumber("document", e.DocumentNumber), .. Bar(e.BarLastDay), Letter("revocation"), Tell("revoked", Role.Signer), .. Recover(center, Tell)],
            TitleCancelled e           => [new Effect.TakeNumber("document", e.DocumentNumber), .. Bar(e.BarLastDay), Letter("cancellation"), Tell("cancelled", Role.Signer), .. Recover(center, Tell)],
            SanctionDropped            => [Letter("sanction-dropped"), Tell("dropped", Role.Signer)],
            SanctionAnnulled           => [new Effect.LiftBar(unit, number), Letter("annulment"), Tell("annulled", Role.Signer)],
            CenterClosed               => [Letter("closing"), Tell("closed", Role.CaseOfficer), .. Recover(center, Tell)],
            CenterDissolved            => [.. Recover(center, Tell)],
            PriorityCertificateIssued  => [Letter("priority-certificate"), Tell("certificate", Role.Director)],
            _ => [],
        };
    }

    private static Effect[] Recover(Center center, Func<string, Role, Effect.Notify> tell) => center.Plaque is null ? [] : [tell("plaque-to-recover", Role.CaseOfficer)];
}
