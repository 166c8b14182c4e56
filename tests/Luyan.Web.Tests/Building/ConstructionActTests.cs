using System.Net;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Dockets;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Building;

public sealed class ConstructionActTests : BuildingSite
{
    [Fact]
    public async Task The_director_reports_a_milestone_with_its_proofs_and_the_bureau_can_open_them()
    {
        await Done(Role.Director, "report-milestone", [("Milestone", "m1"), ("ReachedOn", "2026-3-2"), ("Result", "中试线提前投运")],
            ("Evidence1", "验收单.pdf", Samples.Pdf), ("Evidence3", "照片说明.pdf", Samples.Pdf));
        var page = await (await Site.As(Role.CaseOfficer)).Page(CenterCase);
        var last = page.QuerySelector(".timeline li")!;
        last.TextContent.ShouldContain("中试线提前投运");
        last.QuerySelectorAll("a[href^='/files/']").Length.ShouldBe(2);
        await OnlyFor("report-milestone", [Role.Director], [("Milestone", "m1"), ("ReachedOn", "2026-3-2"), ("Result", "投运")]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_milestone_stands_at_its_field_and_what_was_typed_stays()
    {
        var response = await Post(Role.Director, "report-milestone", [("Milestone", ""), ("ReachedOn", "2026-13-2"), ("Result", "提前投运")]);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#Milestone", "#ReachedOn"], ignoreOrder: true);
        RefusalTests.Value(page, "Result").ShouldBe("提前投运");
        page = await Browser.Parse(await Post(
            Role.Director, "report-milestone", [("Milestone", "m1"), ("ReachedOn", "2026-3-3"), ("Result", "")]));
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#ReachedOn", "#Result"], ignoreOrder: true);
    }

    [Fact]
    public async Task Funds_are_reported_by_source_and_year()
    {
        await Done(Role.Director, "report-funds", [
            ("AsOf", "2026-3-2"), ("Amounts.0.Source", "own"), ("Amounts.0.Year", "2026"), ("Amounts.0.Amount", "1,120.5"), ("Remark", "首期")
        ]);
        (await (await Site.As(Role.CaseOfficer)).Page(CenterCase)).QuerySelector(".timeline li")!.TextContent.ShouldContain("1,120.5");
        var page = await Browser.Parse(await Post(
            Role.Director, "report-funds",
            [("AsOf", "2026-3-2"), ("Amounts.0.Source", ""), ("Amounts.0.Year", "二〇二六"), ("Amounts.0.Amount", "很多")]));
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Amounts.0.Source", "#Amounts.0.Year"], ignoreOrder: true);
        (await Post(Role.Director, "report-funds", [("AsOf", "2026-3-2")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await OnlyFor("report-funds", [Role.Director],
            [("AsOf", "2026-3-2"), ("Amounts.0.Source", "own"), ("Amounts.0.Year", "2026"), ("Amounts.0.Amount", "1")]);
    }

    [Fact]
    public async Task A_rectification_goes_from_the_order_to_the_second_look()
    {
        await Deviates();
        (string, string?)[] order = [("Inspection", "1"), ("Items.1-1.What", "完成中试线土建"), ("Deadline", "2026-5-29")];
        await OnlyFor("order-rectification", [Role.HeadOfDivision], order);
        await Done(Role.HeadOfDivision, "order-rectification", order);
        var letter = await Letter("rectification");
        letter.ShouldContain("完成中试线土建");
        letter.ShouldContain("中试线投运");
        letter.ShouldContain("2026年5月29日");
        letter.ShouldContain("行政复议");
        (await Letter("rectification.reading")).ShouldContain("ordered to rectify");

        (string, string?)[] done = [("Results.1.Done", "土建已完成")];
        await OnlyFor("submit-rectification", [Role.Director], done);
        await Done(Role.Director, "submit-rectification", done, ("Results.1.Evidence1", "竣工单.pdf", Samples.Pdf));
        (string, string?)[] seen =
            [("HeldOn", "2026-3-2"), ("Inspectors.0.Name", "苏映雪"), ("Inspectors.1.Name", "陆清和"), ("Findings.1.Mark", "Passed")];
        await OnlyFor("reinspect-rectification", [Role.CaseOfficer], seen);
        await Done(Role.CaseOfficer, "reinspect-rectification", seen);
        (await (await Site.As(Role.Director)).Page(CenterCase)).QuerySelector(".timeline li")!.TextContent.ShouldContain("合格");
    }

    [Fact]
    public async Task An_order_without_points_or_with_a_day_outside_the_policy_is_refused_at_its_fields()
    {
        await Deviates();
        var page = await Browser.Parse(await Post(
            Role.HeadOfDivision, "order-rectification", [("Inspection", "1"), ("Deadline", "2026-3-9")]));
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#Items", "#Deadline"], ignoreOrder: true);
        RefusalTests.Value(page, "Deadline").ShouldBe("2026-3-9");
        page = await Browser.Parse(await Post(Role.HeadOfDivision, "order-rectification", []));
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#Inspection", "#Deadline"], ignoreOrder: true);
    }

    [Fact]
    public async Task Each_point_must_be_answered_and_each_that_did_not_pass_explained()
    {
        await Ordered();
        (await Browser.Parse(await Post(Role.Director, "submit-rectification", [("Results.1.Done", " ")])))
            .QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Results");
        await Ask(Role.Director, new SubmitRectification([new(1, "土建已完成", [])]));
        var page = await Browser.Parse(await Post(
            Role.CaseOfficer, "reinspect-rectification",
            [("HeldOn", "2026-3-2"), ("Inspectors.0.Name", "苏映雪"), ("Findings.1.Mark", "NotPassed")]));
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#Inspectors", "#Findings"], ignoreOrder: true);
        page = await Browser.Parse(await Post(Role.CaseOfficer, "reinspect-rectification", [("HeldOn", "x")]));
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#HeldOn", "#Findings.1.Mark"], ignoreOrder: true);
    }

    [Fact]
    public async Task More_time_is_given_once_with_a_new_day()
    {
        await Submitted();
        (string, string?)[] seen =
        [
            ("HeldOn", "2026-3-2"), ("Inspectors.0.Name", "苏映雪"), ("Inspectors.1.Name", "陆清和"),
            ("Findings.1.Mark", "MoreTime"), ("Findings.1.Remark", "尚缺电力")
        ];
        (await Browser.Parse(await Post(Role.CaseOfficer, "reinspect-rectification", seen)))
            .QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Deadline");
        await Done(Role.CaseOfficer, "reinspect-rectification", [.. seen, ("Deadline", "2026-6-30")]);
        await Ask(Role.Director, new SubmitRectification([new(1, "电力已接通", [])]));
        (await Browser.Parse(await Post(Role.CaseOfficer, "reinspect-rectification", [.. seen, ("Deadline", "2026-6-30")])))
            .QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Findings");
    }

    [Fact]
    public async Task An_extension_is_asked_for_and_granted_with_a_letter()
    {
        (string, string?)[] asked = [("Months", "6"), ("Reasons", "进口设备交货推迟")];
        await OnlyFor("request-extension", [Role.Director], asked);
        (await Post(Role.Director, "request-extension",
            [("Months", "60"), ("Reasons", "")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Done(Role.Director, "request-extension", asked);
        (string, string?)[] granted = [("Granted", "granted"), ("Months", ""), ("Reasons", "理由属实")];
        await OnlyFor("decide-extension", [Role.Leader], granted);
        (await Browser.Parse(await Post(Role.Leader, "decide-extension", [("Granted", ""), ("Reasons", "理由属实")])))
            .QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#Granted");
        await Done(Role.Leader, "decide-extension", granted);
        var letter = await Letter("extension-granted");
        letter.ShouldContain("6个月");
        letter.ShouldContain("2028年9月2日");
        (await Letter("extension-granted.reading")).ShouldContain("extended by 6 months");
    }

    [Fact]
    public async Task A_refused_extension_names_the_remedies()
    {
        await Ask(Role.Director, new RequestExtension(6, "设备推迟"));
        await Done(Role.Leader, "decide-extension", [("Granted", "refused"), ("Reasons", "理由不足")]);
        await SignedOff();
        var letter = await Letter("extension-refused");
        letter.ShouldContain("理由不足");
        letter.ShouldContain("行政复议");
        letter.ShouldContain("2028年3月2日");
    }

    [Fact]
    public async Task Two_leaders_at_once_decide_once_and_who_is_too_late_is_told()
    {
        await Ask(Role.Director, new RequestExtension(6, "设备推迟"));
        var late = await Site.As(Role.Leader);
        var seen = RefusalTests.Value(await late.Page($"{CenterCase}/do/decide-extension"), "seen-version");
        await Done(Role.Leader, "decide-extension", [("Granted", "granted"), ("Reasons", "理由属实"), ("seen-version", seen)]);
        var response = await late.PostFiles(
            $"{CenterCase}/do/decide-extension", [], ("Granted", "refused"), ("Reasons", "理由不足"), ("seen-version", seen));
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        RefusalTests.Value(await Browser.Parse(response), "Reasons").ShouldBe("理由不足");
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId
            && (e.Type == nameof(ExtensionGranted) || e.Type == nameof(ExtensionRefused))))).ShouldBe(1);
    }
}
