using System.Diagnostics;
using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What an event makes of a state.</summary>
internal static class Evolving
{
    internal static CenterState Evolve(CenterState state, CenterEvent happened, Envelope envelope)
    {
        if (happened is CenterNamed named) { return state is NotYetNamed ? new UnderConstruction(Opened(named)) : throw Impossible(state, happened); }
        if (happened is EarlierCenterRecorded earlier) { return state is NotYetNamed ? EarlierSteps.Opened(earlier, envelope) : throw Impossible(state, happened); }
        if (state is not NamedCenter { Center: var before }) { throw Impossible(state, happened); }
        var (center, day) = (InOffice(before, envelope.By), envelope.Day);
        return (state, happened) switch
        {
            (LivingCenter, CenterAccepted)            => new Operating(Verdict(center, AcceptanceStage.Passed, day) with { AcceptedOn = day }, day),
            (LivingCenter, CenterRevoked e)           => new Revoked(Closed(center, SanctionStage.Decided), day, e.PlaqueDue, new(e.Number, e.Ground, e.DocumentNumber, e.Reasons, day, e.Remedies, e.BarLastDay)),
            (LivingCenter, TitleCancelled e)          => new Cancelled(Closed(center, SanctionStage.Decided), day, e.PlaqueDue, new(e.Number, SanctionGround.NoAssessment, e.DocumentNumber, e.Reasons, day, e.Remedies, e.BarLastDay)),
            (LivingCenter, CenterClosed e)            => new ClosedVoluntarily(center, day, e.PlaqueDue, e.Reasons),
            (LivingCenter, CenterDissolved e)         => new Dissolved(center, e.DissolvedOn, e.PlaqueDue, e.Reasons),
            (SanctionedCenter s, SanctionAnnulled)    => Restored(Annulled(center, s.Decision)),
            (EndedCenter s, PlaqueRecovered e)        => s with { Center = EndPlaque(center, e.How, day) },
            (LivingCenter s, _)                       => s with { Center = Within(center, happened, envelope) },
            _                                         => throw Impossible(state, happened),
        };
    }

