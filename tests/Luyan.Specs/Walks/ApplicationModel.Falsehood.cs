using Luyan.Cases;
using Luyan.Cases.Applications;

namespace Luyan.Specs.Walks;

/// <summary>Art. 12 against an application, and the doors at which the bar of Art. 13 is asked.</summary>
internal sealed partial class ApplicationModel
{
    private (int By, int Letter, DateOnly? From, bool Final, bool Unanswered)? ending;

    // The unit or its department ended it before either was told that it is in question.
    private bool left;

    private bool GoesOn(ApplicationEvent happened) => inquiry.InQuestion && happened is (InvestigationOpened or CaseStated
        or ClearanceProposed or SuspicionCleared or FalsehoodFound or FalsehoodVerified or TerminationProposed or StatementAnswered
        or TerminationDropped or ApplicationTerminated);

    private static bool Favours(ApplicationEvent happened) => happened is ApplicationAccepted
        or ApplicationPreselected or PublicNoticeOpened or ApprovalLetterIssued
        or DeterminationProposed { Outcome: DeterminationOutcome.Approved }
        or ApplicationDetermined { Outcome: DeterminationOutcome.Approved };

    private void Favoured(ApplicationEvent happened)
    {
        if (!inquiry.InQuestion) { return; }
        Demand.That(!Favours(happened), "no favourable step over an open suspicion", happened.GetType().Name);
        Demand.That(happened is not (ApplicationDeclined or PreselectionDeclined),
            "the Bureau lets nobody go while something is suspected", happened.GetType().Name);
        // What those outside were not told refuses nothing that they do.
        Demand.That(!inquiry.Open || happened is not (ApplicationRecommended or ApplicationWithdrawn or ApplicationLapsed
            or ApplicationNotRecommended), "nobody leaves or gains while an investigation is open", happened.GetType().Name);
        Demand.That(!inquiry.Verified || happened is not (ApplicationReturned or ApplicationNotRecommended
            or ApplicationDeclined or PreselectionDeclined or SiteVisited or PanelReviewed or DeterminationProposed
            or ApplicationDetermined),
            "after a verified falsehood only the decision of Art. 12 follows", happened.GetType().Name);
    }

    private bool Suspected(ApplicationEvent happened, Envelope at)
    {
        switch (happened)
        {
            case SuspicionRaised: inquiry.Raised(); return true;
            case InvestigationOpened: inquiry.Opened(at.Day, letters.Last); return true;
            case ClearanceProposed: inquiry.ProposedToClear(at); return true;
            case SuspicionCleared: inquiry.Cleared(at); return true;
            case FalsehoodFound: inquiry.Found(at); return true;
            case FalsehoodVerified: inquiry.Verifies(at); return true;
            case CaseStated e when ending is { } open:
                ending = open with { Final = open.Final || e.Final == true, Unanswered = true };
                return true;
            case CaseStated e: inquiry.Stated(e.Final == true); return true;
            case TerminationProposed:
                Demand.That(inquiry.Verified, "an end is proposed only for a verified falsehood");
                ending = (ModelPersons.Of(at.By.Account), letters.Last, null, false, false);
                return true;
            case StatementAnswered: ending = ending!.Value with { Unanswered = false }; return true;
            case TerminationDropped:
                Demand.That(ending!.Value.By != ModelPersons.Of(at.By.Account), "who proposed does not drop", at.By.Name);
                ending = null;
                inquiry.Dropped();
                return true;
            case ApplicationTerminated: Terminated(at); Ended = true; return true;
            default: return false;
        }
    }

    private void Terminated(Envelope at)
    {
        Demand.That(inquiry.Verified && ending is not null, "nothing ends for falsehood without verification and proposal");
        var open = ending!.Value;
        Demand.That(open.From is not null, "no decision of Art. 12 before its notice is served");
        Demand.That(open.Final || at.Day > ModelCalendar.After(open.From!.Value, 10),
            "no decision of Art. 12 before ten working days after the notice was entered and served", $"{open.From:O}");
        Demand.That(!open.Unanswered, "what the unit stated is answered first");
        Demand.That(open.By != ModelPersons.Of(at.By.Account), "who proposed does not decide", at.By.Name);
    }

    private void Told(LetterServed e, Envelope at)
    {
        var kind = letters.Served(e.Letter, new(e.ServedOn, e.Way, e.Receipt, e.Consent), at);
        var from = e.ServedOn > at.Day ? e.ServedOn : at.Day;
        if (ending is { } open && open.Letter == e.Letter) { ending = open with { From = from }; }
        // Since March 2027 the last period to file again runs from the service of the warning.
        if (kind == "lapse-warning" && refiles is not null && at.Day >= new DateOnly(2027, 3, 1) && warned is null)
        {
            warned = ModelCalendar.After(from, 10);
        }
        if (kind == "investigation" && inquiry.Letter == e.Letter) { inquiry.Told(from); }
        if (e.Remedies is { } r)
        {
            Demand.That(r.Reconsideration.Effective == ModelCalendar.Moved(e.ServedOn.AddDays(60))
                && r.Litigation.Effective == ModelCalendar.Moved(ModelCalendar.Months(e.ServedOn, 6)),
                "sixty days and six months from service");
        }
    }

    // Filing, filing again, supplying a correction, preselection, approval and naming ask the bar on their day, of lead and co-hosts.
    private static void AtTheDoors(ApplicationEvent happened, DateOnly day, Registers known)
    {
        if (happened is not (ApplicationSubmitted or CorrectionSupplied or ApplicationPreselected or ApprovalLetterIssued
            or ApplicationDetermined { Outcome: DeterminationOutcome.Approved }))
        {
            return;
        }
        var door = happened.GetType().Name;
        Demand.That(known.Bar is not { } bar || day > bar.LastDay, "the bar holds at every door", $"{door} on {day:O}, {known.Bar}");
        Demand.That(known.BarToCome is null, "the bar holds before the decision is served", door);
        Demand.That(known.CohostBars.Values.All(b => day > b.LastDay), "the bar of a co-host holds at every door", door);
        Demand.That(known.CohostBarsToCome.Count == 0, "the bar of a co-host holds before its decision is served", door);
        Demand.That(known.Dissolved is null, "what no longer exists does not apply", door);
        if (happened is ApprovalLetterIssued or ApplicationSubmitted)
        {
            Demand.That(known.NameHeldBy is null or Number, "a name that is taken is not given", door);
        }
        if (happened is ApprovalLetterIssued or ApplicationDetermined && day >= new DateOnly(2026, 11, 1))
        {
            Demand.That(known.InQuestion.Count == 0, "no center is named while another of the unit is in question", door);
        }
    }

    /// <summary>The number that the case bears.</summary>
    internal const string Number = "SB-2026-0001";

    private static string? LetterOf(ApplicationEvent happened) => happened switch
    {
        LapseWarned => "lapse-warning",
        ApplicationLapsed => "lapse",
        ApplicationNotRecommended => "not-recommended",
        CorrectionRequested => "correction",
        ApplicationAccepted => "acceptance",
        ApplicationDeclined => "non-acceptance",
        PreselectionDeclined => "not-preselected",
        ApplicationDetermined { Outcome: DeterminationOutcome.Rejected } => "rejection",
        ApprovalLetterIssued => "approval",
        InvestigationOpened => "investigation",
        TerminationProposed => "falsehood-notice",
        ApplicationTerminated => "falsehood-decision",
        _ => null,
    };
}
