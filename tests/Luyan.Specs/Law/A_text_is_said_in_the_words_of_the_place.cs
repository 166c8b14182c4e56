using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>Texts are written once, in the words and with the article numbers of Baotou, and said in those of the place that is served.
/// What this process serves is changed here, so that nothing else runs beside it.</summary>
[Collection(ThePlaceServed.Name)]
public sealed class A_text_is_said_in_the_words_of_the_place(PolicyInTwoFolders policy) : IClassFixture<PolicyInTwoFolders>, IDisposable
{
    private static readonly Institution Sample = MeasuresFile.Load(Path.Combine(MeasuresFile.Places, "sample-city")).Institution;

    public void Dispose() => Institution.Serve(Institution.Default);

    /// <summary>The key of a text of the specs, and how it is said in the sample city.</summary>
    public static TheoryData<string, string, string> Said => new()
    {
        { "names", "虹州市工程研究中心认定办法：虹州市科学技术局确认虹州××工程研究中心；虹州市、虹州的工程研究中心",
            "Measures for the Accreditation of Hongzhou Engineering Research Centers: the Hongzhou Science and Technology Bureau confirms "
                + "虹州××工程研究中心; Hongzhou" },
        { "article", "第十五条", "Art. 15" },
        { "item", "第六条第2项", "Art. 6(2)" },
        { "items", "第六条第2项、第九条和第十九条第1项", "Arts. 6(2), 9 and 19(1)" },
        { "two", "第一条或第十五条", "Art. 1 or 15(5)" },
        { "range", "第五条及第十条", "Arts. 5 to 10" },
        { "titled", "《虹州市工程研究中心认定办法》第十五条", "Art. 15 and 14" },
        { "short", "《办法》第十五条", "Art. 3" },
        { "other-law", "《民法典》第十三条", "Civil Code Art. 13" },
        { "both-laws", "《行政处罚法》第八条，第九条", "Administrative Law Art. 8, Art. 9" },
        { "centers", "工程研究中心", "An engineering research center. Engineering research centers. Engineering Research Centers" },
        { "plain", "没有什么", "5 of 13" },
    };

    [Theory, MemberData(nameof(Said))]
    public void Names_and_articles_are_those_of_the_place(string key, string chinese, string english)
    {
        Wordings.Find($"spec.place.{key}", Language.Chinese, Sample).ShouldBe(chinese);
        Wordings.Find($"spec.place.{key}", Language.English, Sample).ShouldBe(english);
        foreach (var language in Enum.GetValues<Language>())
        {
            Wordings.Find($"spec.place.{key}", language, Institution.Default).ShouldBe(Wordings.Of($"spec.place.{key}", language));
        }
    }

    [Fact]
    public void Every_number_of_an_article_is_read()
    {
        foreach (var number in Enumerable.Range(1, 99))
        {
            Wordings.Find($"spec.articles.{number}", Language.Chinese, Institution.Default).ShouldBe($"第{ChineseNumber.Of(number)}条");
        }
    }

    [Fact]
    public void A_text_that_is_not_there_is_none()
    {
        Wordings.Find("spec.none", Language.Chinese, Sample).ShouldBeNull();
        Wordings.Find("spec.none", Language.Chinese).ShouldBeNull();
        Should.Throw<KeyNotFoundException>(() => Wordings.Of("spec.none", Language.English));
    }

