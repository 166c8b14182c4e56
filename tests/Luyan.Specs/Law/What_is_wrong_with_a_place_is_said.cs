using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>What is wrong with the articles, the sources and the holidays of a place is said in one line; what may lie in its folder is
/// told from what nobody would read.</summary>
public sealed class What_is_wrong_with_a_place_is_said(PolicyInTwoFolders policy) : IClassFixture<PolicyInTwoFolders>
{
    private const string Articles = "articles.json", Citations = "sources/citations.json", Procedure = "sources/procedure.json";
    private const string Words = """{"zh":"一","en":"one"}""";

    /// <summary>A file, a place in it, what is written there, and what is said of it; nothing where it is sound.</summary>
    public static TheoryData<string, string, string, string> Written => new()
    {
        { Articles, "articles", "[]", "-: 'articles' has no article." },
        { Articles, "articles/1/number", "1", "-: '1' stands after article 1: articles are written in order." },
        { Articles, "articles/0/number", "0", "-: 'articles' has the article 0, which is no number." },
        { Articles, "articles/0/number", "1.5", "-: 'articles' has the article 1.5, which is no number." },
        { Articles, "articles/16/number", "99", "" },
        { Articles, "articles/16/number", "100", "-: 'articles' has the article 100, which is no number." },
        { Articles, "articles/0/carries", "[]", "-: 'purpose' is carried by 0 articles; each matter is carried by one." },
        { Articles, "articles/0/carries", """["purpose","purpose"]""",
            "-: 'purpose' is carried by 2 articles; each matter is carried by one." },
        { Articles, "articles/0/noRule", "-", "-: '1' carries no rule of the program and needs 'noRule', which says why." },
        { Articles, "articles/4/noRule", Words, "-: '5' carries rules and needs no 'noRule'." },
        { Articles, "articles/12/noRule", Words, "-: '13' carries rules and needs no 'noRule'." },
        { Articles, "articles/0/digest/zh", "\"\"", "-: 'digest' has an empty 'digest'." },
        { Articles, "articles/0/digest/en", "\" \"", "-: 'digest' has an empty 'digest'." },
        { "place.json", "texts", """{"some.key":{"zh":"一","en":""}}""", "-: 'some.key' has an empty 'some.key'." },
        { "place.json", "texts", $$"""{"some.key":{{Words}} }""", "" },
        { "sources/readings.json", "0", "{\"versions\":[]}",
            "2007-01-01: '0' has a gap: no value on 2007-01-01, the first day of the policy." },
        { Citations, "rules/more", """{"by":"procedure:none"}""", "-: 'more' cites procedure:none, which is not published." },
        { Citations, "rules/more", """{"by":"procedure:offices","serves":"reading:5"}""",
            "-: 'more' serves something that is no article." },
        { Citations, "rules/more", """{"by":"13","words":"什么也没有"}""",
            "-: 'more' cites Art. 13 without words of that article that order it ('orders')." },
        { Citations, "rules/more", """{"by":"2","words":"什么也没有"}""",
            "-: 'more' cites Art. 2 without words of that article that order it ('orders')." },
        { Citations, "acts/more", """{"by":"civil-code:203"}""", "" },
        { Citations, "acts/more", """{"by":"procedure:offices","serves":"13"}""", "" },
        { Citations, "acts/more", """{"by":"16"}""", "-: 'more' names Art. 16, which the text does not have." },
        { Citations, "orders/02", """["什么"]""", "-: '02' is no number of an article or a reading." },
        { Citations, "orders/16", """["什么"]""", "-: '16' is an article that the text does not have." },
    };

    [Theory, MemberData(nameof(Written))]
    public void What_is_written_at_a_place(string file, string at, string value, string said) =>
        policy.Said((file, policy.With(file, (at, value)).ToJsonString())).ShouldBe(said == "" ? "" : $"{file} {said}");

    [Theory, InlineData(5), InlineData(7), InlineData(11), InlineData(12)]
    public void Each_reading_that_the_program_names_is_published(int number) =>
        policy.Said(("sources/readings.json", policy.With("sources/readings.json", ($"{number}", "-")).ToJsonString()))
            .ShouldBe($"sources/readings.json 2007-01-01: '{number}' (from 2007-01-01) is missing: the program cites this reading.");

