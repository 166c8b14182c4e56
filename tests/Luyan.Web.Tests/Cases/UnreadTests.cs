using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Dockets;
using Luyan.Web.Tests.Unit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

/// <summary>What a reader does not read leaves no trace: every page of the unit and of the department is to the letter the same before
/// and after each act that is closed to them, through the whole life of an application.</summary>
public sealed class UnreadTests : CaseSite
{
    private const string Objector = "异议人石某 13800000000 虚构矿业";

    private static readonly Role[] Readers = [Role.Signer, Role.Filler, Role.Department];

    private const string Conflicted = "conflicted";

    // At no stage do they stand behind any door.
    private static readonly string[] Hidden =
    [
        "专家甲", "虚构北方研究院", Objector, "中试线尚未建成", "初选理由只供内部查看", "专家组一致同意", "第3次局长办公会", "举报人来信称",
        "签到表上的姓名", "核对了证书原件",
    ];

    private readonly Dictionary<string, Browser> browsers = [];
    private DateTimeOffset signedIn;

    protected override Task Prepare(string folder) => Commands.NoticeInForce.Write(folder);

    [Fact]
    public async Task No_door_tells_of_an_act_that_is_closed_to_the_reader()
    {
        await Reach(nameof(AwaitingAcceptance));
        await Unseen("a suspicion", () => Filed(Role.CaseOfficer, "raise-suspicion",
            [("Facts", "举报人来信称验收证书编号不符")], ("Evidence", "来信打印件.pdf", Pdf("来信"))));
        await Unseen("one who thinks nothing of it", () => Do(Role.CaseOfficer, "clear-suspicion", ("Reasons", Reasons("核对了证书原件"))));
        await Unseen("another who does not either", () => Do(Role.HeadOfDivision, "clear-suspicion", ("Reasons", Reasons("再次核对一致"))));
        await Do(Role.CaseOfficer, "accept-application");
        await Do(Role.HeadOfDivision, "preselect", ("Reasons", "初选理由只供内部查看"));
        await Unseen("a visit", () => Review(Role.CaseOfficer, "record-site-visit", 3), learns: true);
        await Unseen("a panel", () => Review(Role.CaseOfficer, "record-panel-review", 5), learns: true);
        await Unseen("an expert put right", () => Filed(Role.HeadOfDivision, "correct-record",
            [("Field", "panel.experts.1.name"), ("Right", "专家某"), ("Reasons", "签到表上的姓名是专家某")], ("Proof", "签到表.pdf", Pdf("签到"))));
        await Unseen("a proposal", () => Do(
            Role.CaseOfficer, "propose-determination", ("Outcome", "Approved"), ("Reasons", "专家组一致同意")));
        await Unseen("a notice", () => Do(Role.CaseOfficer, "open-public-notice"), learns: true);
        await Unseen("an objection", () => Do(
            Role.CaseOfficer, "record-objection", ("Objector", Objector), ("Objection", "中试线尚未建成")));
        await Unseen("an answer to it", () => Do(
            Role.HeadOfDivision, "answer-objection", ("Number", "1"), ("Answer", "经核实，中试线计划于第12个月投运")));
        Site.Clock.Advance(TimeSpan.FromDays(14));
        await Do(Role.CaseOfficer, "close-public-notice");
        await Unseen("a determination", () => Do(Role.Leader, "determine", Samples.Determination));
        (await State()).ShouldBe(nameof(Determined));

        await Do(Role.CaseOfficer, "issue-approval-letter", ("DocumentNumber", "包科字〔2026〕9号"));
        foreach (var role in Readers)
        {
            var page = (await AsRead.Of(await Site.As(role), [Case]))[Case];
            page.ShouldContain("研发条件具备", customMessage: "the opinion is read once the decision has reached the unit");
            foreach (var closed in new[]
            {
                "专家甲", "虚构北方研究院", Objector, "中试线尚未建成", "初选理由只供内部查看", "专家组一致同意", "第3次局长办公会", "来信",
            })
            {
                WebUtility.HtmlDecode(page).ShouldNotContain(closed, customMessage: $"{role}");
            }
        }
        var officer = (await AsRead.Of(await Site.As(Role.CaseOfficer), [Case]))[Case];
        WebUtility.HtmlDecode(officer).ShouldContain("中试线尚未建成");
        WebUtility.HtmlDecode(officer).ShouldNotContain(Objector, customMessage: "who objected is sealed");
    }

