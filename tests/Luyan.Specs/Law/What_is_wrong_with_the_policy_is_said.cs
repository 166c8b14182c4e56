using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>What is wrong with a file of the policy is said in one line: the file, the first day that is concerned, the key and the
/// problem; and what is just right is not refused.</summary>
public sealed class What_is_wrong_with_the_policy_is_said(PolicyInTwoFolders policy) : IClassFixture<PolicyInTwoFolders>
{
    private const string Bar = "parameters/sanctions.json", Fields = "dictionaries/fields.json";
    private const string Criteria = "dictionaries/review-criteria.json";

    /// <summary>The values of a parameter, and what is said of them.</summary>
    public static TheoryData<string, string> Spans => new()
    {
        { "[]", "2007-01-01: 'sanction.bar' has a gap: no value on 2007-01-01, the first day of the policy." },
        { V("2007-01-02"), "2007-01-01: 'sanction.bar' has a gap: no value on 2007-01-01, the first day of the policy." },
        { V("2007-01-01"), "" },
        { V("2006-12-31"), "" },
        { V("2007-01-01:2019-12-31"), "2020-01-01: 'sanction.bar' (from 2020-01-01) has a gap: no value after 2019-12-31." },
        { V("2007-01-01:2019-12-31", "2020-01-01"), "" },
        { V("2007-01-01:2019-12-31", "2020-01-02"), "2020-01-01: 'sanction.bar' has a gap: no value on 2020-01-01." },
        { V("2007-01-01:2019-12-31", "2019-12-31"), "2019-12-31: 'sanction.bar' has an overlap: two values on 2019-12-31." },
        { V("2007-01-01", "2020-01-01"), "2020-01-01: 'sanction.bar' has an overlap: two values on 2020-01-01." },
        { V("2007-01-01:2007-01-01", "2007-01-02:2007-01-02", "2007-01-03"), "" },
        { V("2007-01-01:2007-01-31", "2007-02-01:2007-02-28", "2007-03-02"),
            "2007-03-01: 'sanction.bar' has a gap: no value on 2007-03-01." },
        { V("2007-01-03", "2007-01-01:2007-01-02"), "" },
        { V("2007-01-01:2006-12-31"), "2007-01-01: 'sanction.bar' ends on 2006-12-31, before it begins on 2007-01-01." },
    };

    [Theory, MemberData(nameof(Spans))]
    public void Each_day_has_one_value_from_the_first_day_on(string values, string said)
    {
        var laid = policy.With(Bar, ("sanction.bar/values", values));
        policy.Said((Bar, laid.ToJsonString())).ShouldBe(said == "" ? "" : $"{Bar} {said}");
    }

    private static string V(params string[] spans) => $"[{string.Join(',', spans.Select(s => s.Split(':') is [var from, var through]
        ? $$"""{"from":"{{from}}","through":"{{through}}","value":2,"source":"s"}"""
        : $$"""{"from":"{{s}}","value":2,"source":"s"}"""))}]";

    /// <summary>A file, places with the values that are written there, and what is said of it.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { Bar, "sanction.bar/values/0/reading", "1", "" },
        { Bar, "sanction.bar/values/0/reading", "1.5",
            "2007-01-01: 'sanction.bar' (from 2007-01-01) has a 'reading' that is not a number above 0." },
        { Bar, "sanction.bar/values/0/reading", "0",
            "2007-01-01: 'sanction.bar' (from 2007-01-01) has a 'reading' that is not a number above 0." },
        { Bar, "sanction.bar/unit", "\"days\"", "" },
        { Bar, "sanction.bar/unit", "\"count\"",
            "-: 'sanction.bar' is counted in Days or WorkingDays or Months or Years, not in 'count'." },
        { Bar, "sanction.revokes-on/values/0/value", "[]", "" },
        { Bar, "sanction.cancels-on/values/0/value", "[]", "" },
        { Fields, "lists/0/entries", "[]", "2007-01-01: 'fields' (from 2007-01-01) has no entries." },
        { Fields, "lists/0/entries/+", """{"code":"1","zh":"一","en":"one"}""", "2007-01-01: '1' (from 2007-01-01) stands twice." },
        { "dictionaries/districts.json", "lists/0/entries/0/registration", "\"15020x\"",
            "2007-01-01: '150202' (from 2007-01-01) needs a 'registration' of six digits." },
        { "dictionaries/districts.json", "lists/0/entries/0/registration", "\"1502021\"",
            "2007-01-01: '150202' (from 2007-01-01) needs a 'registration' of six digits." },
        { "materials.json", "lists/0/materials/0/code", "\"implementation-plan\"",
            "2007-01-01: 'implementation-plan' (from 2007-01-01) stands twice." },
        { "materials.json", "lists/0/materials/1/code", "\"plan\"",
            "2007-01-01: 'implementation-plan' (from 2007-01-01) is missing: the program makes this material itself." },
        { "materials.json", "lists/0/materials/2/kinds", """["enterprise","guild"]""",
            "2007-01-01: 'business-licence' (from 2007-01-01) is asked of 'guild', which is no kind of unit." },
        { "domain.json", "firstDay", "\"2007-01-02\"", "" },
        { "domain.json", "firstDay", "\"2006-12-31\"", "*no value on 2006-12-31, the first day of the policy." },
        { "sources/readings.json", "1/versions/0/parameters", """["no.such"]""",
            "2007-01-01: '1' (from 2007-01-01) names 'no.such', which is an unknown parameter." },
        { "sources/readings.json", "1/versions/0/title/zh", "\" \"", "2007-01-01: '1' (from 2007-01-01) has an empty 'title'." },
        { "sources/readings.json", "1/versions/0/title/en", "\"\"", "2007-01-01: '1' (from 2007-01-01) has an empty 'title'." },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_value_at_a_place(string file, string at, string value, string said)
    {
        var told = policy.Said((file, policy.With(file, (at, value)).ToJsonString()));
        if (said.StartsWith('*')) { told.ShouldEndWith(said[1..]); }
        else { told.ShouldBe(said == "" ? "" : $"{file} {said}"); }
    }

    [Theory, InlineData(50, true), InlineData(51, false), InlineData(49, false)]
    public void The_criteria_have_as_many_points_together_as_a_score_can_have(int points, bool sound)
    {
        var entry = "\"code\":\"{0}\",\"zh\":\"一\",\"en\":\"one\",\"article\":\"5\"";
        var entries = $$"""[{{{entry.Replace("{0}", "a")}},"points":50},{{{entry.Replace("{0}", "b")}},"points":{{points}}}]""";
        policy.Said((Criteria, policy.With(Criteria, ("lists/0/entries", entries)).ToJsonString())).ShouldBe(sound ? ""
            : $"{Criteria} 2007-01-01: 'review-criteria' (from 2007-01-01) has {50 + points} points together; "
                + "'review.score-highest' is 100.");
    }
}
