using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;

namespace Luyan.Specs.Walks;

/// <summary>How a title ends against the unit's will, the bar of Art. 13, and what an annulment gives back.</summary>
internal sealed partial class CenterModel
{
    private Proposal? proposal;
    private SanctionGround ground;
    private int basis;
    private readonly List<int> notices = [];
    private bool lifted;
    private readonly HashSet<int> lifting = [];

    /// <summary>Which letter gives the title back, while it is not served: no day of the unit runs out.</summary>
    internal int? Unserved { get; private set; }

    private DateOnly back;

    /// <summary>From which day the bar of Art. 13 binds, and its last day; null where none does.</summary>
    internal (DateOnly Since, DateOnly Last)? Bar { get; private set; }

    /// <summary>The units that it binds, whoever holds the center since.</summary>
    internal IReadOnlyList<Guid> Barred { get; private set; } = [];

    /// <summary>The title is revoked and the decision is not served.</summary>
    internal bool BarToCome { get; private set; }

    /// <summary>The units that gave the center away while it was in question.</summary>
    internal List<Guid> HandedOver { get; } = [];

    // The successors whose letters are not served, by letter: no bar binds them.
    private readonly Dictionary<int, Guid> untold = [];

    /// <summary>Whether a bar may begin for a unit.</summary>
    internal bool MayBind(Guid unit) =>
        unit == Unit || HandedOver.Contains(unit) || (!untold.ContainsValue(unit) && !freed.Contains(unit));

    // Whom a court freed alone, by the letter that says so, and for good.
    private readonly Dictionary<int, Guid> freeing = [];
    private readonly HashSet<Guid> freed = [];

    private bool Sanctioned(CenterEvent happened, Envelope at)
    {
        switch (happened)
        {
            case SanctionProposed e:
                Demand.That(proposal is null, "one proceeding at a time");
                Holds(e.Ground, e.Basis, at.Day);
                proposal = new(e.Ground, e.Basis, ModelPersons.Of(at.By.Account), at.Day);
                notices.Clear();
                return true;
            case NoticeServed e: Noticed(e, at); return true;
            case CaseStated { In: HearingOf.Sanction }: proposal = proposal! with { Unanswered = true }; return true;
            case UnitHeard { In: HearingOf.Sanction }: proposal = proposal! with { Unanswered = false }; return true;
            case CaseStated { In: HearingOf.Investigation } e: inquiry.Stated(e.Final == true); return true;
            case SanctionDropped:
                Demand.That(ModelPersons.Of(at.By.Account) != proposal!.By, "who proposed does not drop", at.By.Name);
                // A ground that was lost is not spent; a ground of Art. 9 is spent on what was seen until then.
                if (!Lost(proposal, at.Day))
                {
                    (proposal.Ground == SanctionGround.Deviation ? seen : spent).Add((proposal.Ground, proposal.Basis));
                }
                if (proposal.Ground == SanctionGround.Falsehood) { inquiry.Dropped(); }
                proposal = null;
                return true;
            case SanctionCured: proposal = null; return true;
            case CenterRevoked e: Decided(e.Ground, at); BarToCome = true; return true;
            case TitleCancelled e: Decided(e.Ground, at); return true;
            case SanctionAnnulled e: Annulled(e, at); return true;
            default: return false;
        }
    }

    private bool Told(CenterEvent happened, Envelope at)
    {
        if (happened is LetterIssued issued)
        {
            letters.SignedOff(issued.Letter, at);
            TakesEffect(issued.Letter, at.Day);
            if (freeing.TryGetValue(issued.Letter, out var free)) { freed.Add(free); }
            if (lifting.Contains(issued.Letter)) { (Bar, BarToCome) = (null, false); }
            return true;
        }
        if (happened is LetterSentBack back) { letters.SentBack(back.Letter, at); return true; }
        if (happened is LetterReworded reworded) { letters.Reworded(reworded.Letter, at); return true; }
        if (happened is not LetterServed e) { return false; }
        untold.Remove(e.Letter);
        var kind = letters.Served(e.Letter, new(e.ServedOn, e.Way, e.Receipt, e.Consent), at);
        var from = e.ServedOn > at.Day ? e.ServedOn : at.Day;
        if (kind == "sanction-notice" && proposal is { } open && open.Letter == e.Letter) { proposal = open with { From = from }; }
        if (kind == "investigation" && inquiry.Letter == e.Letter) { inquiry.Told(from); }
        if (kind is "rectification" or "rectification-more-time") { RunsFrom(e.Letter, from); }
        if (kind is "revocation" or "cancellation") { Remedies(e); }
        if (Unserved == e.Letter)
        {
            Unserved = null;
            foreach (var moved in e.Moved ?? []) { RunsOn(moved, at.Day); }
        }
        if (kind == "revocation" && !Living && !lifted)
        {
            // The day of service is not counted; the last day never moves.
            (Bar, BarToCome) = ((e.ServedOn, ModelCalendar.Months(e.ServedOn, 24)), false);
            Barred = [.. HandedOver.Prepend(Unit).Distinct()];
        }
        return true;
    }

    // Since March 2027 nobody is told that a proposal was dropped of which he was never told.
    private bool Untold(CenterEvent happened, DateOnly day) => happened is SanctionDropped && day >= new DateOnly(2027, 3, 1)
        && !notices.Exists(letters.IsIssued);