    private static Center Within(Center center, CenterEvent happened, Envelope envelope)
    {
        var day = envelope.Day;
        return happened switch
        {
            PlaqueIssued e               => center with { Plaques = [.. center.Plaques, new(e.PlaqueNumber, e.HandedOverOn, e.Recipient)] },
            PlaqueReplaced e             => Replaced(center, e, day),
            MilestoneReported e          => center with { Milestones = [.. center.Milestones, new(e.Milestone, e.Result, e.ReachedOn)] },
            FundsReported e              => center with { Funds = e },
            InspectionRecorded e         => center with { Inspections = [.. center.Inspections, new(e.Number, e.HeldOn, e.Inspectors, e.Findings)] },
            RectificationOrdered e       => center with { Rectifications = [.. center.Rectifications, new(e.Number, e.Inspection, e.Items, new(day, e.Due), RectificationStage.Ordered, 0, [.. Enumerable.Range(1, e.Items.Count)])] },
            RectificationSubmitted e     => Rectify(center, e.Number, r => r with { Stage = RectificationStage.Submitted }),
            RectificationReinspected e   => Rectify(center, e.Number, r => Reinspected(r, e, day)),
            ExtensionRequested e         => center with { Extensions = [.. center.Extensions, new(e.Months, e.Reasons, day, ExtensionStage.Requested)] },
            ExtensionGranted e           => Extended(center, ExtensionStage.Granted, e.Months) with { Plan = center.Plan with { Ends = e.ConstructionEnds } },
            ExtensionRefused             => Extended(center, ExtensionStage.Refused, null),
            AcceptanceApplied e          => center with { Acceptances = [.. center.Acceptances, new(e.Number, day, e.Late, AcceptanceStage.Applied)] },
            AcceptanceReviewRecorded e   => center with { Acceptances = [.. center.Acceptances.SkipLast(1), center.Acceptances[^1] with { Review = e.Review, Stage = AcceptanceStage.Reviewed }] },
            AcceptanceToRepeat           => Verdict(center, AcceptanceStage.Repeat, day),
            AcceptanceFailed             => Verdict(center, AcceptanceStage.Failed, day),
            AnnualReportFiled e          => Report(center, e.Year, r => new(e.Year, ReportStage.Filed, r?.FirstFiledOn ?? day, r?.Late ?? e.Late) { Figures = e.Figures }),
            AnnualReportReturned e       => Report(center, e.Year, r => r! with { Stage = ReportStage.Returned, Correction = new(day, e.CorrectionDue) }),
            AnnualReportConfirmed e      => Report(center, e.Year, r => r! with { Stage = ReportStage.Done }),
            AnnualReportMissed e         => Report(center, e.Year, _ => new(e.Year, ReportStage.Missed, null, true)),
            AssessmentFiled e            => Assess(center, e.Cycle, a => new(e.Cycle, ReportStage.Filed, a?.FirstFiledOn ?? day, a?.Late ?? e.Late) { FiledOn = day, Self = e.Self, Points = e.Self?.Criteria.Sum(c => c.Points ?? 0) }),
            AssessmentReturned e         => Assess(center, e.Cycle, a => a! with { Stage = ReportStage.Returned, Correction = new(day, e.CorrectionDue) }),
            AssessmentConfirmed e        => Assess(center, e.Cycle, a => a! with { ConfirmedOn = day }),
            AssessmentReviewRecorded e   => Assess(center, e.Cycle, a => a! with { Review = e.Review }),
            AssessmentMarked e           => Assess(center, e.Cycle, a => a! with { Marks = CycleAssessment.Merged(a!.Marks, e.Marks), Points = e.Points }),
            AssessmentConcluded e        => Assess(center, e.Cycle, a => a! with
            {
                Stage = e.ImproveBy is null ? ReportStage.Done : ReportStage.ToImprove, Grade = e.Grade, Points = e.Points ?? a!.Points, Correction = e.ImproveBy is { } by ? new(day, by) : null,
            }),
            AssessmentReminded e         => Assess(center, e.Cycle, a => (a ?? new(e.Cycle, ReportStage.Missed, null, true)) with { Grace = new(day, e.GraceEnds) }),
            ChangeProposed e             => center with { Changes = [.. center.Changes, new(e.Number, e.Change, e.Reasons, day, ChangeStage.Proposed)] },
            ChangeApproved e             => Changing.Apply(Changed(center, e.Number, ChangeStage.Approved), e.Change),
            ChangeRefused e              => Changed(center, e.Number, ChangeStage.Refused),
            SuspicionRaised e            => center with { Inquiry = center.Inquiry with { Suspicions = [.. center.Inquiry.Suspicions, e.Facts] } },
            InvestigationOpened e        => center with { Inquiry = center.Inquiry with { Statements = new(day, e.StatementDue) } },
            SuspicionCleared             => EndInquiry(center),
            FalsehoodFound               => center with { Inquiry = center.Inquiry with { FoundBy = envelope.By.Account } },
            FalsehoodVerified            => center with { Inquiry = center.Inquiry with { VerifiedOn = day } },
            SanctionProposed e           => center with { Sanctions = [.. center.Sanctions, new(e.Number, e.Ground, e.Basis, e.Facts, envelope.By.Account, day, SanctionStage.Proposed)] },
            NoticeServed e               => Sanctioning(center, s => s with { Stage = SanctionStage.Noticed, Statements = new(e.ServedOn, e.StatementDue) }),
            CaseStated { In: HearingOf.Sanction } e => Sanctioning(center, s => s with { Statement = e.Statement, Answer = null }),
            CaseStated e                 => center with { Inquiry = center.Inquiry with { Statement = e.Statement } },
            UnitHeard { In: HearingOf.Sanction } e => Sanctioning(center, s => s with { Statement = s.Statement ?? e.Heard, Answer = e.Answer }),
            UnitHeard e                  => center with { Inquiry = center.Inquiry with { Statement = center.Inquiry.Statement ?? e.Heard } },
            SanctionCured                => Closed(center, SanctionStage.Cured),
            SanctionDropped              => Closed(center, SanctionStage.Dropped),
            SupportRecorded e            => center with { Supports = [.. center.Supports, new(e.What, e.Level, e.Amount, e.GivenOn)] },
            PriorityCertificateIssued e  => center with { Certificates = [.. center.Certificates, new(e.CertificateNumber, e.Purpose, day)] },
            _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow while the center lives."),
        };
    }

    private static Center Opened(CenterNamed e) => new()
    {
        Identity = new(e.Number, e.Name, e.Application, e.Unit, e.UnitName, e.CreditCode)
        {
            Department = e.Department, DepartmentName = e.DepartmentName, Field = e.Field, District = e.District, Cohosts = e.Cohosts, Partners = e.Partners,
        },
        Plan = new(e.ConstructionMonths, e.ConstructionEnds, e.Milestones),
        Letter = new(e.LetterNumber, e.NamedOn, e.LetterFile),
        Directors = [new(e.Director, e.NamedOn)],
    };

