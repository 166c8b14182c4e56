using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>Improve by a deadline, and the second look (Art. 9): ordered of what was found, and answered point by point.</summary>
public class An_order_to_rectify_is_answered_point_by_point
{
    private static readonly DateOnly Look = Day.AddDays(60);
    private static readonly DateOnly Due = new(2026, 8, 31);
    private const string Items = "rectification-items @Items", Results = "rectification-results @Results points=1、2",
        Findings = "reinspection-findings @Findings points=1、2";

    private static string Range(DateOnly day) => $"rectification-deadline @Deadline shortest=30 longest=365 deadline={day:yyyy-MM-dd}";

    private static readonly (string Case, Func<CenterScene> Given, OrderRectification Command, string[] Told)[] Orders =
    [
        ("of an inspection that was not, of nothing, too soon", () => Deviating(), new(2, [], Day.AddDays(29)),
            ["no-deviation @Inspection", Items, Range(Day.AddDays(29))]),
        ("of an inspection that found all in order", () => Deviating().Given(Officer, Inspection(InspectionMark.Conforms)
            with { Findings = [new("m2", null, InspectionMark.Conforms, null)] }), new(2, [new(1, "改进")], Day.AddDays(30)),
            ["no-deviation @Inspection", Items]),
        ("of an inspection whose deviation is removed", () => Passed().Given(Officer, Another(Look)),
            Order with { Deadline = Look.AddDays(30) }, ["no-deviation @Inspection"]),
        ("of points left out", () => Deviating(), Order with { Items = null! }, [Items]),
        ("of a point left out", () => Deviating(), Order with { Items = [null!] }, [Items]),
        ("of the point in order", () => Deviating(), Order with { Items = [new(2, "改进")] }, [Items]),
        ("of a point before the first", () => Deviating(), Order with { Items = [new(0, "改进")] }, [Items]),
        ("of the right point and of another", () => Deviating(), Order with { Items = [new(1, "改进"), new(2, "改进")] }, [Items]),
        ("without a word on what to do", () => Deviating(), Order with { Items = [new(1, " ")] }, [Items]),
        ("of the second point, which differs", () => Second(), Order with { Items = [new(2, "改进")] }, [Learnt.Accepted]),
        ("of the first point, which does not", () => Second(), Order with { Items = [new(1, "改进")] }, [Items]),
        ("in 29 days", () => Deviating(), Order with { Deadline = Day.AddDays(29) }, [Range(Day.AddDays(29))]),
        ("in 30 days", () => Deviating(), Order with { Deadline = Day.AddDays(30) }, [Learnt.Accepted]),
        ("in 365 days", () => Deviating(), Order with { Deadline = Day.AddDays(365) }, [Learnt.Accepted]),
        ("in 366 days", () => Deviating(), Order with { Deadline = Day.AddDays(366) }, [Range(Day.AddDays(366))]),
        ("with nothing found", () => WithPlaque(), Order, ["no-deviation"]),
        ("beside the one that runs", Ordered, Order with { Deadline = Day.AddDays(60) },
            ["rectification-open due=2026-08-31", "no-deviation"]),
        ("beside the one that runs, of something else", () => Ordered().Given(Officer, Another(Day)),
            new(2, [new(1, "开放")], Day.AddDays(60)), ["rectification-open due=2026-08-31"]),
        ("without the reasons that the policy asks for", () => Deviating(Published).On(Winter),
            Order with { Deadline = Winter.AddDays(60) }, ["reasons @Reasons", "reasons-ground @RestsOn"]),
        ("with a word for reasons, resting on nothing known", () => Deviating(Published).On(Winter),
            Order with { Deadline = Winter.AddDays(60), Reasons = "不符", RestsOn = "99" },
            ["reasons-short @Reasons length=2 least=20", "reasons-ground @RestsOn"]),
        ("with reasons", () => Deviating(Published).On(Winter),
            Order with { Deadline = Winter.AddDays(60), Reasons = LongReasons, RestsOn = "9" }, [Learnt.Accepted]),
        ("without the one sign that is asked for", () => Deviating(Changed(Parameters.ReasonsLeast, "1")), Order, ["reasons @Reasons"]),
        ("with reasons of nothing where none are asked for", () => Deviating(), Order with { Reasons = " " }, ["reasons @Reasons"]),
    ];

    public static TheoryData<string> OrderNames => [.. Orders.Select(c => c.Case)];

    [Theory, MemberData(nameof(OrderNames))]
    public void What_is_wrong_with_an_order_is_told_at_its_field(string name)
    {
        var (_, given, command, told) = Orders.Single(c => c.Case == name);
        given().Tells(Head, command).ShouldBe(told);
    }

