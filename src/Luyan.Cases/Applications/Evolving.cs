using System.Diagnostics;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>What an event makes of a state.</summary>
internal static class Evolving
{
    internal static ApplicationState Evolve(ApplicationState state, ApplicationEvent happened, Envelope envelope)
    {
        if (happened is ApplicationSubmitted submitted) { return Submitted(state as FiledApplication, submitted, envelope); }
        if (state is not OpenApplication open) { throw new UnreachableException($"{happened.GetType().Name} cannot follow in {state.GetType().Name}."); }
        var filing = InOffice(open.Filing, envelope.By);
        var (by, day) = (envelope.By.Account, envelope.Day);
        return (open, happened) switch
        {
            (_, ApplicationWithdrawn e)                 => new Withdrawn(filing, e.Reasons),
            (_, ApplicationReturned e)                  => new ReturnedToUnit(filing, e.Sections),
            (_, ApplicationRecommended e)               => new AwaitingAcceptance(filing with { Recommendation = e.Recommendation }, new(day, e.BureauDue)),
            (_, ApplicationNotRecommended e)            => new NotRecommended(filing, e.Reasons),
            (_, CorrectionRequested e)                  => new AwaitingCorrection(filing with { CorrectionRounds = filing.CorrectionRounds + 1 }, e.Items, new(day, e.UnitDue), e.BureauDaysLeft),
            (_, CorrectionSupplied e)                   => new AwaitingAcceptance(Again(filing, e.Dossier, e.Commitment, e.Digest, day), new(day, e.BureauDue)),
            (_, ApplicationAccepted)                    => new Accepted(Screening(filing, by)),
            (_, ApplicationDeclined e)                  => new Declined(filing, e.Article, e.Reasons),
            (_, ApplicationPreselected)                 => new Preselected(Screening(filing, by)),
            (_, PreselectionDeclined e)                 => new NotPreselected(filing, e.Reasons),
            (_, SiteVisited e)                          => new Visited(filing with { Visit = e.Review }),
            (_, PanelReviewed e)                        => new Reviewed(filing with { Panel = e.Review }),
            (_, DeterminationProposed e)                => new Proposed(Screening(filing, by), new(e.Outcome, e.Reasons, by)),
            (Proposed s, PublicNoticeOpened e)          => new OnNotice(filing, s.Proposal, new(day, e.LastDay), [], null),
            (OnNotice s, ObjectionRecorded e)           => s with { Filing = filing, Objections = [.. s.Objections, new(e.Number, e.Objector, e.Objection, new(day, e.AnswerDue), null)] },
            (OnNotice s, ObjectionAnswered e)           => s with { Filing = filing, Objections = [.. s.Objections.Select(o => o.Number == e.Number ? o with { Answer = e.Answer } : o)] },
            (OnNotice s, PublicNoticeClosed)            => s with { Filing = filing, ClosedOn = day },
            (_, ApplicationDetermined e)                => AfterDetermination(filing, e, day),
            (Determined s, ApprovalLetterIssued e)      => new Approved(filing, s.Determination, e.DocumentNumber, e.CenterNumber, day),
            (_, ApplicationTerminated e)                => new Terminated(filing, e.Reasons, e.BarLastDay),
            (_, FindingDismissed e)                     => open with { Filing = filing with { Dismissed = [.. filing.Dismissed, e.Finding] } },
            (_, SuspicionRaised e)                      => open with { Filing = filing with { Inquiry = filing.Inquiry with { Suspicions = [.. filing.Inquiry.Suspicions, e.Facts] } } },
            (_, InvestigationOpened e)                  => open with { Filing = filing with { Inquiry = filing.Inquiry with { Statements = new(day, e.StatementDue) } } },
            (_, CaseStated e)                           => open with { Filing = filing with { Inquiry = filing.Inquiry with { Statement = e.Statement } } },
            (_, SuspicionCleared)                       => open with { Filing = filing with { Inquiry = new() } },
            (_, FalsehoodFound)                         => open with { Filing = filing with { Inquiry = filing.Inquiry with { FoundBy = by } } },
            (_, FalsehoodVerified)                      => open with { Filing = filing with { Inquiry = filing.Inquiry with { VerifiedOn = day } } },
            (_, UnitAsked e)                            => open with { Filing = filing with { Questions = [.. filing.Questions, new(e.Id, e.Section, e.Field, e.Question, envelope.By.Name, envelope.By.Role, day)] } },
            (_, QuestionAnswered e)                     => open with { Filing = filing with { Questions = [.. filing.Questions.Select(q => q.Id == e.Id ? q with { Answer = new(e.Answer, e.Files, envelope.By.Name, day) } : q)] } },
            (_, StampedCopyAttached e)                  => open with { Filing = filing with { Stamped = new(e.File, e.Version, e.Match, day, envelope.By.Name) } },
            (_, StampedCopyConfirmed e)                 => open with { Filing = filing with { Stamped = filing.Stamped! with { Match = StampMatch.Confirmed, Reasons = e.Reasons } } },
            (_, StampedCopyRefused e)                   => open with { Filing = filing with { Stamped = filing.Stamped! with { Match = StampMatch.Refused, Reasons = e.Reasons } } },
            _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow in {state.GetType().Name}."),
        };
    }

    private static WithDepartment Submitted(FiledApplication? before, ApplicationSubmitted e, Envelope envelope) => new(
        before is null
            ? new Filing
            {
                Number = e.Number, Unit = e.Unit, UnitName = e.UnitName, CreditCode = e.CreditCode, Department = e.Department, DepartmentName = e.DepartmentName,
                Dossier = e.Dossier, Commitment = e.Commitment, FiledOn = envelope.Day,
                Versions = [new(1, envelope.Day, e.Dossier, e.Commitment, e.Digest)],
            }
            : Again(before.Filing with { UnitName = e.UnitName }, e.Dossier, e.Commitment, e.Digest, envelope.Day),
        new(envelope.Day, e.DepartmentDue));

    private static Filing Again(Filing filing, Dossier dossier, TruthCommitment commitment, string? digest, DateOnly day) => filing with
    {
        Dossier = dossier, Commitment = commitment, Versions = [.. filing.Versions, new(filing.Versions.Count + 1, day, dossier, commitment, digest)],
    };

    private static FiledApplication AfterDetermination(Filing filing, ApplicationDetermined e, DateOnly day)
    {
        var determination = new Determination(e.Outcome, e.Meeting, e.HeldOn, e.Reasons, day);
        return e.Outcome switch
        {
            DeterminationOutcome.Approved => new Determined(filing, determination),
            DeterminationOutcome.Rejected => new Rejected(filing, determination),
            DeterminationOutcome.Rework => new Reviewed(filing),
            _ => throw new UnreachableException($"Unknown outcome {e.Outcome}."),
        };
    }

    private static Filing Screening(Filing filing, Guid by) => filing.Screened.Contains(by) ? filing : filing with { Screened = [.. filing.Screened, by] };

    private static Filing InOffice(Filing filing, Actor by) => !Words.Offices.Contains(by.Role) || filing.Offices.ContainsKey(by.Account)
        ? filing
        : filing with { Offices = new Dictionary<Guid, Role>(filing.Offices) { [by.Account] = by.Role } };
}
