using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Tests.Documents;
using Luyan.Store.Directory;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Prints;

public sealed class StampedTests : PrintSite
{
    // Not even a scan: no page of it can be drawn.
    private static readonly byte[] Scan = Unit.Filled.Pdf;

    [Fact]
    public async Task A_copy_of_which_the_server_reads_every_page_is_matched_and_shown_to_the_officers()
    {
        await WithDraft();
        var filler = await Site.As(Role.Filler);
        (await filler.Page($"{Desk}/stamped")).QuerySelector("form input[type=file]").ShouldNotBeNull();
        var response = await Attach(filler, (await Mark()).Text, scan: await Print());
        response.Headers.Location!.ToString().ShouldBe($"{Desk}/stamped?done=1");
        (await filler.Page($"{Desk}/stamped?done=1")).QuerySelector("#done").ShouldNotBeNull();
        (await Filing()).Stamped!.Match.ShouldBe(StampMatch.Reading);
        var officer = await Site.As(Role.CaseOfficer);
        (await officer.Page(Case)).QuerySelector(".stamp-state")!.GetAttribute("data-match").ShouldBe("Reading");

        await ReadCopies();
        var copy = (await Filing()).Stamped!;
        copy.Match.ShouldBe(StampMatch.Matched);
        copy.Reading!.PrintPages.ShouldBe(Printing.Pages(await Print()));
        var page = await officer.Page(Case);
        page.QuerySelector(".stamp-state")!.GetAttribute("data-match").ShouldBe("Matched");
        page.QuerySelector(".stamp-match")!.TextContent.ShouldBe("系统逐页核对一致");
        page.QuerySelector(".stamp-pages").ShouldBeNull("nothing is to be looked at");
        var scan = page.QuerySelector(".stamp-state a")!.GetAttribute("href")!;
        (await officer.Get(scan)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await officer.Get($"{Case}/do/confirm-stamped-copy")).StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector($"a[href='{Case}/do/confirm-stamped-copy']").ShouldBeNull("nothing is to be compared by hand");
    }

    [Fact]
    public async Task A_scan_of_another_version_is_refused_and_both_are_named()
    {
        await WithDraft();
        var old = await Mark();
        await FileAgain();
        var response = await Attach(await Site.As(Role.Signer), old.Text);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var error = (await Browser.Parse(response)).QuerySelector("#File-error")!.TextContent;
        error.ShouldContain("第 1 版");
        error.ShouldContain("第 2 版");
        (await Filing()).Stamped.ShouldBeNull();
    }

    [Fact]
    public async Task Neither_a_draft_nor_another_case_nor_changed_contents_pass()
    {
        await WithDraft();
        var (signer, mark) = (await Site.As(Role.Signer), await Mark());
        foreach (var (code, said) in new[]
        {
            (PrintMark.OfDraft(mark.Digest).Text, "草稿"),
            ((mark with { Number = "SB-2026-0999" }).Text, "SB-2026-0999"),
            ((mark with { Digest = new('0', 64) }).Text, "0000-0000")
        })
        {
            var response = await Attach(signer, code);
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await Browser.Parse(response)).QuerySelector("#File-error")!.TextContent.ShouldContain(said);
        }
        (await Events()).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://example.test/invoice")]
    public async Task Without_a_readable_code_an_officer_compares_it(string code)
    {
        await WithDraft();
        (await Attach(await Site.As(Role.Filler), code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ReadCopies();
        (await Filing()).Stamped!.Match.ShouldBe(StampMatch.Unmatched);
        (await Site.Db(db => db.Outbox.Where(o => o.CaseId == Id).Select(o => o.Key)
            .ToListAsync())).ShouldContain("application-stamped-unmatched");
        var department = await Site.As(Role.Department);
        (await department.Page(Case)).QuerySelector(".stamp-state")!.GetAttribute("data-match").ShouldBe("Unmatched");
        (await Post(department, "confirm-stamped-copy", [("Reasons", "")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Do(Role.Department, "confirm-stamped-copy", ("Reasons", "逐页核对，编号、版本、校验码一致，签章齐全"));
        (await Filing()).Stamped!.Match.ShouldBe(StampMatch.Confirmed);
    }

    [Fact]
    public async Task An_officer_can_refuse_it_and_the_unit_sees_why()
    {
        await WithDraft();
        await Attach(await Site.As(Role.Filler), "");
        await ReadCopies();
        await Do(Role.Department, "refuse-stamped-copy", ("Reasons", "缺第 3 页，公章不清"));
        (await (await Site.As(Role.Signer)).Page($"{Desk}/stamped")).QuerySelector(".stamp-state")!.TextContent.ShouldContain("缺第 3 页");
        (await Attach(await Site.As(Role.Filler), (await Mark()).Text, scan: await Print())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ReadCopies();
        (await Filing()).Stamped!.Match.ShouldBe(StampMatch.Matched);
    }

    [Fact]
    public async Task Only_scans_are_taken_and_only_from_the_unit_itself()
    {
        await WithDraft();
        var filler = await Site.As(Role.Filler);
        (await filler.PostFiles($"{Desk}/stamped", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = await filler.PostFiles($"{Desk}/stamped", [("File", "扫描.pdf", "just text"u8.ToArray())]);
        text.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(text)).QuerySelector("#File-error").ShouldNotBeNull();
        var otherUnit = Guid.CreateVersion7();
        await Site.Db(async db =>
        {
            db.Units.Add(new()
            {
                Id = otherUnit, CreditCode = "91150203MA0TEXT04Q", Name = "另一家虚构公司", District = "150203", Kind = "enterprise",
                DepartmentId = Site.Department, State = UnitStanding.Active, CreatedAt = Site.Clock.GetUtcNow()
            });
            return await db.SaveChangesAsync();
        });
        var stranger = await Site.As(Role.Filler, otherUnit);
        (await stranger.Get($"{Desk}/stamped")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Attach(stranger, "")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Events()).ShouldBe(1);
    }

    [Fact]
    public async Task Who_hands_it_in_after_the_case_has_ended_is_told_so()
    {
        await WithDraft();
        var filler = await Site.As(Role.Filler);
        await Act(Role.Signer, Site.Unit, new WithdrawApplication());
        var response = await Attach(filler, (await Mark()).Text, seen: 1);
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Parse(response)).QuerySelector("#errors")!.TextContent.ShouldContain("已有变化");
        (await filler.Page($"{Desk}/stamped")).QuerySelector(".unavailable").ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_this_page_lets_compiled_code_run_and_it_reads_in_english()
    {
        await WithDraft();
        var filler = await Site.As(Role.Filler);
        var response = await filler.Get($"{Desk}/stamped");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self' 'wasm-unsafe-eval';");
        (await filler.Get(Desk)).Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("wasm");
        await filler.Get("/language/en?back=/");
        (await filler.Page($"{Desk}/stamped")).QuerySelector("h1")!.TextContent.ShouldBe("Stamped copy");
    }

    private Task<HttpResponseMessage> Attach(Browser browser, string code, int? seen = null, byte[]? scan = null) =>
        Attach(browser, scan ?? Scan, code, seen: seen);
}
