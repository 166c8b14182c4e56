using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

/// <summary>The experts visit and judge (Art. 8; reading 13): enough of them, none of the unit's own, once, on days that follow each
/// other.</summary>
public class The_experts_judge_once_and_free_of_interest
{
    private static readonly Determine Rework = Approve with { Outcome = DeterminationOutcome.Rework };

    private static ProposeDetermination Propose => new(DeterminationOutcome.Approved, "同意认定");

    [Theory]
    [InlineData(3, 0, null), InlineData(3, 1, "visit-size @Review.Experts count=2 smallest=3"), InlineData(4, 1, null)]
    public void Three_experts_who_came_make_a_visit(int named, int absent, string? told) =>
        Preselected().Lines(Officer, new RecordSiteVisit(Panel(named, (e, i) => e with { Present = i >= absent })))
            .ShouldBe(told is null ? [] : [told]);

    [Fact]
    public void A_visit_and_a_panel_without_their_papers_are_told_all_at_once()
    {
        string[] papers = ["report @Review.Report", "review-opinion @Review.Opinion"];
        Preselected().Lines(Officer, new RecordSiteVisit(Review(2) with { Report = null, Opinion = " " }))
            .ShouldBe([.. papers, "visit-size @Review.Experts count=2 smallest=3"]);
        Visited().Lines(Officer, new RecordPanelReview(Review(4) with { Report = null, Opinion = " " }))
            .ShouldBe([.. papers, "panel-size @Review.Experts count=4 smallest=5"]);
    }

    [Theory]
    [InlineData("鹿原集团", true), InlineData("合办厂", true), InlineData("鹿原大学", true), InlineData("鹿原区科技局", true)]
    [InlineData("北方研究院", false)]
    public void The_people_of_the_unit_its_department_its_cohosts_and_partners_do_not_judge(string unit, bool near)
    {
        var form = Form with
        {
            Cover = Form.Cover with { Cohosts = [new() { Name = "合办厂" }] }, Unit = Form.Unit with { Parent = "鹿原集团" },
        };
        var scene = Scene(Changed(Parameters.InterestsAsked, "true")).Given(Signer, Submit with { Dossier = form })
            .Given(Department, Recommend).Given(Officer, new AcceptApplication()).Given(Head, new Preselect());
        scene.Lines(Officer, new RecordSiteVisit(Panel(3, (e, i) => i == 0 ? e with { Unit = unit } : e))).Length.ShouldBe(near ? 1 : 0);
        var circle = scene.FilingOf().Circle;
        circle.Parties.ShouldBe(["鹿原材料有限公司", "鹿原区科技局", "鹿原大学", "合办厂"]);
        circle.Near.ShouldBe(["鹿原集团"]);
    }

    [Fact]
    public void A_unit_that_was_called_otherwise_in_its_form_is_near_to_itself() =>
        (Scene().Given(Signer, Submit with { UnitName = "鹿原磁业有限公司" }).FilingOf().Circle.Near).ShouldBe(["鹿原材料有限公司"]);

    // Sent back, the experts are asked once more; what they found then stands again.
    [Fact]
    public void What_the_experts_found_stands_unless_it_was_sent_back_and_then_once()
    {
        const string Stands = "review-stands";
        var (visit, panel) = (new RecordSiteVisit(Review(4)), new RecordPanelReview(Review(7)));
        Reviewed().Lines(Officer, visit).ShouldBe([Stands]);
        Reviewed().Lines(Officer, panel).ShouldBe([Stands]);
        var paneled = Proposed().Given(Leader, Rework).Given(Officer, panel);
        paneled.State.ShouldBeOfType<Reviewed>();
        paneled.Lines(Officer, visit).ShouldBe([Stands]);
        var visited = Proposed().Given(Leader, Rework).Given(Officer, visit);
        visited.State.ShouldBeOfType<Visited>();
        visited.Given(Officer, panel).Lines(Officer, new RecordPanelReview(Review(9))).ShouldBe([Stands]);
    }

    [Fact]
    public void What_is_recorded_anew_carries_no_correction_of_the_record_before()
    {
        var scene = Reviewed().On(Day.AddDays(3))
            .Given(SecondOfficer, new CorrectRecord("visit.experts.1.name", "钱某", "签到表", Paper))
            .Given(SecondOfficer, new CorrectRecord("panel.heldOn", "2026-03-03", "签到表", Paper))
            .Given(Officer, Propose).Given(Leader, Rework with { HeldOn = Day.AddDays(3) });
        scene.Given(Officer, new RecordPanelReview(Review(7) with { HeldOn = Day.AddDays(3) }));
        scene.FilingOf().Corrections.Select(c => c.Field).ShouldBe(["visit.experts.1.name"]);
        scene.FilingOf().WrittenBy.Keys.ShouldBe(["visit", "panel", "former-panels.1"], ignoreOrder: true);
        scene.FilingOf().WrittenBy["former-panels.1"].ShouldBe(Officer.Account, "who wrote it does not put it right himself");
    }