    /// <summary>What a place says otherwise than Baotou, one thing each, and how a text that names it is said.</summary>
    public static TheoryData<string, string, string> Otherwise => new()
    {
        { "city", """{"zh":"甲市","en":"City A"}""", "包头市工程技术研究中心认定管理暂行办法：包头市科学技术局确认包头市××工程技术研究中心；甲市、包头的工程技术研究中心" },
        { "short", """{"zh":"乙","en":"B"}""", "包头市工程技术研究中心认定管理暂行办法：包头市科学技术局确认包头市××工程技术研究中心；包头市、乙的工程技术研究中心" },
        { "bureau", """{"zh":"丙局","en":"C"}""", "包头市工程技术研究中心认定管理暂行办法：丙局确认包头市××工程技术研究中心；包头市、包头的工程技术研究中心" },
        { "measures", """{"zh":"丁办法","en":"D"}""", "丁办法：包头市科学技术局确认包头市××工程技术研究中心；包头市、包头的工程技术研究中心" },
        { "centers", """{"zh":"戊","en":"e"}""", "包头市工程技术研究中心认定管理暂行办法：包头市科学技术局确认包头市××工程技术研究中心；包头市、包头的戊" },
        { "centerName/beginning", "\"己\"", "包头市工程技术研究中心认定管理暂行办法：包头市科学技术局确认己××工程技术研究中心；包头市、包头的工程技术研究中心" },
        { "centerName/ending", "\"庚\"", "包头市工程技术研究中心认定管理暂行办法：包头市科学技术局确认包头市××庚；包头市、包头的工程技术研究中心" },
        { "texts", """{"spec.place.names":{"zh":"自己的话","en":"own words"}}""", "自己的话" },
    };

    [Theory, MemberData(nameof(Otherwise))]
    public void A_place_that_differs_in_one_thing_is_said(string at, string value, string chinese)
    {
        Institution.Serve(policy.Load(("place.json", policy.With("place.json", (at, value)).ToJsonString())).Institution);
        Wordings.Of("spec.place.names", Language.Chinese).ShouldBe(chinese);
        Institution.Serve(Institution.Default);
        Wordings.Of("spec.place.names", Language.Chinese).ShouldStartWith("包头市工程技术研究中心认定管理暂行办法：包头市科学技术局");
    }

    [Fact]
    public void A_place_that_only_counts_its_articles_otherwise_is_said()
    {
        var json = policy.Json("articles.json");
        json["articles"]!.AsArray()[^1]!["number"] = 20;
        Institution.Serve(policy.Load(("articles.json", json.ToJsonString())).Institution);
        Wordings.Of("spec.place.items", Language.Chinese).ShouldBe("第五条第2项、第八条和第二十条第1项");
        LegalRef.Art(19).Text(Language.English).ShouldBe("Art. 20");
        Institution.Serve(Institution.Default);
        Wordings.Of("spec.place.items", Language.Chinese).ShouldBe("第五条第2项、第八条和第十九条第1项");
    }

    [Fact]
    public void A_word_after_a_number_has_its_form_and_a_place_that_nothing_fills_stays()
    {
        string Filled(params ReadOnlySpan<(string, object?)> values) => Wordings.Of("spec.filled", Language.English, values);
        Filled(("n", 1)).ShouldBe("1 day {other}");
        Filled(("n", 2), ("other", "x")).ShouldBe("2 days x");
        Filled(("n", 0), ("other", null)).ShouldBe("0 days ");
        Filled().ShouldBe("{n} {n:day|days} {other}");
    }

    [Fact]
    public void A_value_can_be_given_anew()
    {
        var values = NamedValues.Of(("a", 1), ("b", 2), ("c", 3));
        values.With("b", 5).Names.ShouldBe(["a", "c", "b"]);
        values.With("b", 5).Plains.ShouldBe(["1", "3", "5"]);
        values.With("d", 4).Plains.ShouldBe(["1", "2", "3", "4"]);
        (values.Find("a"), values.Find("d"), values["c"]).ShouldBe(("1", null, "3"));
        Should.Throw<KeyNotFoundException>(() => values["d"]);
        NamedValues.Of().Names.ShouldBeEmpty();
    }

    [ModuleInitializer]
    internal static void Texts() => Wordings.Add(typeof(A_text_is_said_in_the_words_of_the_place).Assembly);
}

/// <summary>What changes the place that this process serves runs alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ThePlaceServed
{
    internal const string Name = "The place served";
}
