using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

/// <summary>The public notice, where the policy has one (reading 12): its last day belongs to it until 24:00.</summary>
public class A_public_notice_runs_its_days
{
    private static readonly RecordObjection Objection = new("某人", "异议");

    [Theory]
    [InlineData("2026-03-09", true), InlineData("2026-03-10", false)]
    public void Through_its_last_day_it_is_objected_to_and_not_closed(string day, bool runs)
    {
        var scene = OnNotice().On(Told.DayOf(day));
        scene.Lines(Public, Objection).ShouldBe(runs ? [] : ["notice-over lastDay=2026-03-09"]);
        scene.Lines(Actor.Clock, new ClosePublicNotice()).ShouldBe(runs ? ["notice-runs lastDay=2026-03-09"] : []);
        scene.Lines(Officer, new ClosePublicNotice()).ShouldBe(runs ? ["notice-runs lastDay=2026-03-09"] : []);
    }

    // Until it is closed nothing is determined, whatever its day.
    [Fact]
    public void What_is_not_closed_is_not_determined_and_each_objection_is_answered_first()
    {
        var scene = OnNotice();
        scene.Lines(Leader, Approve).ShouldBe(["notice-runs lastDay=2026-03-09"]);
        scene.Given(Public, Objection).Given(Public, Objection with { Objector = "乙某" }).On(new(2026, 3, 10));
        scene.Lines(Leader, Approve).ShouldBe(["notice-runs lastDay=2026-03-09", "unanswered count=2"]);
        scene.Lines(Officer, new ClosePublicNotice()).ShouldBe(["unanswered count=2"]);
        scene.Given(Head, new AnswerObjection(2, "答复")).Lines(Officer, new ClosePublicNotice()).ShouldBe(["unanswered count=1"]);
        scene.Given(Head, new AnswerObjection(1, "另复")).Given(Officer, new ClosePublicNotice());
        ((OnNotice)scene.State).ClosedOn.ShouldBe(new DateOnly(2026, 3, 10));
        scene.Notified().ShouldBe(["to-determine Leader"]);
        scene.Lines(Actor.Clock, new ClosePublicNotice()).ShouldBe(["notice-over lastDay=2026-03-10"]);
        scene.Lines(Leader, Approve).ShouldBeEmpty();
        scene.On(new(2026, 3, 9)).Lines(Public, Objection).ShouldBe(["notice-over lastDay=2026-03-09"]);
    }

    [Fact]
    public void Objections_are_counted_and_each_is_answered_once()
    {
        var scene = OnNotice().Given(Public, Objection).Given(Public, new RecordObjection("乙某", "另议"));
        ((OnNotice)scene.State).Objections.Select(o => (o.Number, o.Objector, o.Period.From, o.Period.Due.Effective, o.Answer)).ShouldBe([
            (1, "某人", Day, new DateOnly(2026, 3, 23), null), (2, "乙某", Day, new DateOnly(2026, 3, 23), null),
        ]);
        scene.Lines(Head, new AnswerObjection(3, " ")).ShouldBe(["objection-unknown @Number number=3", "reasons @Answer"]);
        scene.Given(Head, new AnswerObjection(1, "答复"));
        ((OnNotice)scene.State).Objections.Select(o => o.Answer).ShouldBe(["答复", null]);
        scene.Lines(Head, new AnswerObjection(1, "再答")).ShouldBe(["objection-unknown @Number number=1"]);
        scene.Lines(Head, new AnswerObjection(2, "答复")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "异议", "objection-text @Objector"), InlineData("某人", " ", "objection-text @Objection")]
    public void An_objection_says_whose_it_is_and_what(string who, string what, string told) =>
        OnNotice().Lines(Public, new RecordObjection(who, what)).ShouldBe([told]);

    [Theory]
    [InlineData("0", "notice-off", null), InlineData("1", null, "notice-first days=1"), InlineData("5", null, "notice-first days=5")]
    public void Where_the_policy_has_a_notice_it_comes_before_the_determination(string days, string? opened, string? determined)
    {
        var scene = Proposed(Changed(Parameters.PublicNotice, days));
        scene.Lines(Officer, new OpenPublicNotice()).ShouldBe(opened is null ? [] : [opened]);
        scene.Lines(Leader, Approve).ShouldBe(determined is null ? [] : [determined]);
    }
}