    private static LivingCenter Restored(Center center) => center.AcceptedOn is { } accepted ? new Operating(center, accepted) : new UnderConstruction(center);

    // The falsehood on which an annulled or dropped sanction rested is no ground any more.
    private static Center Annulled(Center center, SanctionDecision decision)
    {
        var annulled = center with { Sanctions = [.. center.Sanctions.Select(s => s.Number == decision.Sanction ? s with { Stage = SanctionStage.Annulled } : s)] };
        return decision.Ground == SanctionGround.Falsehood ? EndInquiry(annulled) : annulled;
    }

    private static Center Closed(Center center, SanctionStage stage)
    {
        var open = center.OpenSanction;
        var closed = Sanctioning(center, s => s with { Stage = stage });
        return stage == SanctionStage.Dropped && open?.Ground == SanctionGround.Falsehood ? EndInquiry(closed) : closed;
    }

    private static Center Sanctioning(Center center, Func<Sanction, Sanction> next) => center with { Sanctions = [.. center.Sanctions.Select(s => s.Open ? next(s) : s)] };

    private static Center EndInquiry(Center center) => center with { Inquiry = new(), InquiriesEnded = center.InquiriesEnded + 1 };

    private static Center EndPlaque(Center center, PlaqueEnd how, DateOnly day) => center with { Plaques = [.. center.Plaques.Select(p => p.End is null ? p with { End = how, EndedOn = day } : p)] };

    private static Center Replaced(Center center, PlaqueReplaced e, DateOnly day)
    {
        var recipient = center.Plaque?.Recipient ?? "";
        var ended = EndPlaque(center, e.Old, day);
        return ended with { Plaques = [.. ended.Plaques, new(e.PlaqueNumber, day, recipient)] };
    }

    private static Center Rectify(Center center, int number, Func<Rectification, Rectification> next) =>
        center with { Rectifications = [.. center.Rectifications.Select(r => r.Number == number ? next(r) : r)] };

    private static Rectification Reinspected(Rectification r, RectificationReinspected e, DateOnly day)
    {
        IReadOnlyList<int> remaining = [.. r.Remaining.Where(i => e.Findings.Any(f => f.Item == i && f.Mark != ReinspectionMark.Passed))];
        return e.Outcome switch
        {
            ReinspectionMark.Passed => r with { Stage = RectificationStage.Passed, Remaining = [] },
            ReinspectionMark.NotPassed => r with { Stage = RectificationStage.NotPassed, Remaining = remaining },
            _ => r with { Stage = RectificationStage.MoreTime, Remaining = remaining, MoreTimeRounds = r.MoreTimeRounds + 1, Period = new(day, e.NewDue!.Value) },
        };
    }

    private static Center Extended(Center center, ExtensionStage stage, int? months) => center with
    {
        Extensions = [.. center.Extensions.Select(x => x.Stage == ExtensionStage.Requested ? x with { Stage = stage, Months = months ?? x.Months } : x)],
    };

    private static Center Verdict(Center center, AcceptanceStage stage, DateOnly day) => center with
    {
        Acceptances = [.. center.Acceptances.SkipLast(1), center.Acceptances[^1] with { Stage = stage, DecidedOn = day, RectificationsBefore = center.Rectifications.Count }],
    };

    private static Center Report(Center center, int year, Func<YearReport?, YearReport> next) => center with
    {
        Reports = [.. center.Reports.Where(r => r.Year != year).Append(next(center.Reports.FirstOrDefault(r => r.Year == year))).OrderBy(r => r.Year)],
    };

    private static Center Assess(Center center, int cycle, Func<CycleAssessment?, CycleAssessment> next) => center with
    {
        Assessments = [.. center.Assessments.Where(a => a.Cycle != cycle).Append(next(center.Assessments.FirstOrDefault(a => a.Cycle == cycle))).OrderBy(a => a.Cycle)],
    };

    private static Center Changed(Center center, int number, ChangeStage stage) => center with { Changes = [.. center.Changes.Select(c => c.Number == number ? c with { Stage = stage } : c)] };

    private static Center InOffice(Center center, Actor by) => !Words.Offices.Contains(by.Role) || center.Offices.ContainsKey(by.Account)
        ? center
        : center with { Offices = new Dictionary<Guid, Role>(center.Offices) { [by.Account] = by.Role } };

    private static UnreachableException Impossible(CenterState state, CenterEvent happened) => new($"{happened.GetType().Name} cannot follow in {state.GetType().Name}.");
}
