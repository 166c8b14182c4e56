using System.Net;
using Luyan.Cases;
using Luyan.Web.Tests.Cases;

namespace Luyan.Web.Tests.Assessing;

/// <summary>Another scheme laid over the policy: the panel marks, and the place among all gives the grade.</summary>
public sealed class RankedSchemeTests : AssessmentSite
{
    private const string Scheme = """
        { "key": "ranked", "zh": "专家评分排序", "en": "Ranked by experts", "from": "2027-01-01", "source": "测试用的指标", "full": 100,
          "groups": [ { "key": "experts", "zh": "专家评分", "en": "Experts", "points": 100,
            "criteria": [ { "key": "mark", "zh": "专家综合评分", "en": "Mark", "article": "11", "points": 100,
              "score": { "judged": { "by": "panel", "outOf": 50 } } } ] } ],
          "grades": { "by": "rank", "tiers": [
            { "grade": "excellent", "zh": "第一档", "en": "first", "share": 20 },
            { "grade": "good", "zh": "第二档", "en": "second", "share": 80 } ] } }
        """;

    public override async ValueTask InitializeAsync()
    {
        await System.IO.File.WriteAllTextAsync(
            Path.Combine(Directory.CreateDirectory(Path.Combine(Site.Folder, "measures", "assessment")).FullName, "ranked.json"), Scheme);
        await base.InitializeAsync();
    }

    [Fact]
    public async Task The_panel_is_recorded_first_its_mark_is_scaled_and_the_Bureau_sees_the_place()
    {
        await Checked();
        (string, string?)[] mark = [("Marks.mark.Mark", "44.5"), ("Marks.mark.Remark", "见专家组意见"), ("do", "file")];
        var early = await PostForm(Role.CaseOfficer, "marks", [.. mark, ("version", "0")]);
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(early);
        page.QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Marks.mark.Mark");
        page.QuerySelector("#errors")!.TextContent.ShouldContain("专家组意见");
        RefusalTests.Value(page, "Marks.mark.Mark").ShouldBe("44.5");

        await Do(Role.CaseOfficer, "panel",
            [.. Samples.Review(5).Where(f => f.Item1 != "HeldOn"), ("HeldOn", "2028-1-10"), ("version", "0"), ("do", "file")],
            ("Report", "专家组意见.pdf", Samples.Pdf));
        await Do(Role.CaseOfficer, "marks", [.. mark, ("version", RefusalTests.Value(page, "version"))]);
        var row = (await (await Site.As(Role.HeadOfDivision)).Page("/bureau/assessments")).QuerySelector("tbody tr")!.TextContent;
        row.ShouldContain("89");
        row.ShouldContain("名次 1 · 第二档");
        (await (await Site.As(Role.HeadOfDivision)).Page($"{Cycle}/conclude"))
            .QuerySelectorAll("#Grade option").Select(o => o.TextContent).ShouldBe(["请选择", "第一档", "第二档"]);
        await Do(Role.HeadOfDivision, "conclude",
            [("Grade", "Good"), ("Opinion", "位次居中。"), ("SeenPoints", "89"), ("version", "0"), ("do", "file")]);
        (await Letter("assessment")).ShouldContain("考核等次为第二档，得89分");
    }
}
