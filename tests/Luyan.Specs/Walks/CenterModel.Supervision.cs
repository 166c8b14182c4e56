using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;

namespace Luyan.Specs.Walks;

/// <summary>Supervision after Art. 9, the assessment of Art. 11 and the suspicion of Art. 12: what puts a title in question.</summary>
internal sealed partial class CenterModel
{
    private readonly List<Looked> inspections = [];
    private readonly List<Improving> rectifications = [];
    private readonly Dictionary<int, Cycle> cycles = [];
    private int orders;
    private readonly HashSet<(SanctionGround, int)> spent = [], seen = [];

    /// <summary>All that puts the title in question.</summary>
    internal IReadOnlyList<string> InQuestion =>
    [
        .. inquiry.InQuestion ? (string[])["suspicion"] : [],
        .. accepted is null ? inspections.Where(Deviates).Select(i => $"deviation {i.Number}") : [],
        .. accepted is null ? rectifications.Where(Hangs).Select(r => $"rectification {r.Number}") : [],
        .. proposal is null ? (string[])[] : ["sanction"],
    ];

    /// <summary>The last day of a deadline as the text counts it; null where it is not counted here.</summary>
    internal DateOnly? Due(Deadline deadline) => deadline.Key switch
    {
        "construction-end" => construction,
        "rectification" => rectifications[^1].Due,
        "assessment-due" => Due(Number(deadline.Subject)),
        "assessment-grace" => Of(Number(deadline.Subject)).Grace,
        "center-statement" when deadline.Subject == "sanction" =>
            proposal?.From is { } from ? ModelCalendar.After(from, 10) : DateOnly.MinValue,
        "bar" => Bar?.Last,
        _ => null,
    };

    private bool Supervised(CenterEvent happened, Envelope at)
    {
        switch (happened)
        {
            case InspectionRecorded e:
                Demand.InOrder("inspection", e.HeldOn, named, at.Day);
                Demand.That(e.Inspectors.Distinct().Count() >= 2, "two persons inspect");
                inspections.Add(new(e.Number, e.HeldOn, [.. e.Findings.Select(f => ($"{f.Milestone}|{f.Requirement}", f.Mark))]));
                return true;
            case RecordCorrected e when e.Field.Split('.') is ["inspections", var number, "heldOn"]:
                inspections.Single(i => $"{i.Number}" == number).On =
                    DateOnly.Parse(e.Right, System.Globalization.CultureInfo.InvariantCulture);
                return true;
            case RectificationOrdered e: Ordered(e, at); return true;
            case OrderWithdrawn e: Withdrawn(e, at); return true;
            case RectificationSubmitted: (rectifications[^1].Stage, rectifications[^1].From) = (Looks.Lies, at.Day); return true;
            case RectificationReinspected e: LookedAgain(e, at); return true;
            case SuspicionRaised: inquiry.Raised(); return true;
            case InvestigationOpened: inquiry.Opened(at.Day, letters.Last); return true;
            case ClearanceProposed: inquiry.ProposedToClear(at); return true;
            case SuspicionCleared: inquiry.Cleared(at); EndInquiry(); return true;
            case FalsehoodFound: inquiry.Found(at); return true;
            case FalsehoodVerified: inquiry.Verifies(at); return true;
            case AssessmentFiled e: Of(e.Cycle).OnFile = true; return true;
            case AssessmentReturned e:
                (Of(e.Cycle).OnFile, Of(e.Cycle).Correction) = (false, Correction(e.Cycle, at.Day));
                return true;
            case AssessmentReminded e: Reminded(e, at); return true;
            default: return false;
        }
    }

    private void Ordered(RectificationOrdered e, Envelope at)
    {
        var inspection = inspections.Single(i => i.Number == e.Inspection);
        Demand.That(inspection.Found.Any(f => f.Mark == InspectionMark.Differs), "only a deviation is rectified");
        Demand.That(e.Due.Nominal >= at.Day.AddDays(30) && e.Due.Nominal <= at.Day.AddDays(365), "a rectification has 30 to 365 days");
        Demand.That(e.Number == ++orders, "no number of an order is given twice", $"{e.Number}");
        rectifications.Add(new(e.Number, e.Inspection)
        {
            Due = ModelCalendar.Moved(e.Due.Nominal), From = at.Day, Letter = letters.Last,
            Days = e.Due.Nominal.DayNumber - at.Day.DayNumber,
            // Before November 2026 it runs since the order.
            Served = at.Day < new DateOnly(2026, 11, 1),
        });
    }

    // Before anybody outside has learned of it; afterwards it is as if it had never been given.
    private void Withdrawn(OrderWithdrawn e, Envelope at)
    {
        var order = rectifications[^1];
        Demand.That(at.By.Role == Role.HeadOfDivision, "a head of division withdraws an order", at.By.Name);
        Demand.That(order.Number == e.Number && order is { Stage: Looks.Runs, Rounds: 0 }, "only an order that runs is withdrawn");
        Demand.That(!string.IsNullOrWhiteSpace(e.Reasons), "an order is withdrawn for a reason");
        Demand.That(e.Letter == order.Letter, "the letter of the order is withdrawn", $"{e.Letter}");
        letters.Withdrawn(order.Letter, at);
        rectifications.Remove(order);
    }

