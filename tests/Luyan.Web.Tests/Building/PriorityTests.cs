using System.Net;
using System.Text.RegularExpressions;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Specs.Law;
using Luyan.Web.Tests.Cases;

namespace Luyan.Web.Tests.Building;

public sealed class PriorityTests : BuildingSite
{
    private async Task<string> Answer(string query) => (await Site.Anonymous().Page($"{Urls.Priority}?{query}"))
        .QuerySelector("#result strong, #certificate-result")?.TextContent.Trim() ?? "";

    [Fact]
    public async Task Anybody_learns_yes_or_no_for_a_day_and_nothing_else()
    {
        (await Answer($"who={CenterName}")).ShouldBe("否");
        Site.Clock.Advance(TimeSpan.FromDays(2));
        await Ask(Role.Director,
            new ApplyForAcceptance([new("m1", "中试线已投运", true)], "组建任务全部完成", new TruthCommitment("程望舒", true), []));
        await Done(Role.CaseOfficer, "record-acceptance-review",
            [.. Samples.Review(5).Where(f => f.Item1 != "HeldOn"), ("HeldOn", "2026-3-4")], ("Report", "验收意见.pdf", Samples.Pdf));
        await Ask(Role.Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "达到建设目标"));
        foreach (var who in (string[])[CenterName, "包头虚构稀土材料有限公司", "包头虚构 稀土材料\n有限公司", .. TypedValues.Codes])
        {
            (await Answer($"who={Uri.EscapeDataString(who)}")).ShouldBe("是", who);
            var ranked = await (await Site.As(Role.CaseOfficer)).PostFiles(Urls.PriorityRanking, [],
                ("day", "2026-3-4"), ("pasted", $"甲\t没有登记的单位\t80\n乙\t{who.Replace('\n', ' ')}\t8E1"), ("do", "show"));
            ranked.StatusCode.ShouldBe(HttpStatusCode.OK);
            var rows = (await Browser.Parse(ranked)).QuerySelectorAll("table tbody tr").Select(r => r.TextContent).ToList();
            rows.Single(r => r.Contains('乙')).ShouldContain("是", customMessage: who);
            rows.Single(r => r.Contains('甲')).ShouldContain("未识别");
        }
        (await Answer($"who={CenterName}&day=2026-3-3")).ShouldBe("否");
        (await Answer($"who={CenterName}&day=2026-3-4")).ShouldBe("是");
        (await Answer("who=包头虚构")).ShouldBe("否");
        (await Answer("who=没有登记的单位")).ShouldBe("否");
        var future = await Site.Anonymous().Get($"{Urls.Priority}?who={CenterName}&day=2099-1-1");
        future.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(future)).QuerySelector("#day-error").ShouldNotBeNull();
        (await Site.Anonymous().Page(Urls.Priority)).QuerySelector("#result").ShouldBeNull();
    }

    [Fact]
    public async Task A_certificate_is_genuine_with_its_code_alone_and_loses_its_force_with_the_title()
    {
        await Accepted();
        await Done(Role.CaseOfficer, "issue-priority-certificate", [("Purpose", "申报市级计划")]);
        var code = Regex.Match(await Letter("priority-certificate"), "核验码([0-9A-Z]{4}-[0-9A-Z]{4})").Groups[1].Value;
        var number = $"{Center}-YX001";
        var page = await Site.Anonymous()
            .Page($"{Urls.Priority}?certificate={number}&code={code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()}");
        page.QuerySelector("#certificate-result")!.TextContent.ShouldContain(CenterName);
        page.QuerySelector("#certificate-result")!.TextContent.ShouldContain("仍然有效");
        foreach (var wrong in new[]
        {
            $"certificate={number}&code=0000-0000",
            $"certificate={Center}-YX002&code={code}",
            $"certificate=ZX-2030-0001-YX001&code={code}",
            $"certificate=YX&code={code}"
        })
        {
            (await Answer(wrong)).ShouldBe("编号和核验码不相符，或者没有这份证明。", wrong);
        }
        await Ask(Role.Signer, new CloseVoluntarily("业务调整"));
        (await Answer($"certificate={number}&code={code}")).ShouldContain("证明失效");
        (await Answer($"who={CenterName}")).ShouldBe("否");
    }

    [Fact]
    public async Task A_call_is_ranked_with_ties_broken_and_the_reason_said()
    {
        await Accepted();
        var officer = await Site.As(Role.CaseOfficer);
        var text = $"项目\t单位\t得分\n甲项目\t别的单位\t80\n乙项目\t91150203MA0DEM021J\t80\n丙项目\t别的单位\t90.5";
        var response = await officer.PostFiles(Urls.PriorityRanking, [], ("day", "2026-3-2"), ("pasted", text), ("do", "rank"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await Said(response));
        var rows = (await Browser.Parse(response)).QuerySelectorAll(".ranked tbody tr").Select(r => r.TextContent).ToList();
        rows.Select(r => Regex.Match(r, "[甲乙丙]项目").Value).ShouldBe(["丙项目", "乙项目", "甲项目"]);
        rows[1].ShouldContain("排在前面");
        rows[2].ShouldContain("排在后面");
        var book = await officer.PostFiles(Urls.PriorityRanking, [], ("day", "2026-3-2"), ("pasted", text), ("do", "xlsx"));
        var content = await book.Content.ReadAsByteArrayAsync();
        book.Content.Headers.ContentType!.MediaType!.ShouldContain("spreadsheet");
        using var read = new MemoryStream(content);
        Luyan.Documents.Sheets.BookReader.Read(read, new()).ShouldBeOfType<Luyan.Documents.Sheets.SheetReading.Found>()
            .Sheets.ShouldContain(s => s.Rows.Any(r => r.Cells.Values.Any(c => c.Text == "乙项目")));
    }

    [Fact]
    public async Task What_cannot_be_ranked_is_said_row_by_row_and_stays()
    {
        var officer = await Site.As(Role.CaseOfficer);
        var response = await officer.PostFiles(
            Urls.PriorityRanking, [], ("day", "2026-3-2"), ("pasted", "甲项目\t别的单位\t很高\n乙项目\t\t80"), ("do", "rank"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector("#pasted-error")!.TextContent.ShouldContain("第2行");
        RefusalTests.Value(page, "pasted").ShouldContain("乙项目");
        (await Browser.Parse(await officer.PostFiles(Urls.PriorityRanking, [("sheet", "x.xlsx", Samples.Pdf)], ("day", "x"))))
            .QuerySelectorAll("#errors a").Length.ShouldBe(2);
        (await (await Site.As(Role.Director)).Get(Urls.PriorityRanking)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_call_is_ranked_from_a_spreadsheet_too_and_a_faulty_row_is_named()
    {
        await Accepted();
        var officer = await Site.As(Role.CaseOfficer);
        var response = await officer.PostFiles(
            Urls.PriorityRanking,
            [("sheet", "评分.xlsx", Sheet(["甲项目", "别的单位", "80"], ["乙项目", "91150203MA0DEM021J", "80"], ["丙项目", "别的单位", "90.5"]))],
            ("day", "2026-3-2"), ("do", "rank"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await Said(response));
        (await Browser.Parse(response)).QuerySelectorAll(".ranked tbody tr")
            .Select(r => Regex.Match(r.TextContent, "[甲乙丙]项目").Value).ShouldBe(["丙项目", "乙项目", "甲项目"]);

        var faulty = await officer.PostFiles(
            Urls.PriorityRanking, [("sheet", "评分.xlsx", Sheet(["甲项目", "别的单位", "80"], ["乙项目", "别的单位", "很高"]))],
            ("day", "2026-3-2"), ("do", "rank"));
        faulty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        // Above the rows stand the hidden mark and the heads.
        (await Browser.Parse(faulty)).QuerySelector("#sheet-error")!.TextContent.ShouldContain("第4行");
    }

    [Fact]
    public async Task A_locked_or_damaged_spreadsheet_is_refused_with_what_is_wrong()
    {
        var officer = await Site.As(Role.CaseOfficer);
        var whole = Sheet(["甲项目", "别的单位", "80"]);
        foreach (var (content, said) in new (byte[], string)[]
        {
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "密码"),
            (whole[..(whole.Length / 2)], "评分.xlsx")
        })
        {
            var refused = await officer.PostFiles(
                Urls.PriorityRanking, [("sheet", "评分.xlsx", content)], ("day", "2026-3-2"), ("do", "rank"));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await Browser.Parse(refused)).QuerySelector("#sheet-error")!.TextContent.ShouldContain(said);
        }
    }

    private static byte[] Sheet(params string[][] rows)
    {
        string[] heads = ["项目名称", "申报单位", "得分"];
        return Luyan.Documents.Sheets.BookWriter.Write(new("call", 1, "guide", ["guide"], [new(
            "call", "评分", [new("project", heads[0]), new("holder", heads[1]), new("score", heads[2])],
            [.. rows.Select(r => new Luyan.Documents.Sheets.BookRow("", r))])]));
    }
}
