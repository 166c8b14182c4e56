using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs;

/// <summary>The reasons of an act against a unit name a fact in so many words as the policy asks for, and the article or criterion on
/// which the act rests is chosen.</summary>
public class Reasons_name_a_fact_and_a_ground
{
    private const string Nineteen = "一二三四五六七八九十甲乙丙丁戊己庚辛壬";
    private static readonly ApplicationState State = Accepted().State;

    private static readonly (string? Reasons, string Fault)[] Said =
    [
        (null, "application-reasons Reasons"), ("", "application-reasons Reasons"), (" ", "application-reasons Reasons"),
        ("。，！", "application-reasons-short Reasons length=0 least=20"),
        ("好", "application-reasons-short Reasons length=1 least=20"),
        ("好好", "application-reasons-short Reasons length=2 least=20"),
        ("好好好好好好", "application-reasons-short Reasons length=2 least=20"),
        ("好坏好坏好坏", "application-reasons-short Reasons length=4 least=20"),
        ("a1 甲。乙", "application-reasons-short Reasons length=4 least=20"),
        (Nineteen + "。", "application-reasons-short Reasons length=19 least=20"),
        (Nineteen + "癸", ""),
    ];

    [Fact]
    public void Letters_and_digits_count_and_a_sign_that_is_repeated_counts_twice_at_most() =>
        Said.Select(s => (s.Reasons, string.Join(", ", Faults(s.Reasons, "5.3")))).ShouldBe(Said.Select(s => (s.Reasons, s.Fault)));

    [Fact]
    public void An_act_rests_on_an_item_of_Article_5_an_article_from_7_to_14_or_a_criterion()
    {
        var grounds = Reasoned.Grounds(Policy, Late);
        grounds.Where(g => !g.StartsWith("criterion:", StringComparison.Ordinal)).ShouldBe(
            ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "7", "8", "9", "10", "11", "12", "13", "14"]);
        grounds.Skip(14).ShouldBe(Policy.Dictionaries.ReviewCriteria.On(Late).Select(c => "criterion:" + c.Code));
        grounds.ShouldAllBe(g => Faults(Nineteen + "癸", g).Length == 0);
        foreach (var none in new[] { null, "", "5", "5.7", "6", "15", "criterion:", "criterion:none" })
        {
            Faults(Nineteen + "癸", none).ShouldBe(["application-reasons-ground RestsOn"], none);
        }
        Faults(" ", null).ShouldBe(["application-reasons Reasons", "application-reasons-ground RestsOn"]);
    }

    [Fact]
    public void A_ground_is_called_as_its_article_or_its_criterion()
    {
        Reasoned.Named("5.3", Policy, Language.Chinese).ShouldBe("第五条第3项");
        var criterion = Policy.Dictionaries.ReviewCriteria.On(Late)[0];
        Reasoned.Named("criterion:" + criterion.Code, Policy, Language.Chinese)
            .ShouldBe(Policy.Dictionaries.ReviewCriteria.Text(criterion.Code, Language.Chinese));
    }

    /// <summary>Before 1 November 2026 no number of words and no ground was asked for.</summary>
    [Fact]
    public void Before_any_word_was_enough() =>
        Answer("。", null, new(2026, 10, 31)).ShouldBeOfType<Decision<ApplicationEvent>.Accepted>();

    private static string[] Faults(string? reasons, string? ground) => Answer(reasons, ground, Late) switch
    {
        Decision<ApplicationEvent>.Refused refused =>
            [.. refused.Because.Select(r => string.Join(' ', [r.Rule.Key, r.Field, .. r.Values.Names.Select(n => $"{n}={r.Values[n]}")]))],
        _ => [],
    };

    private static Decision<ApplicationEvent> Answer(string? reasons, string? ground, DateOnly on) => ApplicationLife.Life.Decide(
        State, new DeclinePreselection(reasons!) { RestsOn = ground }, new(Head, on, Policy, Registers.None));
}
