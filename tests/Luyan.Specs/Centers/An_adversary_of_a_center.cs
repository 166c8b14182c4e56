using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using R = Luyan.Cases.Centers.CenterRules;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState,
    Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>Somebody who back-dates an act of a center's life, or gives no reasons for what goes against it.</summary>
public class An_adversary_of_a_center
{
    public static TheoryData<string> Dated => [.. Acts.Keys];

    /// <summary>A day is lawful from that of the act on which it rests until today, and on no other.</summary>
    [Theory, MemberData(nameof(Dated))]
    public void No_act_bears_a_day_before_the_act_it_rests_on_or_after_today(string act)
    {
        var (given, by, on, from) = Acts[act];
        for (var day = from.AddDays(-5); day <= given().Today.AddDays(5); day = day.AddDays(1))
        {
            var scene = given();
            var refused = scene.Refusals(by, on(day));
            var awaited = day < from ? R.EarlyDay : day > scene.Today ? R.FutureDay : null;
            refused.ShouldBe(awaited is null ? [] : [awaited], $"{act} on {day}");
        }
    }

    private static readonly DateOnly Rested = Day.AddDays(10);

    private static readonly Dictionary<string, (Func<CenterScene> Given, Actor By, Func<DateOnly, CenterCommand> On, DateOnly From)> Acts =
        new()
        {
            ["plaque"] = (() => Begun(), Officer, d => new IssuePlaque("P-9", d, "甲"), NamedOn),
            ["milestone"] = (() => WithPlaque(), Director, d => new ReportMilestone("m1", "投运", d, []), NamedOn),
            ["inspection"] = (() => WithPlaque(), Officer, d => Inspection(InspectionMark.Conforms) with { HeldOn = d }, NamedOn),
            ["second look after the unit's word"] = (() => Ordered().On(Rested).Given(Director, Rectified).On(Rested.AddDays(20)), Officer,
                d => Reinspection(d, ReinspectionMark.Passed), Rested),
            ["second look after a silent period"] = (() => Ordered().On(Order.Deadline.AddDays(20)), Officer,
                d => Reinspection(d, ReinspectionMark.NotPassed), Order.Deadline.AddDays(1)),
            ["acceptance panel"] = (() => Applied().On(Rested), Officer, d => new RecordAcceptanceReview(Review(d)), Day),
            ["assessment panel"] = (() => AssessmentFiled().On(new(2028, 2, 11)).Given(Officer, new ConfirmAssessment(1))
                .On(new(2028, 2, 20)), Officer, d => new RecordAssessmentReview(1, Review(d)), new(2028, 2, 11)),
            ["director"] = (() => WithPlaque(), Director, d => new ProposeChange(new DirectorChange("壬", d), "原主任退休"), NamedOn),
            ["next director"] = (() => WithPlaque().Given(Director, new ProposeChange(new DirectorChange("壬", Day), "原主任退休"))
                .Given(Head, new DecideChange(true, "同意")).On(Rested), Director,
                d => new ProposeChange(new DirectorChange("辛", d), "工作调动"), Day),
            ["dissolution"] = (() => WithPlaque(), Officer, d => new RecordDissolution(d, "注销"), NamedOn),
            ["support"] = (() => Accepted().On(Rested), Officer, d => new RecordSupport("项目", "municipal", null, d), Day),
        };

    /// <summary>What goes against a unit, in the life of a center, with the reasons and the ground that it is given.</summary>
    public static TheoryData<string> Adverse => [.. Decisions.Keys];

    private static readonly Dictionary<string, (Func<CenterScene> Given, Actor By, Func<string, string?, CenterCommand> With)> Decisions =
        new()
        {
            ["order to improve"] = (() => Deviating(Published).On(Late), Head,
                (r, g) => Order with { Deadline = Late.AddDays(90), Reasons = r, RestsOn = g }),
            ["no more time"] = (() => Extending(Published), Leader, (r, g) => new DecideExtension(false, null, r) { RestsOn = g }),
            ["no change"] = (() => WithPlaque(Published).On(Late).Given(Director, new ProposeChange(new FieldChange("2"), "转型")),
                Head, (r, g) => new DecideChange(false, r) { RestsOn = g }),
            ["not accepted"] = (() => Reviewed(Published).On(Late), Leader,
                (r, g) => new DecideAcceptance(AcceptanceVerdict.Failed, r) { RestsOn = g }),
            ["accepted later"] = (() => Reviewed(Published).On(Late), Leader,
                (r, g) => new DecideAcceptance(AcceptanceVerdict.Repeat, r) { RestsOn = g }),
        };