    private void Noticed(NoticeServed e, Envelope at)
    {
        notices.Add(letters.Last);
        Demand.That(proposal is { Letter: null }, "a notice belongs to a proposal");
        Demand.That(Unserved is null, "who was not told that it has its title again is not told that it may lose it");
        if (e.ServedOn is { } day)
        {
            letters.Proven("sanction-notice", new(day, e.Way, e.Receipt, e.Consent), proposal!.On, at);
        }
        // What is entered late gives the unit its whole time from the entry.
        proposal = proposal! with { Letter = letters.Last, From = e.ServedOn is null ? null : at.Day, Unanswered = false };
    }

    private void Decided(SanctionGround on, Envelope at)
    {
        Demand.That(proposal is { } p && p.Ground == on, "no sanction without a proposal on its ground");
        var open = proposal!;
        Demand.That(open.From is not null, "no sanction before the notice is served");
        Demand.That(at.Day > ModelCalendar.After(open.From!.Value, 10),
            "no sanction before ten working days after the notice was entered and served", $"{open.From:O}, decided {at.Day:O}");
        Demand.That(!open.Unanswered, "what the unit stated is answered first");
        Demand.That(ModelPersons.Of(at.By.Account) != open.By, "who proposed does not decide", at.By.Name);
        Demand.That(at.By.Role == Role.Leader, "a leader decides");
        Holds(on, open.Basis, at.Day);
        Spend(on, open.Basis);
        (ended, ground, basis, lifted, proposal) = (at.Day, on, open.Basis, false, null);
    }

    private void Holds(SanctionGround on, int of, DateOnly day)
    {
        Demand.That(!Spent(on, of), "a ground that was decided or dropped is not taken up again", $"{on} {of}");
        Demand.That(on switch
        {
            SanctionGround.Deviation => accepted is null && rectifications.Find(r => r.Number == of) is { } missed
                && Newest(missed) == missed && missed.MissedOn(day) && letters.IsIssued(missed.Letter),
            SanctionGround.NoAssessment => cycles.TryGetValue(of, out var cycle)
                && cycle is { OnFile: false, Grace: { } grace } && day > grace,
            _ => inquiry.Verified,
        }, "a title is lost only on a ground that holds", $"{on} {of} on {day:O}");
    }

    private void Annulled(SanctionAnnulled e, Envelope at)
    {
        var signed = at.Day >= new DateOnly(2027, 3, 1);
        Demand.That(!signed || e.Proof is not null, "no title comes back, and no bar is lifted, on words alone");
        if (e.TitleStaysLost == true)
        {
            if (e.BarLifted == true) { Lift(signed); lifted = true; }
            return;
        }
        // What ended with the unit comes back with what was in question then.
        var taken = e.Number > 0;
        if (taken) { Lift(signed); }
        (Unserved, back) = (signed ? letters.Last : null, at.Day);
        if (taken && e.Outcome == AnnulmentOutcome.ForProcedure) { Unspend(ground, basis); }
        else if (taken && ground == SanctionGround.Falsehood) { inquiry.Dropped(); }
        foreach (var moved in e.Moved ?? []) { RunsOn(moved, at.Day); }
        ended = null;
    }

    // Since March 2027 nobody alone lifts a bar: it binds until another person has signed off.
    private void Lift(bool signed)
    {
        if (signed) { lifting.Add(letters.Last); }
        else { (Bar, BarToCome) = (null, false); }
    }

    // Nothing runs out before the unit was told that it has its title again, but what had run out before.
    private DateOnly Ends(DateOnly day) =>
        Unserved is not null && construction >= back && construction < day.AddDays(30) ? day.AddDays(30) : construction;

    // Whether a day that runs on is right is looked at with the deadlines; here it only counts from now on.
    private void RunsOn(MovedDay moved, DateOnly day)
    {
        var due = moved.Due.Effective;
        Demand.That(due >= day.AddDays(30), "after an annulment at least thirty days are left", $"{moved.Clock}: {due:O}");
        switch (moved.Clock)
        {
            case "construction-end": construction = due; break;
            case "rectification": rectifications[Number(moved.Subject) - 1].Due = due; break;
            case "assessment-due": Of(Number(moved.Subject)).Moved = due; break;
            case "assessment-grace": Of(Number(moved.Subject)).Grace = due; break;
            case "assessment-correction": Of(Number(moved.Subject)).Correction = due; break;
            default: break;
        }
    }

    private static void Remedies(LetterServed e)
    {
        Demand.That(e.Remedies is { } r
            && r.Reconsideration.Effective == ModelCalendar.Moved(e.ServedOn.AddDays(60))
            && r.Litigation.Effective == ModelCalendar.Moved(ModelCalendar.Months(e.ServedOn, 6)),
            "sixty days and six months from service", $"{e.Remedies}");
    }

    private void EndInquiry() => inquiry.Ended();

    private bool Spent(SanctionGround on, int of) => spent.Contains((on, of)) || seen.Contains((on, of));

    private bool Lost(Proposal open, DateOnly day) => open.Ground switch
    {
        SanctionGround.Deviation => rectifications.Find(r => r.Number == open.Basis) is not { } missed
            || (Newest(missed) is { Stage: not Looks.Lies } newest
                && (newest != missed || !missed.MissedOn(day) || !letters.IsIssued(missed.Letter))),
        SanctionGround.NoAssessment => cycles.TryGetValue(open.Basis, out var cycle) && cycle.OnFile,
        _ => !inquiry.Verified,
    };

    private void Spend(SanctionGround on, int of) => spent.Add((on, of));

    private void Unspend(SanctionGround on, int of) => spent.Remove((on, of));

    private static int Number(string subject) => int.Parse(subject, System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Proposal(SanctionGround Ground, int Basis, int By, DateOnly On)
    {
        internal int? Letter { get; init; }

        internal DateOnly? From { get; init; }

        internal bool Unanswered { get; init; }
    }
}
