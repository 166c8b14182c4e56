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

    [Fact]
    public void A_remark_at_a_cell_is_answered_by_its_row_that_went_and_one_at_a_row_by_its_cell()
    {
        var row = Mended with { Organisation = Form.Organisation with { Team = [] } };
        var cell = Mended with { Organisation = Form.Organisation with { Team = [Form.Organisation.Team[0] with { Born = 1980 }] } };
        foreach (var (to, field, answered) in new[]
        {
            (row, "team.t1.born", 1), (row, "team", 1), (row, "team.t2", 0), (cell, "team.t1", 1), (cell, "team.t1.born", 1),
            (cell, "team.t1.name", 0),
        })
        {
            var filing = Filing with { Dossier = to, Versions = [Filing.Versions[0], Filing.Versions[1] with { Dossier = to }] };
            AnsweredItems.Of(filing, Record(new ApplicationReturned([new(DossierSection.Organisation, "补充") { Field = field }])))!
                .Items.Single().Changes.Count.ShouldBe(answered, field);
        }
    }

    [Fact]
    public void Only_the_material_that_was_named_answers_for_it()
    {
        var to = Mended with { Materials = [new("business-licence", new("01", "新.pdf", 1)), .. Form.Materials.Skip(1)] };
        var filing = Filing with { Dossier = to, Versions = [Filing.Versions[0], Filing.Versions[1] with { Dossier = to }] };
        AnsweredItems.Of(filing, Record(new CorrectionRequested(
            [
                new(DossierSection.Materials, "business-licence", "重扫"), new(DossierSection.Materials, "partner-agreements", "重扫"),
            ], Due(20), 7)))!
            .Items.Select(i => i.Changes.Count).ShouldBe([2, 0]);
    }

    [Fact]
    public void A_list_that_was_answered_is_none_while_the_form_is_there_in_one_version() =>
        AnsweredItems.Of(
            Filing with { Versions = [.. Filing.Versions.Take(1)] }, Record(new ApplicationReturned([new(DossierSection.Plan, "补充")])))
            .ShouldBeNull();

    public static TheoryData<int> Ends => [0, 1, 2, 3];

    [Theory, MemberData(nameof(Ends))]
    public void The_clock_ends_with_what_ends_the_acceptance(int which)
    {
        ApplicationEvent end = ((ApplicationEvent[])[
            new ApplicationAccepted(), new ApplicationDeclined("5.2", ""), new ApplicationWithdrawn(null),
            new ApplicationTerminated("", null),
        ])[which];
        DocketingClock.Of([
            (Day, new ApplicationRecommended(new([], "", "", 1), Due(5))),
            (Day.AddDays(1), new UnitAsked(UnitId, DossierSection.Plan, null, "")),
            (Day.AddDays(3), end),
        ]).ShouldBe([new(true, Day, Day.AddDays(3), Due(5), null)]);
    }

    private static List<(DateOnly, ApplicationEvent)> Record(ApplicationEvent went) =>
        [(Day.AddDays(2), went), (Day.AddDays(9), new CorrectionSupplied(Mended, Promise, Due(15)))];

    private static LegalDay Due(int days) => new(Day.AddDays(days), Day.AddDays(days), false);
}