    [Fact]
    public void A_field_of_the_record_lies_between_the_acts_before_and_after_it()
    {
        var scene = Reviewed().On(Day.AddDays(3)).Given(SecondOfficer, new CorrectRecord("panel.heldOn", "2026-03-04", "签到表", Paper))
            .On(Day.AddDays(9));
        var fields = CorrectableRecord.Of((OpenApplication)scene.State, scene.Today);
        (fields[0].Field, fields[0].Stood, fields[0].From, fields[0].To)
            .ShouldBe(("visit.heldOn", "2026-03-02", Day, Day.AddDays(2)));
        fields.Where(f => f.From is not null).Select(f => f.Field).ShouldBe(["visit.heldOn", "panel.heldOn"]);
        fields.Where(f => f.Field.StartsWith("visit.experts", StringComparison.Ordinal)).Select(f => (f.Field, f.Stood)).ShouldBe([
            .. Enumerable.Range(1, 3).SelectMany(i => new[]
            {
                ($"visit.experts.{i}.name", $"专家{i}"), ($"visit.experts.{i}.unit", "北方研究院"),
            }),
        ]);
        var panel = fields.Single(f => f.Field == "panel.heldOn");
        (panel.Stood, panel.From, panel.To).ShouldBe(("2026-03-04", Day, Day.AddDays(9)));
        scene.Given(SecondOfficer, new CorrectRecord("visit.experts.2.unit", "南方研究院", "签到表", Paper));
        CorrectableRecord.Of((OpenApplication)scene.State, scene.Today).Single(f => f.Field == "visit.experts.2.unit")
            .Stood.ShouldBe("南方研究院");
        // The meeting that determined is the last day on which the panel can have met.
        var determined = Determined().On(Day.AddDays(9));
        CorrectableRecord.Of((OpenApplication)determined.State, determined.Today).Where(f => f.To is not null)
            .Select(f => f.To).ShouldBe([Day, Day]);
    }

    // A visit was found by mistake before the preselection in an earlier version: what follows rests on the later of the two.
    [Fact]
    public void Days_rest_on_the_latest_of_the_acts_before_them()
    {
        var late = Accepted().On(Day.AddDays(5)).Given(Head, new Preselect()).On(Day.AddDays(7));
        late.Lines(Officer, new RecordSiteVisit(Review(3) with { HeldOn = Day.AddDays(4) }))
            .ShouldBe(["early-day @Review.HeldOn day=2026-03-06 earliest=2026-03-07"]);
        late.Lines(Officer, new RecordSiteVisit(Review(3) with { HeldOn = Day.AddDays(8) }))
            .ShouldBe(["future-day @Review.HeldOn day=2026-03-10"]);
        late.Given(Officer, new RecordSiteVisit(Review(3) with { HeldOn = Day.AddDays(6) }));
        late.Lines(Officer, new RecordPanelReview(Review(5) with { HeldOn = Day.AddDays(5) }))
            .ShouldBe(["early-day @Review.HeldOn day=2026-03-07 earliest=2026-03-08"]);
        late.Begun(Officer, new SiteVisited(Review(3)) { });
        late.Lines(Officer, new RecordPanelReview(Review(5) with { HeldOn = Day.AddDays(4) }))
            .ShouldBe(["early-day @Review.HeldOn day=2026-03-06 earliest=2026-03-07"]);
        late.Lines(Officer, new RecordPanelReview(Review(5) with { HeldOn = Day.AddDays(5) })).ShouldBeEmpty();
    }

    [Fact]
    public void Of_acts_on_one_day_the_last_is_the_one_that_a_day_rests_on()
    {
        static string? Act(Decision<ApplicationEvent> told) => ((Decision<ApplicationEvent>.Refused)told).Because.Single()
            .Values.Text("act", Language.English);
        static string Named(string command) => Wordings.Of($"application.command.{command}", Language.English);
        var early = Day.AddDays(-1);
        Act(Preselected().When(Officer, new RecordSiteVisit(Review(3) with { HeldOn = early }))).ShouldBe(Named(nameof(Preselect)));
        Act(Visited().When(Officer, new RecordPanelReview(Review(5) with { HeldOn = early }))).ShouldBe(Named(nameof(RecordSiteVisit)));
        Act(Proposed().When(Leader, Approve with { HeldOn = early })).ShouldBe(Named(nameof(RecordPanelReview)));
    }

    private static ReviewRecord Panel(int seats, Func<SeatedExpert, int, SeatedExpert> change) =>
        Review(seats) with { Experts = [.. Review(seats).Experts.Select(change)] };
}
