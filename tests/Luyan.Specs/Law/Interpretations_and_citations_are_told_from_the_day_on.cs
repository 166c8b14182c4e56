using Luyan.Law;

namespace Luyan.Specs.Law;

public class Interpretations_and_citations_are_told_from_the_day_on
{
    private static readonly Measures Policy = Schemes.Policy;
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static IEnumerable<int> Holding(LegalRef source, DateOnly on, params PublishedInterpretation[] published) =>
        Policy.With(published).InterpretationsOf(source, on).Select(i => i.Number);

    private static PublishedInterpretation Of(int number, LegalRef concerns, DateOnly? since = null, int? replaces = null) =>
        new(number, concerns, "?", since ?? Day, replaces);

    [Fact]
    public void An_interpretation_holds_from_its_day_until_another_comes_in_its_place()
    {
        var art = LegalRef.Art(5);
        PublishedInterpretation[] all = [Of(1, art), Of(2, art, Day.AddDays(10), replaces: 1), Of(3, art, Day.AddDays(20))];
        int[] On(int days) => [.. Holding(art, Day.AddDays(days), all)];
        On(-1).ShouldBeEmpty();
        On(0).ShouldBe([1]);
        On(9).ShouldBe([1]);
        On(10).ShouldBe([2]);
        On(19).ShouldBe([2]);
        On(20).ShouldBe([2, 3]);
    }

    [Fact]
    public void It_speaks_of_an_article_whole_or_of_the_very_item()
    {
        PublishedInterpretation[] all =
        [
            Of(1, LegalRef.Art(5)), Of(2, LegalRef.Art(5, 1)), Of(3, LegalRef.Art(5, 2)), Of(4, LegalRef.Art(6)),
            Of(5, LegalRef.Reading(5)), Of(6, LegalRef.ProcedureRule("offices")), Of(7, LegalRef.ProcedureRule("other")),
        ];
        Holding(LegalRef.Art(5), Day, all).ShouldBe([1]);
        Holding(LegalRef.Art(5, 1), Day, all).ShouldBe([1, 2]);
        Holding(LegalRef.Art(5, 2), Day, all).ShouldBe([1, 3]);
        Holding(LegalRef.Art(5, 3), Day, all).ShouldBe([1]);
        Holding(LegalRef.Reading(5), Day, all).ShouldBe([5]);
        Holding(LegalRef.ProcedureRule("offices"), Day, all).ShouldBe([6]);
    }

    [Fact]
    public void They_stay_with_other_values_and_with_another_calendar()
    {
        var law = Policy.With([Of(1, LegalRef.Art(5))]);
        law.With(values: Policy.Values).Interpretations.ShouldBe(law.Interpretations);
        law.With(Policy.Calendar).Interpretations.ShouldBe(law.Interpretations);
        var inForce = new MeasuresInForce(Policy);
        inForce.Adopt(law.Interpretations);
        inForce.Now.Interpretations.ShouldBe(law.Interpretations);
    }

    public static TheoryData<string, string, string> References => new()
    {
        { "5", "第五条", "Art. 5" }, { "5.1", "第五条第1项", "Art. 5(1)" }, { "5.2", "第五条第2项", "Art. 5(2)" },
        { "reading:11", "适用说明第11条", "Reading 11" }, { "civil-code:203", "《民法典》第二百零三条", "Civil Code Art. 203" },
        { "procedure", "程序规则", "rule of procedure" }, { "procedure:offices", "程序规则", "rule of procedure" },
    };

    [Theory, MemberData(nameof(References))]
    public void A_reference_is_printed_and_kept_in_data(string code, string chinese, string english)
    {
        var source = LegalRef.FromCode(code);
        (source.Code, source.Text(Language.Chinese)).ShouldBe((code, chinese));
        (source.Text(Language.English), $"{source}").ShouldBe((english, english));
        source.ShouldBe(code switch
        {
            "5" => new(LegalSource.Measures, 5), "5.1" => new(LegalSource.Measures, 5, 1), "5.2" => new(LegalSource.Measures, 5, 2),
            "reading:11" => new(LegalSource.Reading, 11), "civil-code:203" => new(LegalSource.CivilCode, 203),
            "procedure" => new(LegalSource.Procedure, 0), _ => new LegalRef(LegalSource.Procedure, 0, 0, "offices"),
        });
    }

    [Theory, InlineData("procedure:"), InlineData("a"), InlineData("5.1.1"), InlineData(""), InlineData("reading:x"), InlineData("law:5")]
    public void What_is_no_reference_is_refused(string code) => Should.Throw<FormatException>(() => LegalRef.FromCode(code));

    [Fact]
    public void What_orders_comes_first_and_what_it_serves_only_where_no_article_orders_it()
    {
        var (offices, art) = (LegalRef.ProcedureRule("offices"), LegalRef.Art(8));
        var title = Policy.Sources.Procedure["offices"][0].What.Title;
        string Cited(LegalRef by, LegalRef? serves) => Policy.Cite(new Citation(by, "", serves), Language.English, Day);
        Cited(offices, art).ShouldBe($"rule of procedure “{title.English}”, in carrying out Art. 8");
        Cited(offices, null).ShouldBe($"rule of procedure “{title.English}”");
        Cited(LegalRef.Art(13), art).ShouldBe("Art. 13");
        Cited(LegalRef.Reading(5), art).ShouldBe("Reading 5, in carrying out Art. 8");
        Policy.Cite(LegalRef.ProcedureRule("none"), Language.English, Day).ShouldBe("rule of procedure");
        Policy.Cite(LegalRef.Procedure, Language.Chinese, Day).ShouldBe("程序规则");
        Policy.Cite(offices, Language.Chinese, Day).ShouldBe($"程序规则“{title.Chinese}”");
    }

    [Fact]
    public void What_is_published_can_be_read_by_whoever_is_refused()
    {
        var sources = Policy.Sources;
        bool Published(LegalRef source) => sources.IsPublished(source, Policy.Institution);
        new[] { LegalRef.Art(1), LegalRef.Art(19), LegalRef.CivilCode(203), LegalRef.Reading(1), LegalRef.ProcedureRule("offices") }
            .Where(s => !Published(s)).ShouldBeEmpty();
        new[] { LegalRef.Art(16), LegalRef.Art(20), LegalRef.Reading(99), LegalRef.ProcedureRule("none"), LegalRef.Procedure }
            .Where(Published).ShouldBeEmpty();
        foreach (var source in sources.Readings.Keys.Select(LegalRef.Reading).Concat(sources.Procedure.Keys.Select(LegalRef.ProcedureRule)))
        {
            var fixedThere = sources.VersionsOf(source).SelectMany(v => v.What.Parameters).ToHashSet();
            foreach (var parameter in Parameters.All)
            {
                sources.Fixing(parameter).Contains(source).ShouldBe(fixedThere.Contains(parameter), $"{source.Code} {parameter.Key}");
            }
        }
    }
}