    [Fact]
    public void What_is_cited_of_the_same_folder_is_wrong_where_it_is_cited_and_of_another_where_it_is_missing()
    {
        var (texts, cited) = (policy.With(Procedure, ("offices", "-")).ToJsonString(), policy.Json(Citations).ToJsonString());
        policy.Said((Procedure, texts)).ShouldStartWith($"{Procedure} -: 'offices' is missing: '");
        policy.Said((Procedure, texts), (Citations, cited)).ShouldStartWith($"{Citations} -: '");
        policy.Said((Procedure, texts), (Citations, cited)).ShouldEndWith("cites procedure:offices, which is not published.");
    }

    [Fact]
    public void Another_place_says_only_what_no_article_orders_there_in_its_own_way()
    {
        var json = policy.Json(Citations);
        var rules = json["rules"]!.AsObject();
        var common = rules.First(r => ((string)r.Value!["by"]!).StartsWith("procedure", StringComparison.Ordinal));
        var sound = policy.Load();
        var ordered = rules.First(r => (string)r.Value!["by"]! == "13");
        rules.Remove(common.Key);
        rules.Remove(ordered.Key);
        var law = policy.Load((Citations, json.ToJsonString()));
        law.Sources.Rules[common.Key].ShouldBe(sound.Sources.Rules[common.Key]);
        law.Sources.Rules.Keys.ShouldBe(sound.Sources.Rules.Keys.Where(k => k != ordered.Key), ignoreOrder: true);
    }

    [Fact]
    public void What_is_cited_in_every_place_is_missing_among_the_texts()
    {
        var json = policy.Json(Citations);
        foreach (var part in new[] { "rules", "acts" }.Select(p => json[p]!.AsObject()))
        {
            var citing = part.Where(c => (string)c.Value!["by"]! == "procedure:offices").Select(c => c.Key).ToList();
            foreach (var key in citing) { part.Remove(key); }
        }
        policy.Said((Citations, json.ToJsonString())).ShouldBe("");
        policy.Said((Citations, json.ToJsonString()), (Procedure, policy.With(Procedure, ("offices", "-")).ToJsonString()))
            .ShouldMatch("^sources/procedure.json -: 'offices' is missing: '.+' cites procedure:offices.$");
    }

    [Fact]
    public void A_value_in_two_files_of_one_folder()
    {
        var bar = policy.Json("parameters/sanctions.json")["sanction.bar"]!.DeepClone();
        var value = new JsonObject { ["sanction.bar"] = bar }.ToJsonString();
        policy.Said(("parameters/a.json", value)).ShouldBe("");
        policy.Said(("parameters/a.json", value), ("parameters/b.json", value))
            .ShouldBe("parameters/b.json -: 'sanction.bar' stands in two files of this folder.");
        policy.Said(("domain.json", """{"firstDay":"2007-01-01","firstDay":"2007-01-01"}"""))
            .ShouldStartWith("domain.json -: is not valid JSON");
    }

    [Fact]
    public void Years_of_holidays_follow_each_other_each_in_one_file()
    {
        static string Year(int year) =>
            $$"""{"year":{{year}},"source":"s","days":[{"name":"元旦","date":"{{year}}-01-01","isOffDay":true}]}""";
        policy.Said(("calendar/2028.json", Year(2028)), ("calendar/2029.json", Year(2029))).ShouldBe("");
        policy.Said(("calendar/a.json", Year(2028)), ("calendar/b.json", Year(2029)), ("calendar/c.json", Year(2028)))
            .ShouldBe("calendar/c.json 2028-01-01: '2028' (from 2028-01-01) has an overlap: the year stands in two files of this folder.");
        policy.Said(("calendar/2029.json", Year(2029)))
            .ShouldBe("place: calendar 2028-01-01: '2028' has a gap: no calendar on 2028-01-01.");
        using var without = new PolicyInTwoFolders();
        foreach (var file in Directory.GetFiles(Path.Combine(without.Place, "calendar"))) { File.Delete(file); }
        without.Said().ShouldBe("place: calendar -: has no year.");
        without.Load(("calendar/2028.json", Year(2028))).Calendar.Years.Keys.ShouldBe([2028]);
    }