    private static readonly (string Case, RectificationResult[]? Said, string[] Told)[] Answers =
    [
        ("nothing", null, [Results]), ("no point", [], [Results]), ("one of two", [new(1, "已改", [])], [Results]),
        ("one twice", [new(1, "已改", []), new(1, "已改", [])], [Results]),
        ("another", [new(1, "已改", []), new(3, "已改", [])], [Results]),
        ("one too many", [new(1, "已改", []), new(2, "已改", []), new(2, "又改", [])], [Results]),
        ("no word on one", [new(1, "已改", []), new(2, " ", [])], [Results]),
        ("one left out", [new(1, "已改", []), null!], [Results]),
        ("both, in another order", [new(2, "已改", null!), new(1, "已改", [Paper])], [Learnt.Accepted]),
    ];

    [Fact]
    public void The_unit_answers_each_point_once()
    {
        foreach (var (name, said, told) in Answers)
        {
            TwoPoints().Tells(Director, new SubmitRectification(said!)).ShouldBe(told, name);
        }
        TwoPoints().Given(Director, new SubmitRectification([new(2, "已改", null!), new(1, "已改", [Paper])])).Last()
            .ShouldBe(Learnt.Stored(new RectificationSubmitted(1, [new(2, "已改", []), new(1, "已改", [Paper])], false)));
        Deviating().Tells(Director, Rectified).ShouldBe(["no-rectification"]);
        Submitted().Tells(Director, new SubmitRectification([new(1, "再报", [])])).ShouldBe(["no-rectification"]);
    }

    [Theory]
    [InlineData(0, false), InlineData(1, true)]
    public void It_is_late_from_the_day_after_its_last(int after, bool late)
    {
        var scene = Ordered().On(Due.AddDays(after)).Given(Director, Rectified);
        ((RectificationSubmitted)scene.Happened[^1].Event).Late.ShouldBe(late);
        (scene.Center().OpenRectification!.SubmittedOn, scene.Center().OpenRectification!.Stage)
            .ShouldBe((scene.Today, RectificationStage.Submitted));
        scene.Notified().ShouldBe([("to-reinspect", Role.CaseOfficer)]);
    }

    private static readonly (string Case, ReinspectionFinding[]? Found, ReinspectionMark? Outcome, int[] Left)[] Looks =
    [
        ("nothing", null, null, []), ("no point", [], null, []), ("one of two", [new(1, ReinspectionMark.Passed, null)], null, []),
        ("one left out", [new(1, ReinspectionMark.Passed, null), null!], null, []),
        ("one that did not pass without a word", [new(1, ReinspectionMark.Passed, null), new(2, ReinspectionMark.NotPassed, " ")],
            null, []),
        ("more time without a word", [new(1, ReinspectionMark.MoreTime, ""), new(2, ReinspectionMark.Passed, null)], null, []),
        ("all passed", [new(1, ReinspectionMark.Passed, null), new(2, ReinspectionMark.Passed, null)], ReinspectionMark.Passed, []),
        ("the first needs time", [new(1, ReinspectionMark.MoreTime, "未完"), new(2, ReinspectionMark.Passed, null)],
            ReinspectionMark.MoreTime, [1]),
        ("the second needs time", [new(1, ReinspectionMark.Passed, null), new(2, ReinspectionMark.MoreTime, "未完")],
            ReinspectionMark.MoreTime, [2]),
        ("one failed and one needs time", [new(1, ReinspectionMark.MoreTime, "未完"), new(2, ReinspectionMark.NotPassed, "未改")],
            ReinspectionMark.NotPassed, [1, 2]),
        ("one failed", [new(1, ReinspectionMark.NotPassed, "未改"), new(2, ReinspectionMark.Passed, null)],
            ReinspectionMark.NotPassed, [1]),
    ];

    [Fact]
    public void A_second_look_is_as_good_as_its_worst_point_and_leaves_what_did_not_pass()
    {
        foreach (var (name, found, outcome, left) in Looks)
        {
            var scene = TwoPoints().On(Look).Given(Director, new SubmitRectification([new(1, "已改", []), new(2, "已改", [])]));
            var marks = (found ?? []).Select(f => f?.Mark).ToArray();
            var more = marks.Contains(ReinspectionMark.MoreTime) && !marks.Contains(ReinspectionMark.NotPassed);
            var look = new ReinspectRectification(Look, ["戊", "己"], found!, more ? Look.AddDays(30) : null);
            if (outcome is null) { scene.Tells(Officer, look).ShouldBe([Findings], name); continue; }
            scene.Given(Officer, look);
            var happened = scene.Happened[^1].Event.ShouldBeOfType<RectificationReinspected>();
            (happened.Outcome, happened.NewDue is null, happened.NoticeAnew).ShouldBe((outcome.Value, look.Deadline is null, null), name);
            scene.Center().Rectifications.Single().Remaining.ShouldBe(left, name);
            scene.Notified().ShouldBe(outcome == ReinspectionMark.NotPassed
                ? [("reinspected", Role.Director), ("not-rectified", Role.HeadOfDivision)] : [("reinspected", Role.Director)], name);
        }
    }