    // It runs from the day on which its service is entered, with all the days that were ordered; one that runs already is only lengthened,
    // and not after a second look.
    private void RunsFrom(int letter, DateOnly day)
    {
        if (rectifications.Find(r => r.Letter == letter) is not { } told) { return; }
        var due = ModelCalendar.Moved(day.AddDays(told.Days));
        var lengthens = due > told.Due && told is { Rounds: 0, Stage: Looks.Runs or Looks.Lies };
        if (!told.Served || lengthens) { (told.Served, told.Due) = (true, due); }
    }

    private void LookedAgain(RectificationReinspected e, Envelope at)
    {
        var open = rectifications[^1];
        // A second look finds a new fact: of that the unit is told anew, and a ground that was dropped before may hold again.
        seen.Remove((SanctionGround.Deviation, open.Number));
        if (proposal is { Ground: SanctionGround.Deviation } told
            && rectifications.Find(r => r.Number == told.Basis)?.Inspection == open.Inspection)
        {
            proposal = told with { Letter = null, From = null, Unanswered = false };
        }
        var first = open.Stage == Looks.Lies ? open.From : open.Due.AddDays(1);
        Demand.InOrder("second look", e.HeldOn, first, at.Day);
        open.Stage = e.Outcome switch
        {
            ReinspectionMark.Passed => Looks.Passed, ReinspectionMark.NotPassed => Looks.Failed, _ => Looks.Runs,
        };
        if (open.Stage != Looks.Runs) { return; }
        Demand.That(++open.Rounds <= 1, "more time is given once");
        // Since November 2026 the new time runs from the service of its letter.
        var written = at.Day >= new DateOnly(2026, 11, 1);
        (open.Due, open.Served) = (ModelCalendar.Moved(e.NewDue!.Value.Nominal), !written);
        if (written) { (open.Letter, open.Days) = (letters.Last, e.NewDue.Value.Nominal.DayNumber - at.Day.DayNumber); }
    }

    private void Reminded(AssessmentReminded e, Envelope at)
    {
        var (cycle, due) = (Of(e.Cycle), Due(e.Cycle));
        Demand.That(!cycle.OnFile && at.Day > due && (cycle.Correction is not { } correction || at.Day > correction),
            "nobody is reminded before the day has passed", $"{due:O}");
        // Thirty days of grace from the reminder, or from the due day where it comes on the day after.
        var least = ModelCalendar.Moved((at.Day == due.AddDays(1) ? due : at.Day).AddDays(30));
        Demand.That(e.GraceEnds.Effective >= least, "the grace is thirty days", $"{e.GraceEnds.Effective:O}, not {least:O}");
        cycle.Grace = e.GraceEnds.Effective;
    }

    private DateOnly Correction(int cycle, DateOnly day) =>
        ModelCalendar.After(day, 10) is var ten && Due(cycle) is var due && due > ten ? due : ten;

    private DateOnly Due(int cycle)
    {
        if (Of(cycle).Moved is { } moved) { return moved; }
        var end = named;
        for (var n = 1; n <= cycle; n++) { end = ModelCalendar.Months(end, 24); }
        return ModelCalendar.Moved(end);
    }

    private Cycle Of(int number) => cycles.TryGetValue(number, out var known) ? known : cycles[number] = new();

    // Found, not rectified in any way, and not seen in order by a later look held on no earlier day.
    private bool Deviates(Looked inspection) => inspection.Found.Any(f => f.Mark == InspectionMark.Differs)
        && rectifications.TrueForAll(r => r.Inspection != inspection.Number)
        && !inspection.Found.Where(f => f.Mark == InspectionMark.Differs).All(f => inspections
            .Where(i => i.Number > inspection.Number && i.On >= inspection.On).SelectMany(i => i.Found)
            .Where(l => l.Point == f.Point && l.Mark != InspectionMark.NotSeen).Select(l => (InspectionMark?)l.Mark)
            .LastOrDefault() == InspectionMark.Conforms);

    // The newest order at a deviation of which the unit can know.
    private Improving Newest(Improving missed) =>
        rectifications.Last(r => r.Inspection == missed.Inspection && (r == missed || letters.IsIssued(r.Letter)));

    private bool Hangs(Improving r) => r.Stage is Looks.Runs or Looks.Lies
        || (r.Stage == Looks.Failed && rectifications.Last(o => o.Inspection == r.Inspection) == r
            && !Spent(SanctionGround.Deviation, r.Number));

    private enum Looks { Runs, Lies, Passed, Failed }

    private sealed record Looked(int Number, DateOnly Held, List<(string Point, InspectionMark Mark)> Found)
    {
        internal DateOnly On { get; set; } = Held;
    }

    private sealed record Improving(int Number, int Inspection)
    {
        internal Looks Stage { get; set; }

        internal DateOnly Due { get; set; }

        internal DateOnly From { get; set; }

        internal int Rounds { get; set; }

        internal int Letter { get; set; }

        internal int Days { get; set; }

        internal bool Served { get; set; }

        internal bool MissedOn(DateOnly day) => Stage == Looks.Failed || (Stage == Looks.Runs && Served && day > Due);
    }

    private sealed record Cycle
    {
        internal bool OnFile { get; set; }

        internal DateOnly? Correction { get; set; }

        internal DateOnly? Grace { get; set; }

        internal DateOnly? Moved { get; set; }
    }
}
