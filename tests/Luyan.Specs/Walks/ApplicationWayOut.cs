using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using Luyan.Specs.Applications;
using static Luyan.Specs.Applications.Deerland;
using Walk = Luyan.Specs.Walks.Walk<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Walks;

/// <summary>Nobody is stuck: wherever an adversary has left an application, people of good will who never acted in it bring it to an end,
/// without the unit, and its letters out of the house.</summary>
internal sealed class ApplicationWayOut(Walk walk)
{
    private static readonly Actor First = Person(91, "子", Role.CaseOfficer, Guid.Empty);
    private static readonly Actor Second = Person(92, "丑", Role.CaseOfficer, Guid.Empty);
    private static readonly Actor Division = Person(93, "寅", Role.HeadOfDivision, Guid.Empty);
    private static readonly Actor Chief = Person(94, "卯", Role.Leader, Guid.Empty);
    private static readonly Actor Desk = Person(95, "辰", Role.Department, DepartmentId);
    private static readonly Actor SecondDesk = Person(96, "巳", Role.Department, DepartmentId);

    internal void Go(Action see)
    {
        if (walk.Scene.State is Drafting) { return; }
        walk.Scene.Knowing(new() { NextNumber = ApplicationModel.Number });
        for (var round = 0; round < 10 && !AtRest(); round++)
        {
            walk.Scene.On(walk.Scene.Today.AddDays(round == 0 ? 0 : 45));
            foreach (var (by, command) in Wishes(((FiledApplication)walk.Scene.State).Filing, walk.Scene.Today))
            {
                if (walk.Ask(by, command) is Decision<ApplicationEvent>.Accepted) { see(); }
            }
        }
        Demand.That(AtRest(), "nobody is stuck", $"{walk.Scene.State.GetType().Name}: {string.Join("; ",
            Wishes(((FiledApplication)walk.Scene.State).Filing, walk.Scene.Today)
                .Select(w => $"{w.Command.GetType().Name} {string.Join(",", walk.Scene.Refusals(w.By, w.Command))}"))}");
    }

    private bool AtRest() => walk.Scene.State is EndedApplication { Filing: { Letters.Holder: null } filing } ended
        && (ended is Terminated or Approved || !filing.Inquiry.InQuestion);

    private static IEnumerable<(Actor By, ApplicationCommand Command)> Wishes(Filing filing, DateOnly today)
    {
        foreach (var letter in filing.Letters.Letters.Where(l => l.Holder is not null))
        {
            yield return (Division, new SignOffLetter(letter.Number));
            yield return (Chief, new SignOffLetter(letter.Number));
            yield return (SecondDesk, new SignOffLetter(letter.Number));
            yield return (letter.Holder == Role.Department ? Desk : Second,
                new RecordService(letter.Number, today, ServiceWay.InPerson, "李某"));
        }
        if (filing.Inquiry is { InQuestion: true, Verified: false })
        {
            yield return (First, new ClearSuspicion(LongReasons));
            yield return (Second, new ClearSuspicion(LongReasons));
        }
        if (filing.Inquiry.Verified)
        {
            yield return (First, new ProposeTermination("证书不实", LongReasons));
            yield return (Second, new AnswerStatement("不予采纳"));
            yield return (Chief, new TerminateForFalsehood(LongReasons));
        }
        yield return (Desk, new WarnOfLapse());
        yield return (Desk, new LapseApplication(LongReasons));
        yield return (Desk, Recommend with { SignedBy = "辰" });
        yield return (Desk, new DeclineToRecommend(LongReasons, "辰") { RestsOn = "8" });
        yield return (First, new AcceptApplication());
        yield return (Division, new Preselect());
        yield return (First, new RecordSiteVisit(Review(3) with { HeldOn = today }));
        yield return (First, new RecordPanelReview(Review(5) with { HeldOn = today }));
        yield return (First, new ProposeDetermination(DeterminationOutcome.Rejected, LongReasons) { RestsOn = "8" });
        yield return (First, new OpenPublicNotice());
        for (var number = 1; number < 9; number++) { yield return (Division, new AnswerObjection(number, "答复")); }
        yield return (First, new ClosePublicNotice());
        yield return (Chief, new Determine(DeterminationOutcome.Rejected, "局务会", today, LongReasons) { RestsOn = "8" });
        yield return (First, new IssueApprovalLetter($"包科发〔{today.Year}〕2号"));
    }
}