    private static readonly DateOnly Late = new(2026, 12, 1);

    [Theory, MemberData(nameof(Adverse))]
    public void What_goes_against_a_unit_names_a_fact_and_the_article_or_criterion(string act)
    {
        var (given, by, with) = Decisions[act];
        given().Refusals(by, with(" ", "9")).ShouldBe([R.Reasons]);
        given().Refusals(by, with("不符合要求", "9")).ShouldBe([R.ReasonsShort]);
        given().Refusals(by, with(new string('不', 60), "9")).ShouldBe([R.ReasonsShort]);
        foreach (var ground in (string?[])[null, "", "99", "criterion:none"])
        {
            given().Refusals(by, with(LongReasons, ground)).ShouldBe([R.ReasonsGround], $"{ground}");
        }
        given().Refusals(by, with(LongReasons, "9")).ShouldBeEmpty();
    }

    [Fact]
    public void What_favours_a_unit_needs_reasons_of_any_length()
    {
        Extending(Published).Refusals(Leader, new DecideExtension(true, null, "同意")).ShouldBeEmpty();
        Reviewed(Published).On(Late).Refusals(Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "同意")).ShouldBeEmpty();
    }

    [Fact]
    public void The_words_of_a_sanction_name_a_fact_from_the_published_day()
    {
        CenterScene Proposed() => GraceOver(Published);
        Proposed().Refusals(Officer, new ProposeSanction(SanctionGround.NoAssessment, "未报")).ShouldBe([R.ReasonsShort]);
        var scene = Proposed().Given(Officer, new ProposeSanction(SanctionGround.NoAssessment, LongReasons));
        scene.Refusals(Officer, new ServeNotice("未报", "未报")).ShouldBe([R.ReasonsShort, R.ReasonsShort]);
        scene.Given(Officer, new ServeNotice(LongReasons, LongReasons));
        Served(scene.Given(Head, new SignOffLetter(LastLetter(scene)))).On(scene.Today.AddDays(60));
        scene.Refusals(Leader, new DecideSanction("9号", "未报")).ShouldBe([R.ReasonsShort]);
        scene.Refusals(Leader, new DecideSanction("9号", LongReasons)).ShouldBeEmpty();
    }

    [Fact]
    public void Who_named_or_entered_a_center_takes_no_second_office_in_it()
    {
        var named = Begun().Given(Director, new RequestExtension(12, "设备进口延迟"));
        named.Refusals(Leader with { Account = Officer.Account }, new DecideExtension(true, 6, "进口设备延迟")).ShouldBe([R.TwoOffices]);
        named.Refusals(Leader, new DecideExtension(true, 6, "进口设备延迟")).ShouldBeEmpty();
        var entered = Nothing().Given(Head, Earlier());
        entered.Refusals(Officer with { Account = Head.Account }, new IssuePlaque("P-009", Day, "甲")).ShouldContain(R.TwoOffices);
    }

    [Fact]
    public void What_the_clock_proposes_says_as_much_as_is_asked_of_a_person()
    {
        var scene = Verified().On(new(2027, 6, 1));
        foreach (var ground in Enum.GetValues<SanctionGround>())
        {
            Wordings.Of($"center.clock.{ground}", Language.Chinese).Count(char.IsLetterOrDigit).ShouldBeGreaterThanOrEqualTo(
                Published.Number(Parameters.SanctionReasonsLeast, scene.Today), $"{ground}");
        }
        CenterClock.Acts(scene.State, new(Actor.Clock, scene.Today, Published, scene.Registers)).OfType<ProposeSanction>().Single()
            .Ground.ShouldBe(SanctionGround.Falsehood);
    }

    [Fact]
    public void A_grade_against_the_computed_one_says_why()
    {
        var scene = Marked(Published);
        var entry = ((NamedCenter)scene.State).Center.Assessments.Single();
        var computed = entry.Self!.With(entry.Marks, Published)!.Tier!.Grade;
        foreach (var grade in Enum.GetValues<AssessmentGrade>())
        {
            var conclude = new ConcludeAssessment(1, grade, LongReasons);
            scene.Refusals(Head, conclude).ShouldBe(grade == computed ? [] : [R.GradeOtherwise], $"{grade}");
            scene.Refusals(Head, conclude with { GradeReasons = LongReasons }).ShouldBeEmpty($"{grade}");
        }
    }
}
