using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store.Dockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Unit;

public sealed class SubmissionTests : DraftSite
{
    private Guid Id => Guid.Parse(Draft.Split('/')[^1]);

    [Fact]
    public async Task An_empty_draft_says_all_that_stands_in_the_way_with_links_to_the_fields()
    {
        var page = await (await Site.As(Role.Signer)).Page($"{Draft}/check");
        var links = page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ToList();
        links.ShouldContain($"{Draft}/cover#centerName");
        links.ShouldContain($"{Draft}/plan#months");
        links.ShouldContain($"{Draft}/materials#material-business-licence");
        page.QuerySelector($"a[href='{Draft}/submit']").ShouldBeNull();
    }

    [Fact]
    public async Task A_filing_whose_mark_and_rows_were_lost_by_a_stop_is_made_up_for_at_the_next_look()
    {
        await FillIn();
        await (await Site.As(Role.Signer)).Post($"{Draft}/submit", ("Signature", Signer), ("case-version", "0"));
        var kept = await Site.Db(db => db.Facts.Select(f => f.Body).ToListAsync());
        kept.ShouldNotBeEmpty();
        // As if the program had ended between the commit of the filing and what follows it.
        await Site.Db(async db =>
        {
            await db.FactVersions.ExecuteDeleteAsync();
            await db.Facts.ExecuteDeleteAsync();
            return await db.Drafts.ExecuteUpdateAsync(d => d.SetProperty(x => x.SubmittedAt, (DateTimeOffset?)null).SetProperty(
                x => x.CaseId, (Guid?)null));
        });
        await (await Site.As(Role.Signer)).Page($"{Draft}/receipt");
        (await Site.Db(db => db.Facts.Select(f => f.Body).ToListAsync())).ShouldBe(kept, ignoreOrder: true);
        (await Site.Db(db => db.Drafts.Select(d => d.CaseId).SingleAsync())).ShouldBe(Id);
        await Site.Db(db => db.Facts.ExecuteUpdateAsync(f => f.SetProperty(x => x.Title, "后来改过")));
        await (await Site.As(Role.Signer)).Page($"{Draft}/receipt");
        (await Site.Db(db => db.Facts.CountAsync(f => f.Title == "后来改过"))).ShouldBe(kept.Count);
    }