    [Fact]
    public void After_more_time_only_what_did_not_pass_is_answered_and_looked_at()
    {
        var scene = TwoPoints().On(Look).Given(Director, new SubmitRectification([new(1, "已改", []), new(2, "已改", [])]));
        scene.Given(Officer, new ReinspectRectification(
            Look, ["戊", "己"], [new(1, ReinspectionMark.Passed, null), new(2, ReinspectionMark.MoreTime, "未完")], new(2026, 9, 5)));
        scene.Last().ShouldBe(Learnt.Stored(new RectificationReinspected(
            1, Look, ["戊", "己"], [new(1, ReinspectionMark.Passed, null), new(2, ReinspectionMark.MoreTime, "未完")],
            ReinspectionMark.MoreTime, new(new(2026, 9, 5), new(2026, 9, 7), false))), "a Saturday moves to Monday");
        var open = scene.Center().OpenRectification!;
        (open.Stage, open.MoreTimeRounds, open.Looks, open.Period.From, open.Letter, open.Unserved)
            .ShouldBe((RectificationStage.MoreTime, 1, 1, Look, 1, false));
        scene.On(new(2026, 9, 1)).Tells(Director, new SubmitRectification([new(1, "已改", []), new(2, "已改", [])]))
            .ShouldBe(["rectification-results @Results points=2"]);
        scene.Given(Director, new SubmitRectification([new(2, "已改", [])]));
        scene.Tells(Officer, new ReinspectRectification(scene.Today, ["戊"], [new(2, ReinspectionMark.MoreTime, "未完")])).ShouldBe(
        [
            "inspectors @Inspectors count=1 least=2", "more-time-once @Findings rounds=1", Range(scene.Today),
        ]);
        scene.Given(SecondOfficer, new ReinspectRectification(scene.Today, ["戊", "己"], [new(2, ReinspectionMark.Passed, null)]));
        scene.Center().SecondLooks.Select(l => (l.Number, l.HeldOn, l.From, l.RecordedOn))
            .ShouldBe([(1, Look, Look, Look), (2, scene.Today, scene.Today, scene.Today)]);
        (scene.Center().WrittenBy["reinspections.1"], scene.Center().WrittenBy["reinspections.2"])
            .ShouldBe((Officer.Account, SecondOfficer.Account));
        scene.Center().Rectifications.Single().Looks.ShouldBe(2);
    }

    [Theory]
    [InlineData("0", 0), InlineData("2", 2)]
    public void More_time_is_given_as_often_as_the_policy_says(string rounds, int given)
    {
        var scene = Served(Deviating(Changed(Parameters.RectificationRounds, rounds)).Given(Head, Order));
        for (var round = 0; round <= given; round++)
        {
            scene.On(Day.AddDays(30 * (round + 1))).Given(Director, new SubmitRectification([new(1, $"第{round}次", [])]));
            var look = Reinspection(scene.Today, ReinspectionMark.MoreTime, scene.Today.AddDays(30));
            scene.Tells(Officer, look).ShouldBe(round < given ? [Learnt.Accepted] : [$"more-time-once @Findings rounds={rounds}"]);
            if (round < given) { scene.Given(Officer, look); }
        }
    }

    [Fact]
    public void Looked_at_once_it_is_submitted_or_its_time_is_over()
    {
        Deviating().Tells(Officer, Reinspection(Day, ReinspectionMark.Passed)).ShouldBe(["no-rectification"]);
        Ordered().On(Due).Tells(Officer, Reinspection(Due, ReinspectionMark.Passed))
            .ShouldBe(["rectification-runs due=2026-08-31"]);
        Ordered().On(Due).Ways<ReinspectRectification>(Officer).ShouldBe(["rectification-runs due=2026-08-31"]);
        Ordered().On(Due.AddDays(1)).Tells(Officer, Reinspection(Due.AddDays(1), ReinspectionMark.Passed)).ShouldBe([Learnt.Accepted]);
        UnservedNow().Tells(Officer, Reinspection(Winter, ReinspectionMark.Passed)).ShouldBe(["rectification-unserved"]);
    }

    private static CenterScene Passed() => Submitted().Given(Officer, Reinspection(Look, ReinspectionMark.Passed));

    private static RecordInspection Another(DateOnly held) =>
        Inspection(InspectionMark.Differs) with { HeldOn = held, Findings = [new("m2", null, InspectionMark.Differs, "未开放")] };

    // The first point is in order, the second differs.
    private static CenterScene Second() => Begun().Given(Officer, Inspection(InspectionMark.Differs) with
    {
        Findings = [new("m1", null, InspectionMark.Conforms, null), new("m2", null, InspectionMark.Differs, "未开放")],
    });

    private static CenterScene TwoPoints() => Served(Begun().Given(Officer, Inspection(InspectionMark.Differs) with
    {
        Findings = [new("m1", null, InspectionMark.Differs, "未投运"), new("m2", null, InspectionMark.Differs, "未开放")],
    }).Given(Head, Order with { Items = [new(1, "投运"), new(2, "开放")] }));
}
