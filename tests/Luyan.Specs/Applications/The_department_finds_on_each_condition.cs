using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

/// <summary>The competent department examines, gives back, and recommends with an opinion on each item of Art. 5 (Art. 8).</summary>
public class The_department_finds_on_each_condition
{
    private const string Twenty = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void Each_item_has_one_opinion_with_its_reason(int item)
    {
        string[] told = [$"condition-opinion @Conditions.{item} §5.{item} item={item}"];
        var all = Recommend.Conditions;
        var without = Recommend with { Conditions = [.. all.Where(o => o.Item != item)] };
        Submitted().Lines(Department, without).ShouldBe(told);
        Submitted().Lines(Department, Recommend with { Conditions = [.. all, all[item - 1]] }).ShouldBe(told);
        Submitted().Lines(Department, Recommend with { Conditions = [.. without.Conditions, all[item - 1] with { Remark = " " }] })
            .ShouldBe(told);
    }

    [Fact]
    public void All_faults_of_a_recommendation_are_told_at_once() =>
        Submitted().Lines(Department, new RecommendApplication(null!, null!, " ", 0)).ShouldBe([
            .. Enumerable.Range(1, 6).Select(i => $"condition-opinion @Conditions.{i} §5.{i} item={i}"),
            "opinion-short @Opinion length=0 shortest=30", "signature @SignedBy", "rank @Rank",
        ]);

    [Theory]
    [InlineData(29, "opinion-short @Opinion length=29 shortest=30"), InlineData(30, null)]
    public void An_opinion_is_as_long_as_it_is_without_the_blanks_around_it(int signs, string? told) =>
        Submitted().Lines(Department, Recommend with { Opinion = $"  {new string('好', signs)}  " }).ShouldBe(told is null ? [] : [told]);

    [Theory]
    [InlineData(0, "rank @Rank"), InlineData(1, null)]
    public void A_rank_begins_with_one(int rank, string? told) =>
        Submitted().Lines(Department, Recommend with { Rank = rank }).ShouldBe(told is null ? [] : [told]);

    [Theory]
    [InlineData("2026-10-31", null), InlineData("2026-11-01", "rank-taken @Rank rank=1 number=SB-2026-0007")]
    public void A_rank_is_held_by_one_application_of_the_department(string day, string? told)
    {
        var whole = Scene().Given(Signer, WholeForm.Submit).On(Told.DayOf(day));
        whole.Lines(Department, Recommend).ShouldBeEmpty();
        whole.Knowing(new() { RankHeldBy = "SB-2026-0007" }).Lines(Department, Recommend).ShouldBe(told is null ? [] : [told]);
    }

    [Theory]
    [InlineData(1, ConditionMark.NotMet, "符合", false), InlineData(2, ConditionMark.Doubtful, "符合", false)]
    [InlineData(3, ConditionMark.NotMet, "符合", true), InlineData(4, ConditionMark.NotMet, "符合", true)]
    [InlineData(5, ConditionMark.Doubtful, "符合", true), InlineData(6, ConditionMark.NotMet, "符合", true)]
    [InlineData(3, ConditionMark.Met, "符合", false), InlineData(6, ConditionMark.Met, "符合", false)]
    [InlineData(3, ConditionMark.NotMet, "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申", true), InlineData(3, ConditionMark.NotMet, Twenty, false)]
    public void A_condition_that_is_not_met_is_recommended_only_with_reasons_of_its_own(
        int item, ConditionMark mark, string remark, bool told)
    {
        var opinion = Recommend with
        {
            Conditions = [.. Recommend.Conditions.Select(o => o.Item == item ? o with { Finding = mark, Remark = remark } : o)],
        };
        var whole = Scene().Given(Signer, WholeForm.Submit);
        whole.Lines(Department, opinion).ShouldBeEmpty();
        whole.On(Late).Lines(Department, opinion)
            .ShouldBe(told ? [$"condition-unreasoned @Conditions.{item} §5.{item} item={item} least=20"] : []);
    }