    [Fact]
    public async Task A_filler_prepares_and_is_told_that_the_signer_submits()
    {
        await FillIn();
        var page = await Filler.Page($"{Draft}/check");
        page.QuerySelector(".unavailable")!.TextContent.ShouldContain("签署人");
        page.QuerySelector($"a[href='{Draft}/submit']").ShouldBeNull();
        (await Filler.Post($"{Draft}/submit", ("Signature", "林若溪"))).StatusCode.ShouldBeOneOf(
            HttpStatusCode.Forbidden, HttpStatusCode.Redirect, HttpStatusCode.NotFound);
        (await Site.Db(db => db.Cases.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_whole_draft_becomes_one_case_with_a_receipt_even_after_a_double_click()
    {
        await FillIn();
        var signer = await Site.As(Role.Signer);
        (await signer.Page($"{Draft}/check")).QuerySelectorAll("#errors li").Select(li => li.TextContent.Trim()).ShouldBeEmpty();
        var confirm = await signer.Page($"{Draft}/submit");
        confirm.Body!.TextContent.ShouldContain("昆都仑区科技管理部门");
        confirm.Body.TextContent.ShouldContain("包头虚构稀土材料有限公司");
        var both = await Task.WhenAll(
            signer.Post($"{Draft}/submit", ("Signature", Signer), ("case-version", "0")),
            signer.Post($"{Draft}/submit", ("Signature", Signer), ("case-version", "0")));
        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect && r.Headers.Location!.ToString() == $"{Draft}/receipt");
        (await signer.Post($"{Draft}/submit", ("Signature", Signer), ("case-version", "0")))
            .Headers.Location!.ToString().ShouldBe($"{Draft}/receipt");
        (await Site.Db(db => db.Cases.CountAsync())).ShouldBe(1);
        (await Site.Db(db => db.Events.CountAsync())).ShouldBe(1);
        var receipt = await signer.Page($"{Draft}/receipt");
        receipt.QuerySelector(".number")!.TextContent.Trim().ShouldStartWith("SB-2026-");
        receipt.QuerySelector(".hash")!.TextContent.Trim().Length.ShouldBe(64);
        (await Filler.Page("/unit")).Body!.TextContent.ShouldContain("主管部门审查中");
    }

    [Fact]
    public async Task After_filing_nothing_can_be_changed()
    {
        await Submit();
        (await Filler.Page($"{Draft}/reasons")).QuerySelector("textarea").ShouldBeNull();
        (await Autosave(Filler, "reasons", "1", ("goals", "改写"))).Status.ShouldBe(HttpStatusCode.Gone);
        (await Filler.PostFiles(
            $"{Draft}/materials", [("file", "a.pdf", Filled.Pdf)],
            ("material", "business-licence"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Filler.Get($"{Draft}/discard")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_signature_is_shown_at_its_field_and_files_nothing()
    {
        await FillIn();
        var response = await (await Site.As(Role.Signer)).Post($"{Draft}/submit", ("Signature", "贺明"), ("case-version", "0"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        Value(page, "Signature").ShouldBe("贺明");
        page.QuerySelector("#Signature-error").ShouldNotBeNull();
        (await Site.Db(db => db.Cases.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_bar_is_shown_on_the_desk_and_refuses_the_submission_with_its_article()
    {
        await FillIn();
        await Site.Db(async db =>
        {
            db.Bars.Add(new() { UnitId = Site.Unit, Center = "ZX-2020-0001", Since = new(2026, 3, 1), LastDay = new(2028, 3, 1) });
            return await db.SaveChangesAsync();
        });
        var signer = await Site.As(Role.Signer);
        (await signer.Page("/unit")).QuerySelector(".bar")!.TextContent.ShouldContain("2028年3月1日");
        var response = await signer.Post($"{Draft}/submit", ("Signature", Signer), ("case-version", "0"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(response)).QuerySelector("#errors")!.TextContent.ShouldContain("第十三条");
        Value(await Filler.Page($"{Draft}/reasons"), "goals").ShouldBe("三项工艺");
    }

    [Fact]
    public async Task A_unit_on_record_as_gone_reads_before_filing_what_filing_says()
    {
        await FillIn();
        await Site.Db(async db =>
        {
            var own = await db.Units.SingleAsync(u => u.Id == Site.Unit);
            db.CenterUnits.Add(new()
            {
                CaseId = Guid.CreateVersion7(), Place = 1, Center = "ZX-2020-0001", UnitId = own.Id, CreditCode = own.CreditCode,
                Name = own.Name, CeasedOn = new(2026, 3, 1), ByName = true,
            });
            return await db.SaveChangesAsync();
        });
        var signer = await Site.As(Role.Signer);
        foreach (var page in new[] { "/unit", "/unit/applications/new", Draft })
        {
            (await signer.Page(page)).QuerySelector(".bar")!.TextContent.ShouldContain("ZX-2020-0001", Case.Sensitive, page);
        }
        var before = (await signer.Page($"{Draft}/check")).QuerySelector("#errors")!.TextContent;
        var response = await signer.Post($"{Draft}/submit", ("Signature", Signer), ("case-version", "0"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(response)).QuerySelector("#errors")!.TextContent.ShouldBe(before);
        before.ShouldContain("ZX-2020-0001");
    }

    [Fact]
    public async Task A_bar_of_the_same_code_in_another_spelling_holds_too()
    {
        await FillIn();
        await Site.Db(async db =>
        {
            var own = await db.Units.AsNoTracking().SingleAsync(u => u.Id == Site.Unit);
            var wide = new Luyan.Store.Directory.RelyingUnit
            {
                Id = System.Guid.CreateVersion7(), Name = "同一单位", DepartmentId = own.DepartmentId, District = own.District, Kind = own.Kind,
                CreditCode = string.Concat(own.CreditCode.Select(c => (char)(c + 0xFEE0))),
            };
            db.Units.Add(wide);
            db.Bars.Add(new() { UnitId = wide.Id, Center = "ZX-2020-0001", Since = new(2026, 3, 1), LastDay = new(2028, 3, 1) });
            return await db.SaveChangesAsync();
        });
        var signer = await Site.As(Role.Signer);
        (await signer.Page("/unit")).QuerySelector(".bar")!.TextContent.ShouldContain("2028年3月1日");
        var response = await signer.Post($"{Draft}/submit", ("Signature", Signer), ("case-version", "0"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(response)).QuerySelector("#errors")!.TextContent.ShouldContain("第十三条");
    }

    [Fact]
    public async Task A_returned_application_opens_only_the_named_sections_and_is_filed_again()
    {
        await Submit();
        await Act(Role.Department, Site.Department, new ReturnToUnit([new(DossierSection.Reasons, "目标太空泛")]));
        (await Filler.Page("/unit")).QuerySelector(".todo")!.TextContent.ShouldContain("修改");
        var page = await Filler.Page($"{Draft}/reasons");
        page.QuerySelector(".remark")!.TextContent.ShouldContain("目标太空泛");
        page.QuerySelector("textarea").ShouldNotBeNull();
        (await Filler.Page($"{Draft}/plan")).QuerySelector("textarea").ShouldBeNull();
        (await Autosave(Filler, "plan", "1", ("tasks", "偷改"))).Status.ShouldBe(HttpStatusCode.Gone);
        (await Save("reasons", [.. Filled.Sections["reasons"].Where(f => f.Name != "goals"), ("goals", "三项工艺，两年内授权专利五件")]))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var signer = await Site.As(Role.Signer);
        (await signer.Post($"{Draft}/submit", ("Signature", Signer), ("case-version", "2")))
            .Headers.Location!.ToString().ShouldBe($"{Draft}/receipt");
        (await Site.Db(db => db.Cases.Select(c => c.State).SingleAsync())).ShouldBe(nameof(WithDepartment));
    }

    [Fact]
    public async Task A_correction_opens_only_the_listed_material_and_shows_its_day()
    {
        await Submit();
        await Act(Role.Department, Site.Department, new RecommendApplication(
            [.. Enumerable.Range(1, 6).Select(i => new ConditionOpinion(i, ConditionMark.Met, "属实"))],
            "经审查，该单位具备组建条件，材料齐全真实，同意推荐上报市科技局组织评审。", "白云起", 1));
        await Act(Role.CaseOfficer, Guid.Empty, new RequestCorrection([new(DossierSection.Materials, "business-licence", "扫描不清晰")]));
        var desk = await Filler.Page("/unit");
        desk.QuerySelector(".todo .day").ShouldNotBeNull();
        (await Filler.Page(Draft)).QuerySelector(".deadline").ShouldNotBeNull();
        var page = await Filler.Page($"{Draft}/materials");
        page.QuerySelector("#material-business-licence input[type=file]").ShouldNotBeNull();
        page.QuerySelector("#material-project-acceptance input[type=file]").ShouldBeNull();
        await Filler.PostFiles($"{Draft}/materials", [("file", "清晰.pdf", [.. Filled.Pdf, 32])], ("material", "business-licence"));
        (await (await Site.As(Role.Signer)).Post(
            $"{Draft}/submit", ("Signature", Signer), ("case-version", "3"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Db(db => db.Cases.Select(c => c.State).SingleAsync())).ShouldBe(nameof(AwaitingAcceptance));
    }

    [Fact]
    public async Task The_signer_withdraws_and_the_case_ends()
    {
        await Submit();
        var signer = await Site.As(Role.Signer);
        (await signer.Page($"{Draft}/withdraw")).QuerySelector(".confirm").ShouldNotBeNull();
        (await signer.Post($"{Draft}/withdraw", ("Reason", "调整方向"), ("case-version", "1"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Db(db => db.Cases.Select(c => c.State).SingleAsync())).ShouldBe(nameof(Withdrawn));
        (await signer.Page($"{Draft}/withdraw")).QuerySelector(".unavailable").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_draft_is_discarded_only_after_a_confirmation()
    {
        (await Filler.Page($"{Draft}/discard")).QuerySelector(".confirm").ShouldNotBeNull();
        (await Filler.Post($"{Draft}/discard")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Filler.Get(Draft)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task Act(Role role, Guid organisation, ApplicationCommand command)
    {
        var dockets = Site.App.Services.GetRequiredService<CaseStore>();
        (await dockets.Transact(
            ApplicationLife.Life, Id, command,
            new(new(Guid.CreateVersion7(), $"{role}", role, organisation)))).ShouldBeOfType<Written<ApplicationState>.Accepted>();
    }
}
