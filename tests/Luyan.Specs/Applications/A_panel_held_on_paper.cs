using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

/// <summary>The record of a panel that was held on paper: readings 13 and 14, an odd number of seats, a quorum.</summary>
public class A_panel_held_on_paper
{
    private static readonly Scene<ApplicationState, ApplicationCommand, ApplicationEvent> Waiting = Visited();

    private static string Answer(ReviewRecord review, Scene<ApplicationState, ApplicationCommand, ApplicationEvent>? scene = null) =>
        (scene ?? Waiting).When(Officer, new RecordPanelReview(review)) is Decision<ApplicationEvent>.Refused refused
            ? string.Join("; ", refused.Because.Select(r => r.Rule.Key.Replace("application-", "", StringComparison.Ordinal)
                + $" at {r.Field}" + string.Concat(r.Values.Names.Select(n => $" {n}={r.Values[n]}"))))
            : "done";

    /// <summary>A panel of five of whom the first is another one.</summary>
    private static ReviewRecord First(Func<SeatedExpert, SeatedExpert> but) =>
        Review(5) with { Experts = [but(Review(5).Experts[0]), .. Review(5).Experts.Skip(1)] };

    public static TheoryData<string, ReviewRecord, string> Records => new()
    {
        { "a panel as it should be", Review(5), "done" },
        { "without its report", Review(5) with { Report = null }, "report at Review.Report" },
        { "without an opinion", Review(5) with { Opinion = " " }, "review-opinion at Review.Opinion" },
        { "an expert without name", First(e => e with { Name = " " }), "expert-named at Review.Experts" },
        { "an expert without organisation", First(e => e with { Unit = "" }), "expert-named at Review.Experts" },
        { "one expert twice", First(e => e with { Name = " 专家2 ", Unit = "北方研究院 " }), "expert-twice at Review.Experts name=专家2" },
        { "two of one name", First(e => e with { Name = "专家2", Unit = "南方研究院" }), "done" },
        { "who was there and did not sign", First(e => e with { Signed = false }), "unsigned at Review.Experts name=专家1" },
        { "who dissented without reasons", First(e => e with { Signed = false, Dissent = " " }), "unsigned at Review.Experts name=专家1" },
        { "who dissented with reasons", First(e => e with { Signed = false, Dissent = "市场太小" }), "done" },
        { "who was not there and did not sign", First(e => e with { Signed = false, Present = false }), "done" },
        {
            "an expert of a party", First(e => e with { Unit = " 鹿原（材料）有限公司" }),
            "conflict at Review.Experts name=专家1 unit= 鹿原（材料）有限公司"
        },
        { "an expert near to a party, before that was asked", First(e => e with { Unit = "鹿原大学附属医院" }), "done" },
        { "a seat that is not there", Review(5) with { Experts = [.. Review(5).Experts, null!] }, "done" },
        {
            "no seats", Review(5) with { Experts = null! }, "panel-size at Review.Experts count=0 smallest=5"
        },
        {
            "everything wrong at once",
            new(null, Day, [new(Guid.Empty, "甲", "鹿原大学", true, false), new(Guid.Empty, "甲", "鹿原大学", false, false)],
                ReviewOutcome.Favourable, "", null),
            "report at Review.Report; review-opinion at Review.Opinion; expert-twice at Review.Experts name=甲; "
                + "unsigned at Review.Experts name=甲; conflict at Review.Experts name=甲 unit=鹿原大学; "
                + "conflict at Review.Experts name=甲 unit=鹿原大学; panel-size at Review.Experts count=2 smallest=5; "
                + "quorum at Review.Experts count=1 seated=2 quorum=2"
        },
    };

    [Theory, MemberData(nameof(Records))]
    public void Each_fault_is_said_at_its_field(string what, ReviewRecord review, string answer) => Answer(review).ShouldBe(answer, what);

    [Theory]
    [InlineData(3, 3, "panel-size at Review.Experts count=3 smallest=5")]
    [InlineData(4, 4, "panel-size at Review.Experts count=4 smallest=5")]
    [InlineData(5, 3, "quorum at Review.Experts count=3 seated=5 quorum=4")]
    [InlineData(5, 4, "done")]
    [InlineData(6, 6, "panel-size at Review.Experts count=6 smallest=5")]
    [InlineData(7, 4, "quorum at Review.Experts count=4 seated=7 quorum=5")]
    [InlineData(7, 5, "done")]
    [InlineData(8, 8, "panel-size at Review.Experts count=8 smallest=5")]
    [InlineData(9, 9, "done")]
    public void It_has_an_odd_number_of_seats_and_a_quorum(int seats, int present, string answer) =>
        Answer(Review(seats) with { Experts = [.. Review(seats).Experts.Select((e, i) => e with { Present = i < present })] })
            .ShouldBe(answer);

    /// <summary>An answer names the person and gives reasons; a policy that asks for no length asks for a word all the same.</summary>
    [Theory]
    [InlineData("0", "专家1", "否", true)]
    [InlineData("0", "专家1", "……", false)]
    [InlineData("0", "专家 １", "否", true)]
    [InlineData("0", "专家2", "否", false)]
    [InlineData("4", "专家1", "没有关", false)]
    [InlineData("4", "专家1", "没有关系", true)]
    public void Who_seems_near_to_a_party_judges_where_it_was_found_out(string length, string person, string reasons, bool answered)
    {
        var scene = Visited(Changed(Parameters.InterestsAsked, "true").With(values: Changed(Parameters.InterestsAsked, "true").Values
            .Select(v => v.Parameter.Key == Parameters.ReasonsLeast.Key ? v with { Raw = length, Words = [length] } : v)));
        var near = First(e => e with { Unit = "鹿原大学附属医院" });
        var asked = "conflict-answer at Review.Experts name=专家1 unit=鹿原大学附属医院 party=鹿原大学 "
            + $"least={(length == "0" ? "1" : length)}";
        Answer(near, scene).ShouldBe(asked);
        Answer(near with { Answers = [null!, new(person, reasons)] }, scene).ShouldBe(answered ? "done" : asked);
        Answer(Review(5), scene).ShouldBe("done");
    }

    /// <summary>From what share on the dissents leave no opinion is a value of the policy.</summary>
    [Theory]
    [InlineData("50", 2, true)]
    [InlineData("50", 3, false)]
    [InlineData("60", 3, false)]
    [InlineData("61", 3, true)]
    [InlineData("20", 1, false)]
    [InlineData("0", 0, true)]
    public void Too_many_dissents_are_as_many_as_the_policy_says(string under, int dissents, bool stands)
    {
        var record = Review(5) with
        {
            Experts = [.. Review(5).Experts.Select((e, at) => at < dissents ? e with { Signed = false, Dissent = "市场太小" } : e)],
        };
        Answer(record, Visited(Changed(Parameters.DissentUnder, under))).ShouldBe(
            stands ? "done" : $"dissent at Review.Opinion count={dissents} present=5 under={under}");
    }
}
