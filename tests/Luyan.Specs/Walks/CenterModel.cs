using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Specs.Walks;

/// <summary>What the Measures and the rules of procedure demand of the docket of a center, read from its events alone. It knows no rule,
/// calendar or state of the product; its numbers are those of the text.</summary>
internal sealed partial class CenterModel
{
    private readonly ModelPersons persons = new();
    private readonly ModelLetters letters = new();
    private readonly ModelInquiry inquiry = new();
    private DateOnly named, construction, directed;
    private DateOnly? accepted, ended;
    private int extensions;
    private bool declared;
    private (DateOnly On, bool Late, ReviewOutcome? Panel)? applied;

    internal bool Living => ended is null;

    internal bool Accepted => accepted is not null;

    internal Guid Unit { get; private set; }

    /// <summary>Reads one more event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="at">Who and when.</param>
    internal void Read(CenterEvent happened, Envelope at)
    {
        persons.Acted(at.By);
        Demand.That(
            Living || happened is PlaqueRecovered or SanctionAnnulled or SuccessionAnnulled or LetterIssued or LetterServed
            or LetterSentBack or LetterReworded or OrderWithdrawn or RecordCorrected or SuccessorBound or EndingWithdrawn,
            "after the end nothing but letters, plaque, annulment, corrections of the record and successors follow",
            happened.GetType().Name);
        if (LetterOf(happened, at.Day) is { } kind && !Untold(happened, at.Day)) { letters.Worded(kind, at); }
        if (Supervised(happened, at) || Sanctioned(happened, at) || Told(happened, at)) { return; }
        switch (happened)
        {
            case CenterNamed e:
                (named, directed, Unit) = (e.NamedOn, e.NamedOn, e.Unit);
                construction = ModelCalendar.Months(e.NamedOn, e.ConstructionMonths);
                Demand.That(e.ConstructionMonths is >= 1 and <= 24, "construction is planned for at most two years");
                break;
            case EarlierCenterRecorded { Center: var e }:
                (named, directed, Unit, accepted) = (e.NamedOn!.Value, e.NamedOn.Value, e.Unit, e.AcceptedOn);
                construction = e.ConstructionEnds ?? default;
                Demand.That(e.NamedOn <= new DateOnly(2026, 12, 31), "what is named now is applied for", $"{e.NamedOn:O}");
                break;
            case PlaqueIssued e: Demand.InOrder("plaque", e.HandedOverOn, named, at.Day); break;
            case MilestoneReported e: Demand.InOrder("milestone", e.ReachedOn, named, at.Day); break;
            case FundsReported e: Demand.InOrder("funds", e.AsOf, named, at.Day); break;
            case SupportRecorded e: Demand.InOrder("support", e.GivenOn, accepted ?? DateOnly.MaxValue, at.Day); break;
            case PriorityCertificateIssued: Demand.That(Accepted, "priority begins with acceptance"); break;
            case ExtensionGranted e:
                Demand.That(++extensions <= 1, "construction is extended once");
                Demand.That(e.Months is >= 1 and <= 12, "an extension is at most one year");
                construction = ModelCalendar.Months(Ends(at.Day), e.Months);
                break;
            case ChangeProposed { Change: DirectorChange d }: Demand.InOrder("director", d.From, directed, at.Day); break;
            case ChangeApproved e: Changed(e.Change); break;
            case AcceptanceApplied: applied = (at.Day, at.Day > Ends(at.Day), null); break;
            case AcceptanceReviewRecorded e:
                Demand.InOrder("acceptance panel", e.Review.HeldOn, applied!.Value.On, at.Day);
                Panel(e.Review);
                applied = applied.Value with { Panel = e.Review.Outcome };
                break;
            case CenterAccepted:
                Demand.That(applied?.Panel == ReviewOutcome.Favourable, "nothing is accepted against the panel", $"{applied?.Panel}");
                NothingInQuestion("a center in question is never accepted");
                (accepted, applied) = (at.Day, null);
                break;
            case AcceptanceToRepeat or AcceptanceFailed: NotAccepted(at.Day); break;
            case ClosingDeclared: declared = true; break;
            case ClosingWithdrawn:
                Demand.That(declared && at.By.Organisation == Unit, "only what the unit declared is taken back, by the unit", at.By.Name);
                declared = false;
                break;
            case CenterClosed:
                Demand.That(at.Day < new DateOnly(2027, 3, 1) || (declared && at.By.Role == Role.HeadOfDivision),
                    "what the unit declared is closed by the Bureau", at.By.Name);
                NothingInQuestion("a center in question is never closed voluntarily");
                ended = at.Day;
                break;
            case CenterDissolved e:
                Demand.InOrder("dissolution", e.DissolvedOn, named, at.Day);
                if (string.IsNullOrWhiteSpace(e.ProceedingEnds)) { NothingInQuestion("a dissolution does not end a proceeding silently"); }
                if (WaitsForIssue(e, e.Proof, at)) { break; }
                (ended, proposal) = (at.Day, null);
                break;
            case EndingWithdrawn e:
                Demand.That(ending is { } waits && waits.Letter == e.Letter && at.By.Role == Role.HeadOfDivision,
                    "only an end that waits for its letter is withdrawn, by the Bureau", at.By.Name);
                letters.Withdrawn(e.Letter, at);
                ending = null;
                break;
            case SuccessorBound e:
                Demand.InOrder("bound successor", e.SucceededOn, named, at.Day);
                Demand.That(!Living, "only a title that was taken bars");
                Demand.That(e.Proof is not null, "a successor is bound by a proof");
                Demand.That(e.Bar is null || e.Bar.LastDay >= at.Day, "a bar that is over binds nobody");
                if (at.Day >= new DateOnly(2027, 3, 1))
                {
                    Demand.That(e.Bar is null, "no bar begins before its letter is issued", $"{at.Day:O}");
                    untold[letters.Last] = e.Successor.Unit;
                }
                break;
            case SuccessionAnnulled { Number: > 0 } e:
                Demand.That(!Living, "a successor is freed of a bar that a title which was taken brought");
                Demand.That(e.Proof is not null, "nobody is freed on words alone");
                freeing[letters.Last] = e.Unit.Unit;
                if (at.Day < new DateOnly(2027, 3, 1)) { freed.Add(e.Unit.Unit); }
                break;
            case SuccessorEntered e:
                Demand.InOrder("succession", e.DissolvedOn, named, at.Day);
                if (!WaitsForIssue(e, e.Proof, at)) { Continues(e); }
                break;
            default: break;
        }
    }