    [Theory]
    [InlineData("符合", true), InlineData(Twenty, false)]
    public void A_condition_that_the_form_contradicts_is_found_met_only_with_reasons(string remark, bool told)
    {
        var opinion = Recommend with { Conditions = [.. Recommend.Conditions.Select(o => o.Item == 5 ? o with { Remark = remark } : o)] };
        Submitted().On(Late).Lines(Department, opinion)
            .ShouldBe(told ? ["condition-unreasoned @Conditions.5 §5.5 item=5 least=20"] : []);
    }

    private static readonly Dictionary<string, (ReturnedSection[]? Sections, bool Taken)> Returns = new()
    {
        ["none"] = (null, false), ["an empty list"] = ([], false), ["a section"] = ([new(DossierSection.Plan, "补充")], true),
        ["nothing said"] = ([new(DossierSection.Plan, " ")], false),
        ["one of two not said"] = ([new(DossierSection.Plan, "补充"), new(DossierSection.Cover, "")], false),
    };

    public static TheoryData<string> ReturnRows => [.. Returns.Keys];

    [Theory, MemberData(nameof(ReturnRows))]
    public void A_section_is_given_back_with_what_is_wrong_in_it(string row) =>
        Submitted().Lines(Department, new ReturnToUnit(Returns[row].Sections!))
            .ShouldBe(Returns[row].Taken ? [] : ["sections-named @Sections"]);

    [Theory]
    [InlineData("2026-03-30", "refiling-runs lastDay=2026-03-30"), InlineData("2026-03-31", null)]
    public void The_unit_is_warned_once_its_period_to_file_again_has_passed(string day, string? told) =>
        Returned().On(Told.DayOf(day)).Lines(Department, new WarnOfLapse()).ShouldBe(told is null ? [] : [told]);

    [Theory]
    [InlineData("2026-04-16", "refiling-runs lastDay=2026-04-16"), InlineData("2026-04-17", null)]
    public void The_application_lapses_once_the_last_period_has_passed_too(string day, string? told)
    {
        Warned().On(Told.DayOf(day)).Lines(Department, new LapseApplication(LongReasons)).ShouldBe(told is null ? [] : [told]);
        Warned().On(Told.DayOf(day)).Lines(SecondDepartment, new WarnOfLapse()).ShouldBe(["lapse-warned lastDay=2026-04-16"]);
    }

    // An earlier version fixed no period when it gave a form back; what the policy has counts from the return.
    [Fact]
    public void A_form_given_back_without_a_period_is_warned_of_after_the_period_of_the_policy()
    {
        var back = Submitted().Begun(Department, new ApplicationReturned([new(DossierSection.Plan, "补充")]));
        ApplicationLife.Life.Deadlines(back.State, Policy).ShouldBeEmpty();
        back.On(new(2026, 3, 30)).Lines(Department, new WarnOfLapse()).ShouldBe(["refiling-runs lastDay=2026-03-30"]);
        back.On(new(2026, 3, 31)).Given(Department, new WarnOfLapse());
        ApplicationLife.Life.Deadlines(back.State, Policy).Where(d => d.Key == "unit-refiles").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("", "丙", "8", "reasons @Reasons"), InlineData("不成熟", "丙", "8", "reasons-short @Reasons length=3 least=20")]
    [InlineData(Twenty, " ", "8", "signature @SignedBy"), InlineData(Twenty, "丙", null, "reasons-ground @RestsOn")]
    [InlineData(Twenty, "丙", "5.3", null)]
    public void Not_to_recommend_is_signed_and_rests_on_a_fact_and_an_article(string reasons, string by, string? ground, string? told) =>
        Submitted().On(Late).Lines(Department, new DeclineToRecommend(reasons, by) { RestsOn = ground })
            .ShouldBe(told is null ? [] : [told]);

    [Theory]
    [InlineData("", "reasons @Reasons"), InlineData("未报", "reasons-short @Reasons length=2 least=20"), InlineData(Twenty, null)]
    public void A_lapse_is_reasoned(string reasons, string? told) =>
        Returned().On(new(2026, 10, 8)).Given(Department, new WarnOfLapse()).On(Late)
            .Lines(Department, new LapseApplication(reasons)).ShouldBe(told is null ? [] : [told]);
}