    [Theory]
    [InlineData("parameters/.keep", "")]
    [InlineData(".keep", "")]
    [InlineData("parameters/x.part", "")]
    [InlineData("sources/readings.part", "")]
    [InlineData("parameters/x.txt", "parameters/x.txt -: is unknown here: only .json files are read.")]
    [InlineData("sources/x.json", "sources/x.json -: is unknown here. Known: readings.json, procedure.json, citations.json.")]
    [InlineData("paramaters/x.json", "paramaters -: is unknown here. Known: place.json, articles.json, domain.json, materials.json, " +
        "transitions.json, parameters, dictionaries, assessment, calendar, sources.")]
    [InlineData("dictionaries/colours.json", "dictionaries/colours.json -: 'colours' is an unknown dictionary. Known: bureau, " +
        "departments, districts, fields, industries, kinds, remedies, review-criteria.")]
    public void What_lies_in_the_folder_is_read_or_refused(string file, string said) => policy.Said((file, "{}")).ShouldBe(said);

    [Fact]
    public void A_folder_of_the_policy_is_named_by_its_place_or_by_its_path()
    {
        MeasuresFile.KnownPlaces().ShouldBe(["baotou", "sample-city"]);
        foreach (var named in new[] { "baotou", " baotou ", MeasuresFile.DefaultFolder })
        {
            MeasuresFile.FolderOf(named).ShouldBe(Path.GetFullPath(MeasuresFile.DefaultFolder), named);
        }
        // Another spec of the class may have laid a place over in the folder of the data.
        var bare = Directory.CreateDirectory(Path.Combine(policy.Data, "bare")).FullName;
        foreach (var none in new[] { "", " ", "nowhere", bare, ".." }) { MeasuresFile.FolderOf(none).ShouldBeNull(none); }
        Directory.Delete(bare);
        Should.Throw<MeasuresException>(() => MeasuresFile.Load()).Message.ShouldBe("measures: the folder of the policy does not exist.");
        Should.Throw<MeasuresException>(() => MeasuresFile.Load("/nowhere", policy.Place)).Message
            .ShouldBe("/nowhere: the folder of the policy does not exist.");
        MeasuresFile.Load(policy.Place, "/nowhere").FirstDay.ShouldBe(new(2007, 1, 1));
    }

    [Fact]
    public void A_matter_stands_in_Baotou_under_the_number_by_which_the_program_cites_it()
    {
        var place = policy.Load().Institution;
        Institution.Matters.Count.ShouldBe(17);
        foreach (var (matter, cited) in Institution.Matters)
        {
            (place.NumberOf(cited), place.Citing(cited, 3), place.Has(cited)).ShouldBe((cited, LegalRef.Art(cited, 3), true), matter);
            place.Find(cited)!.Cited.ShouldBe([cited]);
        }
        (place.Find(20), place.Has(16), place.Has(20), place.NumberOf(16)).ShouldBe((null, false, false, 16));
        place.Citing(16).ShouldBe(LegalRef.Art(1016));
        place.Citing(16, 2).CodeIn(place).ShouldBe("16.2");
    }

    [Fact]
    public void Texts_of_a_place_fit_those_of_the_program()
    {
        static string? Unfit(Measures law) => Wordings.Unfit(law.Institution) is { } unfit ? $"{unfit.Key} {unfit.Problem}" : null;
        Measures With(string key, string zh, string en)
        {
            var texts = new JsonObject { [key] = new JsonObject { ["zh"] = zh, ["en"] = en } };
            return policy.Load(("place.json", policy.With("place.json", ("texts", texts.ToJsonString())).ToJsonString()));
        }
        const string None = "rule.center-no-such-ground.what", One = "rule.application-condition-contradicted.what";
        Unfit(With(None, "一", "one")).ShouldBeNull();
        Unfit(With(One, "一{item}", "one")).ShouldBeNull();
        Unfit(With(One, "一{item:甲|乙}", "one {item}")).ShouldBeNull();
        Unfit(With("rule.no-such.what", "一", "one")).ShouldBe("rule.no-such.what is no text of the program.");
        Unfit(With(None, "一{item}", "one")).ShouldBe($"{None} has the place '{{item}}', which nothing fills. It has none.");
        Unfit(With(One, "一", "one {least}")).ShouldBe($"{One} has the place '{{least}}', which nothing fills. Known: {{item}}.");
        Unfit(With("rule.application-threshold.what", "一{x}", "one")).ShouldBe(
            "rule.application-threshold.what has the place '{x}', which nothing fills. Known: {item}, {found}, {least}.");
        Unfit(With(One, "一{", "one")).ShouldBe($"{One} has a brace that is no place.");
        Unfit(With(One, "一", "{item} one }")).ShouldBe($"{One} has a brace that is no place.");
    }
}