    // Since March 2027 another person signs the letter off first, and the end is proven.
    private bool WaitsForIssue(CenterEvent e, FileRef? proof, Envelope at)
    {
        if (at.Day < new DateOnly(2027, 3, 1)) { return false; }
        Demand.That(proof is not null, "no title ends with a unit whose end nobody proves", $"{at.Day:O}");
        Demand.That(ending is null, "one end waits at a time");
        ending = (letters.Last, e);
        return true;
    }

    private void Continues(SuccessorEntered e)
    {
        if (InQuestion.Count > 0) { HandedOver.Add(Unit); }
        (Unit, declared) = (e.Successor.Unit, false);
        proposal = proposal is { } open ? open with { Letter = null, From = null, Unanswered = false } : null;
    }

    // The end that waits takes effect with its letter.
    private void TakesEffect(int letter, DateOnly day)
    {
        if (ending is not { } waits || waits.Letter != letter) { return; }
        ending = null;
        if (waits.Event is SuccessorEntered next) { Continues(next); return; }
        if (string.IsNullOrWhiteSpace(((CenterDissolved)waits.Event).ProceedingEnds))
        {
            NothingInQuestion("a dissolution does not end a proceeding silently");
        }
        (ended, proposal) = (day, null);
    }

    private (int Letter, CenterEvent Event)? ending;

    private void Changed(CenterChange change)
    {
        if (change is DirectorChange d) { directed = d.From; }
        if (change is PlanChange) { NothingInQuestion("the plan of a center in question is never changed"); }
        if (change is not UnitChange u || u.Unit == Unit) { return; }
        NothingInQuestion("a center in question is never given to another unit");
        (Unit, declared) = (u.Unit, false);
    }

    // What the Bureau held does not run against the unit that applied in time; at least thirty days are left.
    private void NotAccepted(DateOnly day)
    {
        if (applied is { Late: false, On: var on })
        {
            var (left, least) = (Ends(day).AddDays(day.DayNumber - on.DayNumber), day.AddDays(30));
            construction = left > least ? left : least;
        }
        applied = null;
    }

    private static void Panel(ReviewRecord review)
    {
        var (seated, present) = (review.Experts.Count, review.Experts.Count(e => e.Present));
        Demand.That(seated >= 5 && present * 100 >= seated * 66, "a panel has five seats and two thirds present", $"{present} of {seated}");
        Demand.That(review.Experts.All(e => !e.Present || e.Signed || !string.IsNullOrWhiteSpace(e.Dissent)),
            "who was present signs or dissents");
    }

    private void NothingInQuestion(string demand) => Demand.That(InQuestion.Count == 0, demand, string.Join(", ", InQuestion));

    private static string? LetterOf(CenterEvent happened, DateOnly day) => happened switch
    {
        RectificationReinspected { Outcome: ReinspectionMark.MoreTime } when day >= new DateOnly(2026, 11, 1) => "rectification-more-time",
        RectificationOrdered => "rectification",
        ExtensionGranted => "extension-granted",
        ExtensionRefused => "extension-refused",
        CenterAccepted => "acceptance-passed",
        AcceptanceToRepeat => "acceptance-repeat",
        AcceptanceFailed => "acceptance-failed",
        ChangeApproved => "change-approved",
        ChangeRefused => "change-refused",
        InvestigationOpened => "investigation",
        NoticeServed => "sanction-notice",
        CenterRevoked => "revocation",
        TitleCancelled => "cancellation",
        SanctionDropped => "sanction-dropped",
        SanctionAnnulled => "annulment",
        SuccessionAnnulled { Number: 0 } => "succession-annulled",
        SuccessionAnnulled => "successor-freed",
        CenterClosed => "closing",
        CenterDissolved when day >= new DateOnly(2027, 3, 1) => "dissolution",
        SuccessorBound when day >= new DateOnly(2027, 3, 1) => "successor-bar",
        SuccessorEntered => "succession",
        AssessmentConcluded => "assessment",
        AssessmentReminded => "assessment-reminder",
        PriorityCertificateIssued => "priority-certificate",
        _ => null,
    };
}
