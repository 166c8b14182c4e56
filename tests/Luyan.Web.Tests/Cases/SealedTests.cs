using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Chains;
using Luyan.Store.Rows;
using Luyan.Web.Tests.Unit;
using Luyan.Web.Tests.Walks;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

/// <summary>Every sealed field of an application, every reader and every door: nothing of it is there before it is opened with a reason;
/// the opening is recorded first, and shows it in that one answer alone.</summary>
public sealed class SealedTests : CaseSite
{
    private const string Objector = "异议人石某 13800000000 虚构矿业";
    private const string Why = "复核异议办理的程序";
    private static readonly string[] OfExperts = ["专家甲", "专家乙", "虚构北方研究院", "专家某", "签到表"];
    private static readonly Role[] House = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader];
    private static readonly Role[] Others = [Role.Signer, Role.Filler, Role.Director, Role.Department, Role.Expert, Role.Administrator];

    protected override Task Prepare(string folder) => Commands.NoticeInForce.Write(folder);

    [Fact]
    public async Task What_is_sealed_stands_behind_no_door_and_comes_only_by_its_opening()
    {
        await Lived();
        var entries = await Entries();
        foreach (var role in House.Append(Role.Auditor))
        {
            string[] needles = role == Role.Auditor ? [Objector, .. OfExperts] : [Objector];
            var browser = await Site.As(role);
            await Nothing(browser, needles, $"{role} before");
            foreach (var (sequence, type) in entries)
            {
                var ofObjector = type == nameof(ObjectionRecorded);
                var page = await browser.Get(Urls.Sealed(Number, sequence));
                if (role != Role.Auditor && !ofObjector) { page.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role} {type}"); continue; }
                page.StatusCode.ShouldBe(HttpStatusCode.OK, $"{role} {type}");
                var before = await Recorded();
                var opened = await browser.Post(Urls.Sealed(Number, sequence), ("said", Why));
                opened.StatusCode.ShouldBe(HttpStatusCode.OK, $"{role} {type}");
                opened.Headers.CacheControl!.NoStore.ShouldBeTrue();
                WebUtility.HtmlDecode(await opened.Content.ReadAsStringAsync()).ShouldContain(ofObjector ? Objector
                    : type == nameof(RecordCorrected) ? "专家某" : "专家甲");
                var acts = await Recorded();
                acts.Count.ShouldBe(before.Count + 1, "it is recorded");
                acts[^1].Kind.ShouldBe("opening");
                acts[^1].Body.ShouldContain(Why);
                foreach (var needle in needles) { acts[^1].Body.ShouldNotContain(needle, customMessage: "nothing of what was seen"); }
            }
            await Nothing(browser, needles, $"{role} after");
        }
        foreach (var role in Others)
        {
            var browser = await Site.As(role);
            await Nothing(browser, [Objector, .. OfExperts], $"{role}");
            foreach (var (sequence, type) in entries)
            {
                (await browser.Get(Urls.Sealed(Number, sequence))).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role} {type}");
                (await browser.Post(Urls.Sealed(Number, sequence), ("said", Why)))
                    .StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role} {type}");
            }
        }
        (await Site.Anonymous().Post(Urls.Sealed(Number, 1), ("said", Why))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Who_acted_for_the_unit_opens_nothing_in_any_office()
    {
        await Lived();
        var entries = await Entries();
        var officer = await Site.AccountOf(Role.CaseOfficer);
        await Site.Db(async db =>
        {
            // One person holds the account that signed for the unit and that of the officer.
            var person = Guid.CreateVersion7();
            return await db.Users.Where(a => a.Id == officer.Id || a.UserName!.StartsWith("signer@"))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Person, person));
        });
        var browser = await Site.As(Role.CaseOfficer);
        await Nothing(browser, [Objector, .. OfExperts], "conflicted");
        foreach (var (sequence, type) in entries)
        {
            (await browser.Post(Urls.Sealed(Number, sequence), ("said", Why))).StatusCode.ShouldBe(HttpStatusCode.NotFound, type);
        }
    }

    [Fact]
    public async Task Papers_that_name_who_judged_are_opened_in_the_same_way()
    {
        await Lived();
        var proof = await Site.Db(db => db.FileLinks.Where(l => l.CaseId == Id && l.Name == "签到表.pdf")
            .Select(l => l.Sha256).SingleAsync());
        var auditor = await Site.As(Role.Auditor);
        var officer = await Site.As(Role.CaseOfficer);
        foreach (var url in new[] { $"/files/{proof}", $"/files/{proof}/view" })
        {
            (await auditor.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
            (await officer.Get(url)).StatusCode.ShouldBe(HttpStatusCode.OK, url);
        }
        var correction = (await Entries()).Single(e => e.Type == nameof(RecordCorrected)).Sequence;
        (await auditor.Post(Urls.Sealed(Number, correction), ("paper", "0"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var before = (await Recorded()).Count;
        var paper = await auditor.Post(Urls.Sealed(Number, correction), ("said", Why), ("paper", "0"));
        paper.StatusCode.ShouldBe(HttpStatusCode.OK);
        paper.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("签到表.pdf");
        (await Recorded()).Count.ShouldBe(before + 1);
        foreach (var wrong in new[] { "1", "-1", "99999999999", "x" })
        {
            (await auditor.Post(Urls.Sealed(Number, correction), ("said", Why), ("paper", wrong)))
                .StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
        }
        (await Recorded()).Count.ShouldBe(before + 1, "what is not there is no look");
    }

    [Fact]
    public async Task An_adversary_opens_nothing_unrecorded()
    {
        await Lived();
        var objection = (await Entries()).Single(e => e.Type == nameof(ObjectionRecorded)).Sequence;
        var url = Urls.Sealed(Number, objection);
        var auditor = await Site.As(Role.Auditor);
        foreach (var said in new[] { "", "   ", "。。。。", "看", new string('啊', 50) })
        {
            var refused = await auditor.Post(url, ("said", said), ("chosen", "processing"));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, said);
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldNotContain(Objector);
        }
        (await Recorded()).Count.ShouldBe(0);
        // At work on the case a reason may be chosen; one of another's making may not.
        var officer = await Site.As(Role.CaseOfficer);
        (await officer.Post(url, ("chosen", "outside"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await officer.Post(url, ("chosen", "processing"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        // The same form again is another opening, and two at once are two.
        await officer.Post(url, ("chosen", "processing"));
        (await Task.WhenAll(officer.Post(url, ("said", Why)), auditor.Post(url, ("said", Why))))
            .ShouldAllBe(r => r.StatusCode == HttpStatusCode.OK);
        (await Recorded()).Count.ShouldBe(4);
        // An entry of the same number in another case, and one that is not sealed.
        (await auditor.Post(Urls.Sealed("SB-2099-0001", objection), ("said", Why))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var other in new[] { 0, 1, 9999 })
        {
            (await auditor.Post(Urls.Sealed(Number, other), ("said", Why))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await Recorded()).Count.ShouldBe(4);
        (await Site.Db(db => db.Acts.Where(a => a.Chain == Act.Openings).OrderBy(a => a.Sequence).Select(a => a.Sequence).ToListAsync()))
            .ShouldBe([1L, 2L, 3L, 4L]);
    }

    private async Task Lived()
    {
        await Reach(nameof(Reviewed));
        (await Post(await Site.As(Role.HeadOfDivision), "correct-record",
            [("Field", "panel.experts.1.name"), ("Right", "专家某"), ("Reasons", "签到表上的姓名是专家某")],
            ("Proof", "签到表.pdf", Pdfs.Text("签到")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Do(Role.CaseOfficer, "propose-determination", ("Outcome", "Approved"), ("Reasons", "评审意见一致"));
        await Do(Role.CaseOfficer, "open-public-notice");
        await Do(Role.CaseOfficer, "record-objection", ("Objector", Objector), ("Objection", "中试线尚未建成"));
    }

    private Task<List<Act>> Recorded() => Site.Db(db =>
        db.Acts.AsNoTracking().Where(a => a.Chain == Act.Openings && a.Kind == "opening").OrderBy(a => a.Sequence).ToListAsync());

    private async Task<List<(int Sequence, string Type)>> Entries()
    {
        string[] types = [nameof(ObjectionRecorded), nameof(SiteVisited), nameof(PanelReviewed), nameof(RecordCorrected)];
        var found = await Site.Db(db => db.Events.Where(e => e.CaseId == Id && types.Contains(e.Type))
            .OrderBy(e => e.Sequence).Select(e => new { e.Sequence, e.Type }).ToListAsync());
        found.Count.ShouldBe(4);
        return [.. found.Select(e => (e.Sequence, e.Type))];
    }

    // Every page and file of the case as a browser reads it, with what is not shown of it: attributes, hidden fields, titles.
    private async Task Nothing(Browser browser, string[] needles, string about)
    {
        string[] doors =
        [
            "", "/clocks", "/dossier", "/questions", "/print", "/read", .. Enumerable.Range(1, 24).Select(n => $"/decisions/{n}"),
            .. Enumerable.Range(1, 24).Select(n => $"/sealed/{n}"),
        ];
        foreach (var url in doors.Select(d => Case + d).Concat(
            ["/desk", "/desk/calendar", Urls.Messages, Urls.Bureau, Urls.AllCases, Urls.Figures, $"{Urls.Figures}.xlsx", Urls.Leads,
                Urls.Looks, $"{Urls.Looks}.csv", $"{Urls.Looks}.xlsx", Urls.MyLooks, Urls.Simulate, "/"]))
        {
            using var response = await browser.Get(url);
            if (response.StatusCode != HttpStatusCode.OK) { continue; }
            var type = response.Content.Headers.ContentType!.MediaType!;
            var said = type == "text/html"
                ? WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync())
                : string.Join('\n', Papers.Texts(await response.Content.ReadAsByteArrayAsync(), type));
            foreach (var needle in needles) { said.ShouldNotContain(needle, customMessage: $"{about}: {url}"); }
        }
    }
}
