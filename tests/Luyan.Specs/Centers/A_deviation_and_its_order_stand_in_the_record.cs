using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>What an order to rectify is once it is given, when its time runs, and when nothing is left to order (Art. 9).</summary>
public class A_deviation_and_its_order_stand_in_the_record
{
    private static readonly DateOnly Saturday = new(2026, 8, 29), Monday = new(2026, 8, 31);

    [Fact]
    public void An_order_names_its_points_its_letter_and_its_day()
    {
        var scene = Deviating().Given(Head, Order with { Deadline = Saturday, Reasons = LongReasons, RestsOn = "9" });
        scene.Last().ShouldBe(Learnt.Stored(new RectificationOrdered(1, 1, [new(1, "补齐设备")], new(Saturday, Monday, false))
        {
            Reasons = LongReasons, RestsOn = "9", SinceOrder = true, Course = LetterCourse.Serve,
        }));
        scene.Notified().ShouldBe([("rectification", Role.Director)]);
        var ordered = scene.Center().OpenRectification!;
        (ordered.Number, ordered.OrderedOn, ordered.Letter, ordered.Unserved, ordered.SinceOrder, ordered.MoreTimeRounds, ordered.Looks)
            .ShouldBe((1, Day, 1, false, true, 0, 0));
        ordered.Remaining.ShouldBe([1]);
        var winter = UnservedNow();
        winter.Last().ShouldBe(Learnt.Stored(new RectificationOrdered(
            1, 1, [new(1, "补齐设备")], new(Winter.AddDays(91), Winter.AddDays(91), true)) { Course = LetterCourse.Serve }));
        (winter.Center().OpenRectification!.Unserved, winter.Center().OpenRectification!.SinceOrder).ShouldBe((true, false));
    }

    [Fact]
    public void A_second_order_has_the_next_number_and_the_next_letter()
    {
        var scene = NotRectified().Given(Head, Order with { Deadline = Day.AddDays(120) });
        scene.Center().Rectifications.Select(r => (r.Number, r.Letter)).ShouldBe([(1, 1), (2, 2)]);
    }

    /// <summary>Where the days of filings do not move, the day of the order is the day.</summary>
    [Fact]
    public void Whether_the_day_moves_to_a_working_day_the_policy_says()
    {
        var scene = Deviating(Changed(Parameters.FilingDayMoves, "false")).Given(Head, Order with { Deadline = Saturday });
        scene.Center().OpenRectification!.Period.ShouldBe(new(Day, new(Saturday, Saturday, false)));
    }

    [Fact]
    public void A_late_service_that_gives_no_day_more_leaves_the_time_as_it_runs()
    {
        var scene = Deviating().Given(Head, Order with { Deadline = Saturday }).On(Day.AddDays(1));
        var before = scene.Center().OpenRectification!.Period;
        var after = Served(scene).Center().OpenRectification!.Period;
        ((LetterServed)scene.Happened[^1].Event).RectificationDue.ShouldBe(new(Saturday.AddDays(1), Monday, false));
        after.ShouldBe(before);
        Served(Deviating().Given(Head, Order with { Deadline = Saturday }).On(Day.AddDays(3))).Center().OpenRectification!.Period
            .ShouldBe(new(Day.AddDays(3), new(new(2026, 9, 1), new(2026, 9, 1), false)));
    }

    /// <summary>Who is served an order that was looked at already is given no day by that letter.</summary>
    [Fact]
    public void The_letter_of_an_order_that_was_looked_at_gives_no_time()
    {
        var scene = Unserved().Given(Director, Rectified).On(Day.AddDays(30));
        scene.Given(Officer, Reinspection(scene.Today, ReinspectionMark.MoreTime, scene.Today.AddDays(60)));
        Served(scene.On(Day.AddDays(40)));
        ((LetterServed)scene.Happened[^1].Event).RectificationDue.ShouldBeNull();
        scene.Center().OpenRectification!.Period.From.ShouldBe(Day.AddDays(30));
    }

    [Fact]
    public void The_letter_of_one_order_moves_no_other()
    {
        var scene = NotRectified().On(Winter).Given(Head, Order with { Deadline = Winter.AddDays(60) });
        scene.Given(Officer, new RecordService(2, Winter, ServiceWay.InPerson, "收发室李某"));
        scene.Center().Rectifications.Select(r => (r.Number, r.Unserved, r.Period.From)).ShouldBe([(1, false, Day), (2, false, Winter)]);
    }

    private static readonly InspectionFinding Differs = new("m1", null, InspectionMark.Differs, "设备未到位");
    private static readonly InspectionFinding InOrder = Differs with { Mark = InspectionMark.Conforms };

    private static RecordInspection Seen(DateOnly held, params InspectionFinding[] findings) =>
        Inspection(InspectionMark.Conforms) with { HeldOn = held, Findings = findings };

