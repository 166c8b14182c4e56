using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers.TenYears;

/// <summary>What the law demands of a docket, read from its events alone and not from the state that the life keeps.</summary>
internal sealed class Docket(CenterScene scene)
{
    private readonly Dictionary<Guid, Role> offices = [];
    private int read;
    private (SanctionProposed Event, Guid By)? proposal;
    private NoticeServed? notice;
    private bool unanswered;
    private bool accepted;
    private bool ended, lifted;
    private CenterEvent? waiting;
    private (DateOnly Served, DateOnly Last)? bar;

    internal bool BarredOn(DateOnly day) => bar is { } b && b.Served <= day && day <= b.Last;

    internal void HoldsOn(DateOnly day)
    {
        for (; read < scene.Happened.Count; read++) { Read(scene.Happened[read].Event, scene.Happened[read].Envelope); }
        var priority = CenterSummary.Of(scene.State)!.Priority;
        if (priority != (accepted && !ended)) { Assert.Fail($"priority on {day}: {priority}"); }
        (scene.State is EndedCenter).ShouldBe(ended);
        foreach (var deadline in CenterLife.Life.Deadlines(scene.State, scene.Law)) { HasAnEnd(deadline); }
    }

    // The days on which a sanction or an end stood that was annulled do not count.
    private int Stood() => scene.Happened.Where(h => h.Event is SanctionAnnulled { TitleStaysLost: not true })
        .Sum(annulled => annulled.Envelope.Day.DayNumber - EndBefore(annulled).DayNumber);

    private DateOnly EndBefore((CenterEvent, Envelope) annulled)
    {
        var (end, at) = scene.Happened.TakeWhile(h => h != annulled)
            .Last(h => h.Event is CenterRevoked or TitleCancelled or CenterDissolved);
        return end is CenterDissolved gone ? gone.DissolvedOn : at.Day;
    }

    private void HasAnEnd(Deadline deadline)
    {
        // A window may open on the day on which it is counted from; whatever is due is due later.
        var begins = deadline.Passing == WhenPassed.Opens ? deadline.Effective >= deadline.From : deadline.Effective > deadline.From;
        // A deadline is written down only when it fails: this is asked some hundred thousand times.
        if (begins && deadline.Effective >= deadline.Nominal && deadline.Effective < deadline.From.AddYears(10)) { return; }
        begins &= deadline.Effective >= deadline.Nominal;
        if (begins && deadline.Effective < deadline.From.AddYears(10).AddDays(Stood())) { return; }
        Assert.Fail($"{deadline} has no end");
    }

    private void Read(CenterEvent happened, Envelope envelope)
    {
        if (envelope.By.Role is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader)
        {
            offices.TryAdd(envelope.By.Account, envelope.By.Role);
            offices[envelope.By.Account].ShouldBe(envelope.By.Role, $"{envelope.By.Name} holds two offices");
        }
        if (ended && happened is not (PlaqueRecovered or SanctionAnnulled or SuccessionAnnulled or LetterIssued or LetterSentBack
            or LetterReworded or LetterServed or OrderWithdrawn or RecordCorrected or SuccessorBound or EndingWithdrawn))
        {
            Assert.Fail($"{happened} after the end");
        }
        switch (happened)
        {
            case SanctionProposed e: (proposal, notice, unanswered) = ((e, envelope.By.Account), null, false); break;
            case NoticeServed e: notice = e; break;
            case CaseStated { In: HearingOf.Sanction }: unanswered = true; break;
            case UnitHeard { In: HearingOf.Sanction }: unanswered = false; break;
            case SanctionDropped or SanctionCured: proposal = null; break;
            case EarlierCenterRecorded e: accepted = e.Center.AcceptedOn is not null; break;
            case CenterAccepted: accepted = true; break;
            case CenterRevoked e:
                Decided(e.Ground, envelope);
                // Earlier versions counted from the day of the decision.
                if (e.BarLastDay is { } last) { bar = (envelope.Day, last); }
                break;
            // The letter of another proceeding, or of the unit before its successor, is withdrawn and never served.
            case LetterServed { Kind: "sanction-notice" } e:
                notice = notice! with { ServedOn = e.ServedOn, StatementDue = e.StatementDue };
                break;
            case LetterServed { Kind: "revocation" } e when ended && !lifted: bar = (e.ServedOn, e.ServedOn.AddYears(2)); break;
            case TitleCancelled: Decided(SanctionGround.NoAssessment, envelope); break;
            case SanctionAnnulled { TitleStaysLost: true } e:
                (bar, lifted) = e.BarLifted == true ? (Signed(e) ? bar : null, true) : (bar, lifted);
                break;
            case SanctionAnnulled e: (ended, bar) = (false, Signed(e) ? bar : null); break;
            case LetterIssued { Kind: "annulment" } e when Lifts(e.Letter): bar = null; break;
            case SuccessorEntered or CenterDissolved when Signed(happened): waiting = happened; break;
            case LetterIssued { Kind: "succession" or "dissolution" }: Over(waiting!); break;
            case SuccessorEntered or CenterDissolved: Over(happened); break;
            case CenterClosed: ended = true; proposal.ShouldBeNull("a title in question is not given back"); break;
            default: break;
        }
    }

    private void Over(CenterEvent happened)
    {
        if (happened is SuccessorEntered) { (notice, unanswered) = (null, false); return; }
        ended = true;
        if (happened is CenterDissolved { ProceedingEnds: not null }) { proposal = null; }
        proposal.ShouldBeNull("a title in question does not end silently");
    }

    // Where another person signs the letter off, the bar binds until then, and an end takes effect then.
    private static bool Signed(CenterEvent e) => e.Course == Luyan.Cases.Notices.LetterCourse.SignOff;

    // The letters of its kind come in the order of the annulments.
    private bool Lifts(int letter)
    {
        var before = ((NamedCenter)scene.State).Center.Letters.Letters.Count(l => l.Kind == "annulment" && l.Number < letter);
        var of = scene.Happened.Select(h => h.Event).OfType<SanctionAnnulled>().ElementAt(before);
        return of.TitleStaysLost != true || of.BarLifted == true;
    }

    private void Decided(SanctionGround ground, Envelope envelope)
    {
        var (proposed, by) = proposal.ShouldNotBeNull("no sanction without a proposal");
        lifted = false;
        proposed.Ground.ShouldBe(ground);
        var served = notice.ShouldNotBeNull("no sanction without a notice");
        var due = served.StatementDue.ShouldNotBeNull("the notice is served").Effective;
        due.ShouldBeGreaterThan(served.ServedOn!.Value);
        envelope.Day.ShouldBeGreaterThan(due, "the unit may still state its case");
        unanswered.ShouldBeFalse("what the unit stated is not answered");
        envelope.By.Role.ShouldBe(Role.Leader);
        envelope.By.Account.ShouldNotBe(by, "who proposed does not decide");
        (ended, proposal, notice) = (true, null, null);
    }
}
