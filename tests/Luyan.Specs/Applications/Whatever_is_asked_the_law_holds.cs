using System.Text.Json;
using CsCheck;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

public class Whatever_is_asked_the_law_holds
{
    private static readonly Actor[] People =
    [
        Signer, Department, Officer, SecondOfficer, Head, Leader, Public,
        OtherSigner, Actor.Clock, Leader with { Account = Officer.Account }
    ];

    private static readonly ApplicationCommand[] Wishes =
        [.. An_accepted_step_happens.Steps.Select(s => s.Command), new DeclinePreselection(""),
            new RecordSiteVisit(Review(1)), new ReturnToUnit([new(DossierSection.Cover, "改")])];

    private static readonly Gen<(int Person, int Wish, int Days)[]> Sequences =
        Gen.Select(Gen.Int[0, People.Length - 1], Gen.Int[0, Wishes.Length - 1], Gen.Int[0, 6]).Array[0, 80];

    [Fact]
    public void No_sequence_of_requests_breaks_the_case() => Sequences.Sample(sequence =>
    {
        var scene = Scene(sequence.Length % 2 == 0 ? Policy : WithNotice);
        foreach (var (person, wish, days) in sequence)
        {
            scene.On(scene.Today.AddDays(days));
            // A question that was there before the unit left goes on without it.
            var ended = scene.Life.Ended(scene.State)
                && !(scene.State is (Withdrawn or NotRecommended or Lapsed) and FiledApplication { Filing.Inquiry.InQuestion: true });
            var open = scene.Life.WhyNot(scene.State, Wishes[wish].GetType(), scene.Asked(People[person])).Count == 0;
            var answer = scene.Do(People[person], Wishes[wish]);
            if (answer is Decision<ApplicationEvent>.Accepted)
            {
                open.ShouldBeTrue();
                // A letter that ends the case is checked and served after its end.
                (ended && Wishes[wish] is not (SignOffLetter or SendBackLetter or RewordLetter or RecordService)).ShouldBeFalse();
            }
            if (answer is Decision<ApplicationEvent>.Refused refused) { refused.Because.ShouldNotBeEmpty(); }
            Lawful(scene.State, scene.Law, scene.Today);
        }
        Text(scene.Replayed().State).ShouldBe(Text(scene.State));
    }, iter: 400);

    /// <summary>The steps of the usual way in their order, with disturbances between: the late states are reached as well.</summary>
    [Fact]
    public void Disturbances_on_the_usual_way_break_nothing() => Sequences.Sample(sequence =>
    {
        var scene = Scene();
        (Actor By, ApplicationCommand Command)[] way =
        [
            (Signer, Submit), (Department, Recommend), (Officer, new AcceptApplication()),
            (Head, new Preselect()), (Officer, new RecordSiteVisit(Review(3))),
            (Officer, new RecordPanelReview(Review(5))), (Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意")),
            (Leader, Approve), (Officer, new IssueApprovalLetter("1")),
        ];
        var disturbances = sequence.Take(way.Length).ToArray();
        for (var i = 0; i < way.Length; i++)
        {
            scene.Do(way[i].By, way[i].Command);
            if (i < disturbances.Length) { scene.Do(People[disturbances[i].Person], Wishes[disturbances[i].Wish]); }
            Lawful(scene.State, scene.Law, scene.Today);
        }
        Text(scene.Replayed().State).ShouldBe(Text(scene.State));
    }, iter: 400);

    private static void Lawful(ApplicationState state, Measures law, DateOnly today)
    {
        foreach (var deadline in ApplicationLife.Life.Deadlines(state, Policy))
        {
            Policy.Sources.IsPublished(deadline.Source, Policy.Institution).ShouldBeTrue(deadline.Key);
            Parameters.All.Any(p => p.Key == deadline.Parameter).ShouldBeTrue(deadline.Key);
            Wordings.Find($"deadline.{deadline.Key}", Language.Chinese).ShouldNotBeNull();
            deadline.Effective.ShouldBeGreaterThanOrEqualTo(deadline.From);
        }
        if (state is not FiledApplication { Filing: var filing }) { return; }
        filing.Number.ShouldNotBeEmpty();
        if (Stage(state) is "Visited" or "Reviewed" or "Proposed" or "OnNotice" or "Determined" or "Approved" or "Rejected")
        {
            filing.Visit.ShouldNotBeNull();
            filing.Recommendation.ShouldNotBeNull();
        }
        if (Stage(state) is "Reviewed" or "Proposed" or "OnNotice" or "Determined" or "Approved" or "Rejected")
        {
            filing.Panel.ShouldNotBeNull();
        }
        if (state is Terminated) { filing.Inquiry.Verified.ShouldBeTrue(); }
        foreach (var (account, role) in filing.Offices)
        {
            if (role == Role.Leader) { filing.Screened.ShouldNotContain(account); }
        }
        // A case under way always waits for somebody, and one that has ended only for its letters, and for a question that was left; what
        // is open can be done.
        var duties = ApplicationLife.Life.Duties(state, law, today);
        duties.Any().ShouldBe(state is OpenApplication || filing.Letters.Letters.Any(l => l.Holder is not null)
            || (state is Withdrawn or NotRecommended or Lapsed && filing.Inquiry.InQuestion));
        What_is_owed_can_be_done.Faults(ApplicationLife.Life, state, law, today).ShouldBeEmpty();
    }

    private static string Stage(ApplicationState state) => ApplicationLife.Life.NameOf(state);

    private static string Text(ApplicationState state) => JsonSerializer.Serialize<object>(state);
}
