using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Law;
using Luyan.Specs.Centers;
using OpenInvestigation = Luyan.Cases.Centers.OpenInvestigation;
using RecordService = Luyan.Cases.Centers.RecordService;
using RewordLetter = Luyan.Cases.Centers.RewordLetter;
using SignOffLetter = Luyan.Cases.Centers.SignOffLetter;
using VerifyFalsehood = Luyan.Cases.Centers.VerifyFalsehood;
using Walk = Luyan.Specs.Walks.Walk<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Walks;

/// <summary>Nobody is stuck: wherever an adversary has left a center, people of good will who never acted in it bring what hangs to an
/// end, and every letter out of the house.</summary>
internal sealed class CenterWayOut(Walk walk)
{
    private static readonly Actor First = new(Ironfield.Id(91), "子", Role.CaseOfficer, Guid.Empty);
    private static readonly Actor Second = new(Ironfield.Id(92), "丑", Role.CaseOfficer, Guid.Empty);
    private static readonly Actor Head = new(Ironfield.Id(93), "寅", Role.HeadOfDivision, Guid.Empty);
    private static readonly Actor Leader = new(Ironfield.Id(94), "卯", Role.Leader, Guid.Empty);

    internal void Go(Action see)
    {
        walk.Scene.Knowing(Registers.None);
        for (var round = 0; round < 12 && !AtRest(); round++)
        {
            walk.Scene.On(walk.Scene.Today.AddDays(round == 0 ? 0 : 45));
            foreach (var (by, command) in Wishes(((NamedCenter)walk.Scene.State).Center, walk.Scene.Today))
            {
                if (walk.Ask(by, command) is Decision<CenterEvent>.Accepted) { see(); }
            }
        }
        Demand.That(AtRest(), "nobody is stuck", $"{walk.Scene.State.GetType().Name}: {string.Join(", ",
            walk.Scene.Life.Duties(walk.Scene.State, walk.Scene.Law, walk.Scene.Today).Select(d => $"{d}"))}");
    }

    private bool AtRest() => walk.Scene.State is NamedCenter { Center: var center } state
        && center.Letters.Holder is null && (state is EndedCenter || InQuestion.Of(center).Count == 0)
        // With acceptance a request for more time has nothing left to ask for.
        && (state is EndedCenter || center is { OpenChange: null, OpenAcceptance: null })
        && (state is not UnderConstruction || center.OpenExtension is null);

    private static IEnumerable<(Actor By, CenterCommand Command)> Wishes(Center center, DateOnly today)
    {
        const string words = Ironfield.LongReasons;
        if (center.OpenRectification is { } open)
        {
            yield return (First, new ReinspectRectification(
                today, ["子", "丑"], [.. open.Remaining.Select(i => new ReinspectionFinding(i, ReinspectionMark.Passed, null))]));
        }
        if (center.ToRectify.Any() && center.AcceptedOn is null)
        {
            yield return (First, new RecordInspection(today, ["子", "丑"],
                [
                    .. center.ToRectify.SelectMany(i => i.Findings).DistinctBy(f => (f.Milestone, f.Requirement))
                        .Select(f => new InspectionFinding(f.Milestone, f.Requirement, InspectionMark.Conforms, null)),
                ], Ironfield.Paper));
        }
        // What did not pass and is no ground any more is ordered once more.
        foreach (var failed in center.ToRectify.Where(i => center.Rectifications.Any(r => r.Inspection == i.Number)))
        {
            yield return (Head, new OrderRectification(failed.Number,
                [new(failed.Findings.TakeWhile(f => f.Mark != InspectionMark.Differs).Count() + 1, "补齐设备")], today.AddDays(40))
            {
                Reasons = words, RestsOn = "9",
            });
        }
        if (center.Inquiry.InQuestion && !center.Inquiry.Verified)
        {
            yield return (First, new ClearSuspicion(words));
            yield return (Second, new ClearSuspicion(words));
        }
        foreach (var ground in Enum.GetValues<SanctionGround>()) { yield return (First, new ProposeSanction(ground, words)); }
        yield return (First, new ServeNotice(words, words));
        yield return (Second, new HearUnit("无陈述", "已记录", HearingOf.Sanction, Ironfield.Paper));
        yield return (Leader, new DecideSanction($"包科发〔{today.Year}〕{today.DayNumber}号", words));
        if (center.OpenSanction is { Statements: { } told } && told.Due.Effective.AddDays(60) < today)
        {
            yield return (Leader, new DropSanction(words));
        }
        yield return (Head, new DecideChange(false, words) { RestsOn = "14" });
        yield return (Leader, new DecideExtension(false, null, words) { RestsOn = "9" });
        yield return (First, new RecordAcceptanceReview(Ironfield.Review(today) with { Outcome = ReviewOutcome.Unfavourable }));
        yield return (Leader, new DecideAcceptance(AcceptanceVerdict.Failed, words) { RestsOn = "10" });
        foreach (var letter in center.Letters.Letters.Where(l => l.Holder is not null))
        {
            var drafter = letter.Drafter switch { Role.Leader => Leader, Role.HeadOfDivision => Head, _ => First };
            yield return (drafter, new RewordLetter(letter.Number, words));
            yield return (Head, new SignOffLetter(letter.Number));
            yield return (Leader, new SignOffLetter(letter.Number));
            yield return (Second, new RecordService(letter.Number, today, ServiceWay.InPerson, "收发室李某"));
        }
        // An end on record that nobody may sign off any more is laid down.
        if (center.Ending is not null) { yield return (Head, new WithdrawEnding(words)); }
    }
}