    [Fact]
    public void A_deviation_is_gone_once_each_point_that_differed_was_seen_in_order_no_earlier()
    {
        (string Case, RecordInspection[] Inspections, bool Left)[] cases =
        [
            ("nothing later", [], true),
            ("in order the day before, entered later", [Seen(Day.AddDays(-1), InOrder)], true),
            ("in order on the same day", [Seen(Day, InOrder)], false),
            ("in order the day after", [Seen(Day.AddDays(1), InOrder)], false),
            ("not seen", [Seen(Day, InOrder with { Mark = InspectionMark.NotSeen })], true),
            ("in order, then not seen", [Seen(Day, InOrder), Seen(Day.AddDays(1), InOrder with { Mark = InspectionMark.NotSeen })], false),
            ("another point in order", [Seen(Day, InOrder with { Milestone = "m2" })], true),
            ("in order, then another not", [Seen(Day, InOrder), Seen(Day, InOrder with { Milestone = "m2" })], false),
        ];
        foreach (var (name, inspections, left) in cases)
        {
            // What was in order at first needs no second look.
            var scene = inspections.Aggregate(Deviating().On(Day.AddDays(1)), (s, i) => s.Given(Officer, i));
            scene.Center().ToRectify.Any(i => i.Number == 1).ShouldBe(left, name);
            InQuestion.Of(scene.Center()).Contains(Question.Deviation).ShouldBe(left, name);
        }
    }

    /// <summary>What an inspection says of the same milestone in another of its points takes back nothing.</summary>
    [Fact]
    public void An_inspection_does_not_remove_what_it_found_itself()
    {
        var scene = Begun().Given(Officer, Seen(Day, Differs, InOrder));
        scene.Center().ToRectify.Select(i => i.Number).ShouldBe([1]);
        scene.Given(Officer, Seen(Day, Differs, Differs with { Milestone = "m2" }));
        scene.Given(Officer, Seen(Day, InOrder));
        scene.Center().ToRectify.Select(i => i.Number).ShouldBe([2], "the other point of the second one still differs");
    }

    private static readonly (string Case, Func<CenterScene> Given, bool? Anew)[] Notices =
    [
        ("of this deviation, served", () => Noticed(Ordered().On(Late), SanctionGround.Deviation).Given(Director, Rectified), true),
        ("of this deviation, only proposed", () => Proposed(Ordered().On(Late), SanctionGround.Deviation).Given(Director, Rectified), null),
        ("of a falsehood", () => Noticed(Verified().Given(Officer, Inspection(InspectionMark.Differs)).Given(Head, Order),
            SanctionGround.Falsehood).Given(Director, Rectified), null),
        ("of another deviation", () =>
        {
            var scene = Noticed(Ordered().On(Late), SanctionGround.Deviation);
            scene.Given(Director, Rectified).Given(Officer, Reinspection(Late, ReinspectionMark.Passed));
            scene.Given(Officer, Inspection(InspectionMark.Differs) with { HeldOn = Late, Findings = [Differs with { Milestone = "m2" }] });
            scene.Given(Head, Order with { Inspection = 2, Deadline = Late.AddDays(60) });
            return scene.Given(Director, new SubmitRectification([new(1, "已开放", [])]));
        }, null),
    ];

    private static readonly DateOnly Late = Monday.AddDays(1);

    /// <summary>Only a notice of the same deviation speaks of another fact than the second look.</summary>
    [Fact]
    public void Which_notice_a_second_look_takes_back()
    {
        foreach (var (name, given, anew) in Notices)
        {
            var scene = given();
            scene.Given(Officer, Reinspection(scene.Today, ReinspectionMark.NotPassed));
            ((RectificationReinspected)scene.Happened[^1].Event).NoticeAnew.ShouldBe(anew, name);
        }
    }

    [Fact]
    public void More_time_is_written_where_the_policy_asks_for_a_letter()
    {
        DateOnly spring = OrderRefusals.Spring;
        var scene = Served(OrderRefusals.Drafted().Given(Leader, new SignOffLetter(1))).Given(Director, Rectified);
        scene.On(spring.AddDays(10)).Given(Officer, Reinspection(scene.Today, ReinspectionMark.MoreTime, scene.Today.AddDays(40)));
        ((RectificationReinspected)scene.Happened[^1].Event).Written.ShouldBe(true);
        var open = scene.Center().OpenRectification!;
        (open.Letter, open.Unserved, scene.Center().Letters.Find(2)!.Kind).ShouldBe((2, true, "rectification-more-time"));
        var failed = Served(OrderRefusals.Drafted().Given(Leader, new SignOffLetter(1))).Given(Director, Rectified);
        failed.Given(Officer, Reinspection(spring, ReinspectionMark.NotPassed));
        (((RectificationReinspected)failed.Happened[^1].Event).Written, LastLetter(failed)).ShouldBe((null, 1));
    }

    [Fact]
    public void An_order_is_withdrawn_while_nobody_outside_knows_of_it()
    {
        WithPlaque().Tells(Head, OrderRefusals.Withdrawal).ShouldBe(["no-order-to-withdraw"]);
        Ordered().Tells(Head, OrderRefusals.Withdrawal).ShouldBe(["order-issued"]);
        OrderRefusals.Drafted().Tells(Head, new WithdrawOrder("")).ShouldBe(["reasons @Reasons"]);
        OrderRefusals.Drafted().Tells(Director, Rectified).ShouldBe(["no-rectification"]);
        OrderRefusals.Drafted().Tells(Head, OrderRefusals.Withdrawal).ShouldBe([Learnt.Accepted]);
    }
}
