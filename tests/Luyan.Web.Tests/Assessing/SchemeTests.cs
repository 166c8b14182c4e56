using System.Net;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Web.Tests.Assessing;

public sealed class SchemeTests
{
    [Fact]
    public async Task Everybody_reads_the_scheme_with_its_points_grades_and_how_they_come_about()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var page = await site.Anonymous().Page("/measures/assessment");
        var text = page.Body!.TextContent;
        foreach (var said in new[]
        {
            "优秀：85 分以上", "不合格：60 分以下", "达到 100 万元 计 2 分", "从 0% 到 100% 按比例计，最多 5 分", "每 1 项 扣 3 分，最多扣 6 分", "由市科技局评定：未建立 0", "提供虚假材料经查证属实"
        })
        {
            text.ShouldContain(said);
        }
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(MeasuresFile.LoadDefault().SchemeOn(new(2026, 3, 2))!.Criteria.Count);
        (await site.Anonymous().Page("/measures")).QuerySelector("a[href='/measures/assessment']").ShouldNotBeNull();
        (await site.Anonymous().Get("/measures/assessment?on=1999-01-01")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Anonymous().Page("/measures/assessment?on=yesterday")).QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("""{"of":"patants","take":"count"}""", "no listing of the ledger")]
    [InlineData("""{"of":"patents","where":{"sort":"invention"},"take":"count"}""", "the column 'sort'")]
    [InlineData("""{"of":"patents","where":{"kind":"inventions"},"take":"count"}""", "asks for 'inventions'")]
    [InlineData("""{"of":"team","where":{"fullTime":"true"},"take":"count"}""", "Known: yes, no")]
    public void A_scheme_that_names_what_the_ledger_does_not_have_stops_the_start(string value, string said)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var root = JsonNode.Parse(File.ReadAllText(Path.Combine(MeasuresFile.DefaultFolder, "assessment", "baotou-biennial.json")))!;
            root["groups"]![0]!["criteria"]![0]!["value"] = JsonNode.Parse(value);
            File.WriteAllText(
                Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "measures", "assessment")).FullName, "own.json"),
                root.ToJsonString());
            Should.Throw<MeasuresException>(() => Luyan.Web.Hosting.LuyanHost.Build(
                folder, ["--urls", "http://127.0.0.1:0"])).Message.ShouldContain(said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
