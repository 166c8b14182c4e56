using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Panels;

namespace Luyan.Specs.Walks;

/// <summary>What the Measures and the rules of procedure demand of an application, read from its events alone and from what other cases
/// said on the day. It knows no rule, calendar or state of the product; its numbers are those of the text.</summary>
internal sealed partial class ApplicationModel(bool onNotice)
{
    private readonly ModelPersons persons = new();
    private readonly ModelLetters letters = new();
    private readonly ModelInquiry inquiry = new();
    private readonly HashSet<int> screened = [];
    private DateOnly filed, preselected, visited, reviewed;
    private ReviewOutcome? visit, panel;
    private string? onVisit;
    private bool recommended, accepted, rework;
    private int corrections;
    private DateOnly? corrects, refiles, warned, noticed, closed;
    private DeterminationOutcome? proposed, determined;
    private int unanswered, asked;

    internal bool Ended { get; private set; }

    internal bool Named { get; private set; }

    /// <summary>Reads one more event, with what other cases said when it happened.</summary>
    internal void Read(ApplicationEvent happened, Envelope at, Registers known)
    {
        persons.Acted(at.By);
        Demand.That(!Ended || happened is LetterIssued or LetterServed || (left && GoesOn(happened)),
            "after the end only letters follow, and the inquiry that the unit did not know of", happened.GetType().Name);
        if (LetterOf(happened) is { } kind) { letters.Worded(kind, at); }
        Favoured(happened);
        AtTheDoors(happened, at.Day, known);
        if (Suspected(happened, at)) { return; }
        switch (happened)
        {
            case ApplicationSubmitted e:
                FormModel.Whole(e.Dossier, e.Commitment);
                Demand.That(filed == default || at.Day >= filed, "what is filed again is filed later");
                (filed, refiles, warned) = (at.Day, null, null);
                break;
            case ApplicationReturned: (refiles, warned) = (ModelCalendar.After(at.Day, 20), null); break;
            case LapseWarned:
                Demand.That(at.Day > refiles, "nobody is warned before the time to file again is over", $"{refiles:O}");
                warned = at.Day >= new DateOnly(2027, 3, 1) ? null : ModelCalendar.After(at.Day, 10);
                break;
            case ApplicationLapsed:
                Demand.That(warned is { } last && at.Day > last, "nothing lapses without a warning and its time");
                break;
            case ApplicationRecommended: recommended = true; break;
            case ApplicationWithdrawn: Demand.That(!accepted, "withdrawn only before acceptance"); break;
            case CorrectionRequested:
                Demand.That(++corrections <= 1, "correction is asked for once");
                corrects = ModelCalendar.After(at.Day, 10);
                break;
            case CorrectionSupplied e: FormModel.Whole(e.Dossier, e.Commitment); corrects = null; break;
            case ApplicationAccepted or ApplicationDeclined:
                Demand.That(recommended, "the department recommends first");
                Demand.That(corrects is not { } runs || at.Day > runs, "the unit has its time to correct", $"{corrects:O}");
                accepted = happened is ApplicationAccepted;
                if (accepted) { Screens(at); }
                break;
            case ApplicationPreselected: preselected = at.Day; Screens(at); break;
            case SiteVisited e: Visited(e.Review, at.Day); break;
            case PanelReviewed e: Reviewed(e.Review, at.Day); break;
            case UnitAsked: asked++; break;
            case QuestionAnswered or QuestionClosed: asked--; break;
            case DeterminationProposed e: Proposed(e, at); break;
            case PublicNoticeOpened: (noticed, closed) = (ModelCalendar.After(at.Day, 5), null); break;
            case ObjectionRecorded: unanswered++; break;
            case ObjectionAnswered: unanswered--; break;
            case PublicNoticeClosed:
                Demand.That(at.Day > noticed, "a notice stands to its last day", $"{noticed:O}");
                Demand.That(unanswered == 0, "every objection is answered");
                closed = at.Day;
                break;
            case ApplicationDetermined e: Determined(e, at); break;
            case ApprovalLetterIssued: Demand.That(determined == DeterminationOutcome.Approved, "only what was approved is named"); break;
            case LetterIssued e: letters.SignedOff(e.Letter, at); break;
            case LetterServed e: Told(e, at); break;
            case RecordCorrected { Field: "visit.heldOn" } e: visited = Day(e.Right); break;
            case RecordCorrected { Field: "panel.heldOn" } e: reviewed = Day(e.Right); break;
            default: break;
        }
        Named |= happened is ApprovalLetterIssued;
        left |= inquiry.InQuestion && happened is (ApplicationWithdrawn or ApplicationNotRecommended or ApplicationLapsed);
        Ended |= happened is ApplicationWithdrawn or ApplicationNotRecommended or ApplicationLapsed or ApplicationDeclined
            or PreselectionDeclined or ApprovalLetterIssued or ApplicationTerminated
            or ApplicationDetermined { Outcome: DeterminationOutcome.Rejected };
    }

    private void Visited(ReviewRecord review, DateOnly today)
    {
        Demand.InOrder("visit", review.HeldOn, preselected, today);
        Demand.That(review.Experts.Count(e => e.Present) >= 3, "three experts visit");
        Demand.That(visit is null || rework, "a visit is made anew only after a rework");
        (visited, visit, rework) = (review.HeldOn, review.Outcome, false);
    }

    private void Reviewed(ReviewRecord review, DateOnly today)
    {
        Demand.InOrder("panel", review.HeldOn, visited, today);
        var (seated, present) = (review.Experts.Count, review.Experts.Count(e => e.Present));
        Demand.That(seated >= 5 && seated % 2 == 1 && present * 100 >= seated * 66,
            "a panel is odd, of five at least, two thirds present", $"{present} of {seated}");
        (reviewed, panel, onVisit, rework) = (review.HeldOn, review.Outcome, review.OnVisit, false);
    }

    private void Proposed(DeterminationProposed e, Envelope at)
    {
        Screens(at);
        (proposed, noticed, closed) = (e.Outcome, null, null);
        if (e.Outcome != DeterminationOutcome.Approved) { return; }
        Passed();
        Demand.That(asked == 0, "nothing is proposed for approval over an open question");
    }

    private void Determined(ApplicationDetermined e, Envelope at)
    {
        Demand.InOrder("meeting", e.HeldOn, reviewed, at.Day);
        Demand.That(!screened.Contains(ModelPersons.Of(at.By.Account)), "who screened a case never determines it", at.By.Name);
        Demand.That(at.By.Role == Role.Leader, "a leader determines");
        Demand.That(!onNotice || closed is not null, "what is to be on notice is determined after it");
        Demand.That(e.Outcome != DeterminationOutcome.Rejected || !string.IsNullOrWhiteSpace(e.Reasons), "a rejection has reasons");
        (determined, rework) = (e.Outcome, e.Outcome == DeterminationOutcome.Rework);
        if (e.Outcome != DeterminationOutcome.Approved) { return; }
        Demand.That(proposed == DeterminationOutcome.Approved, "what was not proposed for approval is not approved", $"{proposed}");
        Passed();
    }

    // Art. 8: only those that passed the review.
    private void Passed()
    {
        Demand.That(panel == ReviewOutcome.Favourable, "no favourable decision against the panel", $"{panel}");
        Demand.That(visit != ReviewOutcome.Unfavourable || !string.IsNullOrWhiteSpace(onVisit),
            "no favourable decision over an unfavourable visit that the panel did not answer");
    }

    private void Screens(Envelope at) => screened.Add(ModelPersons.Of(at.By.Account));

    private static DateOnly Day(string written) => DateOnly.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
}
