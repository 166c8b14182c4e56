using System.Text.Json.Nodes;
using Luyan.Cases.Rehearsal;
using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>Another city's Measures are a folder: other names, other articles with another gap, other values.</summary>
public sealed class Another_place_is_data : IDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly string Sample = Path.Combine(MeasuresFile.Places, "sample-city");

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public Another_place_is_data()
    {
        foreach (var file in Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public static TheoryData<string> Rehearsals => [.. Directory.EnumerateFiles(Shipped(), "*.json").Order()];

    private static string Shipped()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (above is not null && !Directory.Exists(Path.Combine(above.FullName, "rehearsals"))) { above = above.Parent; }
        return Path.Combine(above!.FullName, "rehearsals", "sample-city");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Edit(string file, Action<JsonNode> change)
    {
        var at = Path.Combine(folder, file);
        var json = JsonNode.Parse(File.ReadAllText(at))!;
        change(json);
        File.WriteAllText(at, json.ToJsonString());
    }

    [Fact]
    public void The_sample_has_articles_values_and_names_of_its_own()
    {
        var law = MeasuresFile.Load(Sample);
        law.Institution.Articles.Where(a => !a.InText).Select(a => a.Number).ShouldBe([12]);
        law.Institution.NumberOf(13).ShouldBe(15);
        law.Institution.Citing(15).ShouldBe(LegalRef.Art(13));
        law.Institution.Citing(4, 2).CodeIn(law.Institution).ShouldBe("4.2");
        law.Institution.Has(LegalRef.Art(16).Number).ShouldBeTrue();
        law.Institution.Find(4)!.Rules.ShouldBeEmpty();
        law.Number(Parameters.ReapplicationBar, Day).ShouldBe(3);
        law.Number(Parameters.PanelSize, Day).ShouldBe(7);
        CenterName.Check("虹州稀土永磁工程研究中心", law, Day).Valid.ShouldBeTrue();
        CenterName.Check("包头市稀土永磁工程技术研究中心", law, Day).Valid.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Rehearsals))]
    public void A_rehearsal_of_the_sample_holds(string file)
    {
        var played = Performance.Of(JsonNode.Parse(File.ReadAllText(file)), MeasuresFile.Load(Sample));
        played.Held.ShouldBeTrue(Transcript.Text(played, Language.English));
    }

    [Fact]
    public void The_words_within_the_program_are_those_of_the_default_place()
    {
        var (within, read) = (Institution.Default, MeasuresFile.LoadDefault().Institution);
        (within.City, within.Bureau, within.Measures, within.NameBeginning).ShouldBe(
            (read.City, read.Bureau, read.Measures, read.NameBeginning));
        within.Articles.Select(a => (a.Number, a.Says)).ShouldBe(read.Articles.Select(a => (a.Number, a.Says)));
    }

    [Fact]
    public void A_third_place_is_made_by_editing_a_copy()
    {
        Edit("place.json", p =>
        {
            p["city"] = new JsonObject { ["zh"] = "鹭港市", ["en"] = "Lugang" };
            p["centerName"] = new JsonObject { ["beginning"] = "鹭港市", ["ending"] = "技术创新中心" };
        });
        Edit("articles.json", a =>
        {
            // Truth and bar become one article; the last one moves on.
            var list = a["articles"]!.AsArray();
            list.Remove(list.Single(o => (int)o!["number"]! == 15));
            list.Single(o => (int)o!["number"]! == 14)!["carries"] = new JsonArray("truth", "bar");
            list[^1]!["number"] = 25;
        });
        Edit(Path.Combine("parameters", "sanctions.json"), s => s["sanction.bar"]!["values"]![0]!["value"] = 5);
        Edit(Path.Combine("sources", "citations.json"), c =>
        {
            var orders = c["orders"]!.AsObject();
            foreach (var words in orders["15"]!.AsArray()) { orders["14"]!.AsArray().Add(words!.DeepClone()); }
            orders.Remove("15");
            foreach (var cited in c["rules"]!.AsObject().Concat(c["acts"]!.AsObject()).Select(r => r.Value!))
            {
                if ((string?)cited["by"] is "15") { cited["by"] = "14"; }
                if ((string?)cited["serves"] is "15") { cited["serves"] = "14"; }
            }
        });
        var law = MeasuresFile.Load(folder);
        law.Institution.Articles.Where(a => !a.InText).Select(a => a.Number).ShouldBe([12, 15, 19, 20, 21, 22, 23, 24]);
        (law.Institution.NumberOf(12), law.Institution.NumberOf(13)).ShouldBe((14, 14));
        law.Number(Parameters.ReapplicationBar, Day).ShouldBe(5);
        CenterName.Check("鹭港市深海装备技术创新中心", law, Day).Valid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("articles.json", "bar", "carried by 0 articles")]
    [InlineData("articles.json", "twice", "carried by 2 articles")]
    [InlineData("articles.json", "order", "in order")]
    [InlineData("articles.json", "unknown", "unknown")]
    [InlineData("articles.json", "silent", "noRule")]
    [InlineData("place.json", "name", "'ending'")]
    [InlineData("place.json", "city", "'en'")]
    public void A_place_that_is_not_whole_is_refused_with_its_file(string file, string what, string said)
    {
        Edit(file, json =>
        {
            var articles = json["articles"]?.AsArray();
            switch (what)
            {
                case "bar": articles!.Remove(articles.Single(a => (int)a!["number"]! == 15)); break;
                case "twice": articles!.Single(a => (int)a!["number"]! == 15)!["carries"] = new JsonArray("bar", "truth"); break;
                case "order": articles![0]!["number"] = 3; break;
                case "unknown": articles![0]!["carries"] = new JsonArray("weather"); break;
                case "silent": articles![0]!.AsObject().Remove("noRule"); break;
                case "name": json["centerName"]!.AsObject().Remove("ending"); break;
                default: json["city"]!.AsObject().Remove("en"); break;
            }
        });
        var refused = Should.Throw<MeasuresException>(() => MeasuresFile.Load(folder));
        refused.File.ShouldEndWith(file);
        refused.Message.ShouldContain(said);
    }
}
