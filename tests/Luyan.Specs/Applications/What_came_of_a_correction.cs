using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

public sealed class What_came_of_a_correction
{
    private static readonly Dossier Mended = Form with { Plan = Form.Plan with { Months = 18 } };
    private static readonly Filing Filing = new()
    {
        Number = "SB-2026-0001", Unit = UnitId, UnitName = "鹿原", CreditCode = "",
        Department = DepartmentId, DepartmentName = "区局", Commitment = Promise, FiledOn = Day,
        Dossier = Mended, Versions = [new(1, Day, Form, Promise, null), new(2, Day.AddDays(9), Mended, Promise, null)],
    };

    [Fact]
    public void Each_item_of_the_list_shows_what_changed_there()
    {
        var answered = AnsweredItems.Of(Filing, Record(new CorrectionRequested(
            [new(DossierSection.Plan, null, "期限"), new(DossierSection.Materials, "business-licence", "重扫")], Due(20), 7)))!;
        (answered.ByBureau, answered.On).ShouldBe((true, Day.AddDays(2)));
        answered.Items.Select(i => (i.What, i.Changes.Count)).ShouldBe([("期限", 1), ("重扫", 0)]);
        answered.Beside.ShouldBeEmpty();
    }

    [Fact]
    public void What_changed_beside_the_list_is_named() =>
        AnsweredItems.Of(Filing, Record(new ApplicationReturned([new(DossierSection.Services, "补充")])))!
            .Beside.Select(c => c.Name).ShouldBe(["months"]);

    [Fact]
    public void A_remark_at_a_field_is_answered_by_that_field_alone()
    {
        ApplicationReturned At(string field) => new([new ReturnedSection(DossierSection.Plan, "补充") { Field = field }]);
        AnsweredItems.Of(Filing, Record(At("months")))!.Items.Single().Changes.Count.ShouldBe(1);
        AnsweredItems.Of(Filing, Record(At("tasks")))!.Items.Single().Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_that_is_not_answered_yet_is_none() =>
        AnsweredItems.Of(
            Filing with { Versions = [.. Filing.Versions.Take(1)] },
            [(Day, new ApplicationReturned([new(DossierSection.Plan, "补充")]))]).ShouldBeNull();

    [Fact]
    public void The_clock_runs_stands_and_goes_on_with_the_days_it_had_left()
    {
        var stretches = DocketingClock.Of(
        [
            (Day, new ApplicationRecommended(new([], "", "", 1), Due(5))), (Day.AddDays(2), new CorrectionRequested([], Due(16), 3)),
            (Day.AddDays(10), new CorrectionSupplied(Mended, Promise, Due(15))),
            (Day.AddDays(12), new ApplicationAccepted()), (Day.AddDays(30), new ApplicationPreselected(null)),
        ]);
        stretches.Select(s => (s.Runs, s.From, s.To, s.Left)).ShouldBe(
            [
                (true, Day, Day.AddDays(2), null), (false, Day.AddDays(2), Day.AddDays(10), 3),
                (true, Day.AddDays(10), Day.AddDays(12), null)
            ]);
    }

    [Fact]
    public void A_clock_that_nothing_stopped_still_runs() =>
        DocketingClock.Of([(Day, new ApplicationRecommended(new([], "", "", 1), Due(5)))]).Single().To.ShouldBeNull();

    private static List<(DateOnly, ApplicationEvent)> Record(ApplicationEvent went) =>
        [(Day.AddDays(2), went), (Day.AddDays(9), new CorrectionSupplied(Mended, Promise, Due(15)))];

    private static LegalDay Due(int days) => new(Day.AddDays(days), Day.AddDays(days), false);
}