    [Fact]
    public async Task Files_that_only_a_closed_act_names_are_not_there_by_their_address()
    {
        await Reach(nameof(Reviewed));
        await Filed(Role.CaseOfficer, "raise-suspicion", [("Facts", "来信称不符")], ("Evidence", "来信.pdf", Pdf("来信一")));
        var links = await Site.Db(db => db.FileLinks.Where(l => l.CaseId == Id).Select(l => new { l.Sha256, l.Name }).ToListAsync());
        var closed = links.Where(l => l.Name == "来信.pdf").ToList();
        closed.Count.ShouldBe(1);
        List<(string, Browser)> readers = [(Conflicted, await Site.OnBothSides(Conflicted))];
        foreach (var role in Readers) { readers.Add(($"{role}", await Site.As(role))); }
        foreach (var (who, browser) in readers)
        {
            foreach (var link in links)
            {
                var there = link == closed[0] ? HttpStatusCode.NotFound : HttpStatusCode.OK;
                (await browser.Get($"/files/{link.Sha256}")).StatusCode.ShouldBe(there, $"{who} {link.Name}");
            }
        }
        (await (await Site.As(Role.CaseOfficer)).Get($"/files/{closed[0].Sha256}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_rank_is_the_departments()
    {
        await Reach(nameof(AwaitingAcceptance));
        var unit = await (await Site.As(Role.Signer)).Page(Case);
        unit.QuerySelector(".timeline")!.TextContent.ShouldContain("白云起");
        unit.QuerySelector(".timeline")!.TextContent.ShouldNotContain("排序");
        (await (await Site.As(Role.Department)).Page(Case)).QuerySelector(".timeline")!.TextContent.ShouldContain("排序");
    }

    [Fact]
    public async Task Who_filed_for_the_unit_reads_in_no_office_more_than_the_department()
    {
        await Reach(nameof(Reviewed));
        var signer = await Site.AccountOf(Role.Signer);
        var dockets = Site.App.Services.GetRequiredService<CaseStore>();
        var conflicted = await dockets.History(Id, new(signer.Id, "贺明远", Role.CaseOfficer, Guid.Empty));
        conflicted.ShouldAllBe(h => h.Hash.Length == 0 && !(h.Event is SiteVisited || h.Event is PanelReviewed));
        conflicted.Select(h => h.Sequence).ShouldBe(Enumerable.Range(1, conflicted.Count));
        (await dockets.History(Id, new(Guid.CreateVersion7(), "乙", Role.CaseOfficer, Guid.Empty)))
            .ShouldContain(h => h.Event is PanelReviewed && h.Hash.Length > 0);
    }

    [Fact]
    public async Task Who_acted_for_the_unit_is_in_no_office_told_of_barred_units_that_it_resembles()
    {
        await Reach(nameof(AwaitingAcceptance));
        var dockets = Site.App.Services.GetRequiredService<CaseStore>();
        var filed = ((FiledApplication)(await dockets.Load(ApplicationLife.Life, Id)).State).Filing;
        await Site.Db(async db =>
        {
            var barred = Guid.CreateVersion7();
            db.Units.Add(new()
            {
                Id = barred, CreditCode = "91150203MA0BARR01X", Name = filed.UnitName, District = "150203", Kind = "enterprise",
                DepartmentId = Site.Department, State = Luyan.Store.Directory.UnitStanding.Active, Address = "包头市另一条街1号",
                LegalRepresentative = "石某", ContactName = "石某", ContactPhone = "13800000001", ContactEmail = "s@example.test",
                CreatedAt = Site.Clock.GetUtcNow(),
            });
            db.Bars.Add(new() { UnitId = barred, Center = "GC-2020-001", Since = new(2026, 1, 1), LastDay = new(2027, 12, 31) });
            return await db.SaveChangesAsync();
        });
        (await (await Site.As(Role.CaseOfficer)).Page(Case)).QuerySelector("#barred-kin").ShouldNotBeNull();
        (await (await Site.OnBothSides(Conflicted)).Page(Case)).QuerySelector("#barred-kin").ShouldBeNull();
        (await (await Site.As(Role.Department)).Page(Case)).QuerySelector("#barred-kin").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_forbidden_costs_what_is_not_there_costs()
    {
        await Reach(nameof(AwaitingAcceptance));
        await Filed(Role.CaseOfficer, "raise-suspicion", [("Facts", "来信称不符")], ("Evidence", "来信.pdf", Pdf("来信二")));
        var closed = await Site.Db(db => db.FileLinks.Where(l => l.CaseId == Id && !l.Unit).Select(l => l.Sha256).SingleAsync());
        var browser = await Site.As(Role.Signer);
        using var queries = new Queries(Site.Folder);
        async Task<int> Cost(Browser by, string url)
        {
            await by.Get(url);
            return await queries.Of(async () => (await by.Get(url)).Dispose());
        }
        (await Cost(browser, $"/files/{closed}")).ShouldBe(await Cost(browser, $"/files/{new string('a', 64)}"));
        // For a number that nobody has an application is read too.
        await Site.Db(async db =>
        {
            (await Luyan.Web.Register.CheckPrint.Read(db, Number, default)).ShouldBe(Id);
            (await Luyan.Web.Register.CheckPrint.Read(db, "SB-2099-0001", default)).ShouldBe(Id);
            return 0;
        });
        var anyone = Site.Anonymous();
        (await Cost(anyone, $"/check?number={Number}&version=1&code=7K3M-9QXA"))
            .ShouldBe(await Cost(anyone, "/check?number=SB-2099-0001&version=1&code=7K3M-9QXA"));
    }

    private static byte[] Pdf(string text) => Pdfs.Text(text);

    private static string Reasons(string about) => $"{about}，与登记一致，未发现不实之处，疑点可以排除。";

    private async Task Filed(Role role, string act, (string, string?)[] fields, params (string, string, byte[])[] files)
    {
        var response = await Post(await Site.As(role), act, fields, files);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(response));
    }

    // Signing in writes nothing that a page shows; the reader stays signed in over the act.
    private async Task Unseen(string what, Func<Task> act, bool learns = false)
    {
        var before = new Dictionary<string, Dictionary<string, string>>();
        var doors = Readers.ToDictionary(r => $"{r}", Doors);
        doors[Conflicted] = DoorsOfTheHouse;
        await Site.HandOut();
        if (signedIn != Site.Clock.GetUtcNow()) { browsers.Clear(); }
        signedIn = Site.Clock.GetUtcNow();
        foreach (var (who, urls) in doors)
        {
            if (!browsers.TryGetValue(who, out var browser))
            {
                browsers[who] = browser = who == Conflicted ? await Site.OnBothSides(Conflicted) : await Site.As(Enum.Parse<Role>(who));
                await AsRead.Of(browser, urls);
            }
            before[who] = await AsRead.Of(browser, urls);
        }
        await act();
        await Site.HandOut();
        foreach (var (who, urls) in doors)
        {
            var now = await AsRead.Of(browsers[who], urls);
            foreach (var (door, read) in now)
            {
                var said = WebUtility.HtmlDecode(read);
                Hidden.Where(h => said.Contains(h, StringComparison.Ordinal)).ShouldBeEmpty($"{what}: {who} at {door}");
            }
            var differ = urls.Where(d => now[d] != before[who][d]).ToList();
            if (learns) { differ.ShouldContain(Case, what); continue; }
            foreach (var door in differ)
            {
                Assert.Fail($"{what}: {who} at {door}:\n{AsRead.Differs(before[who][door], now[door])}");
            }
        }
    }

    // Where a person of the Bureau reads of cases: who has acted for the unit learns no more at these than the department.
    private string[] DoorsOfTheHouse =>
    [
        .. new[]
        {
            "", "/clocks", "/dossier", "/questions", "/authenticity", "/do/answer-objection", "/do/clear-suspicion",
            "/do/propose-determination", "/do/determine", "/do/correct-record",
        }.Select(p => Case + p),
        .. Enumerable.Range(1, 16).Select(n => Urls.Decision(Number, n)),
        Urls.Bureau, .. new[] { "panel", "determination", "letter", "ended" }.Select(stage => $"{Urls.Bureau}?stage={stage}"),
        $"{Urls.Bureau}?q={Number}", Urls.Acceptance, $"{Urls.Acceptance}/{Number}", Urls.Figures, $"{Urls.Figures}.xlsx",
        $"{Urls.Figures}/stages.csv", $"{Urls.Figures}/due.csv", $"{Urls.Figures}/due/objection",
        $"{Urls.Simulate}?parameter=review.panel-size&value=7&from=2026-01-01",
        "/desk", "/desk/calendar", Urls.Messages, "/",
    ];

    private string[] Doors(Role role) =>
    [
        .. new[] { "", "/clocks", "/dossier", "/questions" }.Select(p => Case + p),
        .. Enumerable.Range(1, 24).Select(n => Urls.Decision(Number, n)),
        "/desk", "/desk/calendar", Urls.Messages, "/",
        .. role == Role.Department
            ? (string[])[Urls.DepartmentCases, $"{Urls.DepartmentCases}?stage=review", $"{Case}/reading"]
            : [Luyan.Web.UnitUrls.Desk],
    ];
}
