using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store.Looks;
using Luyan.Store.Rows;
using Luyan.Web.Forms;
using Luyan.Web.Tests.Walks;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

/// <summary>Looks at personal data and at whole dossiers: masked for whoever is not of the unit, shown after the look is recorded, listed
/// for the auditor and the persons concerned.</summary>
public sealed class LookTests : CaseSite
{
    private const string Why = "核对联系人是否变更";
    private static readonly string[] Data = ["0472-7654321", "13911112222", "lin-secret@example.test", "1967"];
    private static readonly Role[] Foreign = [Role.Department, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor];

    private string Dossier => $"{Case}/dossier";

    protected override SubmitApplication Submission(string name, FileRef paper)
    {
        var all = base.Submission(name, paper);
        var team = all.Dossier.Organisation.Team.Count > 0 ? all.Dossier.Organisation.Team : [new MemberRow { Id = "r1", Name = "程望舒" }];
        return all with
        {
            Dossier = all.Dossier with
            {
                Cover = all.Dossier.Cover with { DirectorPhone = Data[0], ContactPhone = Data[1], ContactMail = Data[2] },
                Organisation = all.Dossier.Organisation with { Team = [.. team.Select(m => m with { Born = 1967 })] },
            },
        };
    }

    [Fact]
    public async Task Personal_data_stand_behind_no_door_but_the_recorded_one()
    {
        await Reach(nameof(AwaitingAcceptance));
        foreach (var role in Foreign)
        {
            var browser = await Site.As(role);
            await Nothing(browser, $"{role} before");
            var before = await Recorded(LookKind.Personal);
            (await browser.Post(Dossier, ("said", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{role}");
            (await Recorded(LookKind.Personal)).ShouldBe(before);
            var shown = await browser.Post(Dossier, ("said", Why));
            shown.StatusCode.ShouldBe(HttpStatusCode.OK, $"{role}");
            shown.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var said = await Text(shown);
            foreach (var one in Data) { said.ShouldContain(one, customMessage: $"{role}"); }
            (await Recorded(LookKind.Personal)).ShouldBe(before + 1);
            var print = await Text(await browser.Post(Dossier, ("said", Why), ("do", "print")));
            print.ShouldContain(Data[1]);
            (await Recorded(LookKind.Personal)).ShouldBe(before + 2);
            await Nothing(browser, $"{role} after");
        }
        foreach (var role in new[] { Role.Signer, Role.Filler })
        {
            var browser = await Site.As(role);
            var own = await Text(await browser.Get(Dossier));
            foreach (var one in Data) { own.ShouldContain(one, customMessage: $"{role} reads its own"); }
            (await Text(await browser.Get($"{Case}/print"))).ShouldContain(
                Data[1], customMessage: "a masked print is not kept for the unit");
            (await browser.Post(Dossier, ("said", Why))).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nothing is masked");
        }
        foreach (var stranger in new[] { await Site.As(Role.Signer, await OtherParties.Unit(Site)), await Site.As(Role.Administrator) })
        {
            (await stranger.Post(Dossier, ("said", Why))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_dossier_outside_ones_own_work_is_a_look_and_one_within_is_none()
    {
        await Reach(nameof(AwaitingAcceptance));
        // The officer has the duty to accept, and the department has recommended.
        foreach (var (role, looks) in new[]
        {
            (Role.CaseOfficer, 0), (Role.Department, 0), (Role.Leader, 2), (Role.Auditor, 2), (Role.Signer, 0),
        })
        {
            var before = await Recorded(LookKind.Dossier);
            var browser = await Site.As(role);
            await browser.Page(Dossier);
            await browser.Get($"{Case}/print");
            (await Recorded(LookKind.Dossier) - before).ShouldBe(looks, $"{role}");
        }
    }

    [Fact]
    public async Task The_auditor_lists_all_looks_and_the_persons_concerned_theirs()
    {
        await Reach(nameof(AwaitingAcceptance));
        await (await Site.As(Role.Leader)).Page(Dossier);
        await (await Site.As(Role.HeadOfDivision)).Post(Dossier, ("said", Why));
        var auditor = await Site.As(Role.Auditor);
        var all = await auditor.Page(Urls.Looks);
        all.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        all.QuerySelector("tbody")!.TextContent.ShouldContain(Why);
        foreach (var (query, count) in new[]
        {
            ($"case={Number}", 2), ("case=SB-1999-0001", 0), ("kind=personal", 1), ("kind=dossier", 1), ("kind=lead", 0), ("who=没有这个人", 0),
            ("from=2026-03-02", 2), ("to=2026-03-01", 0), ("from=2026-03-03", 0), ("from=x", 2),
            ("kind=%27", 2), ("case=%25", 0), ("page=2", 0),
        })
        {
            (await auditor.Page($"{Urls.Looks}?{query}")).QuerySelectorAll("tbody tr")
                .Count(r => r.QuerySelectorAll("td").Length > 1).ShouldBe(count, query);
        }
        foreach (var ending in new[] { ".csv", ".xlsx" })
        {
            (await Text(await auditor.Get($"{Urls.Looks}{ending}?kind=personal"))).ShouldContain(Why);
        }
        foreach (var role in new[] { Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Department, Role.Signer, Role.Administrator })
        {
            var browser = await Site.As(role);
            foreach (var url in new[] { Urls.Looks, $"{Urls.Looks}.csv", $"{Urls.Looks}.xlsx" })
            {
                (await browser.Get(url)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role} {url}");
            }
        }
        foreach (var role in new[] { Role.Signer, Role.Filler, Role.Director })
        {
            (await (await Site.As(role)).Page(Urls.MyLooks)).QuerySelector("tbody")!.TextContent.ShouldContain(
                Why, customMessage: $"{role}");
        }
        var other = await Site.As(Role.Signer, await OtherParties.Unit(Site));
        (await other.Page(Urls.MyLooks)).Body!.TextContent.ShouldNotContain(Number);
        (await (await Site.As(Role.Expert)).Page(Urls.MyLooks)).Body!.TextContent.ShouldNotContain(Number);
    }

    [Fact]
    public void What_the_form_calls_personal_is_what_is_masked() =>
        ApplicationForm.Sections.SelectMany(s => s.Questions.Where(q => q.Personal).Select(q => (s.Key, q.Key))
            .Concat(s.Listings.SelectMany(l => l.Columns.Where(c => c.Personal).Select(c => (s.Key, $"{l.Key}.{c.Key}")))))
            .ShouldBe(PersonalFields.All.Select(f => (f.Section, f.Field)), ignoreOrder: true);

    private Task<int> Recorded(string kind) => Site.Db(db => db.Acts.CountAsync(a => a.Chain == Act.Openings && a.Kind == kind));

    private async Task Nothing(Browser browser, string about)
    {
        foreach (var url in new[]
        {
            Case, Dossier, $"{Case}/print", $"{Case}/read", $"{Case}/questions", $"{Urls.Acceptance}/{Number}", $"{Case}/decisions/1",
            "/desk", Urls.Looks, $"{Urls.Looks}.csv", Urls.Bureau, Urls.DepartmentCases,
        })
        {
            using var response = await browser.Get(url);
            if (response.StatusCode != HttpStatusCode.OK) { continue; }
            var said = await Text(response);
            foreach (var one in Data) { said.ShouldNotContain(one, customMessage: $"{about}: {url}"); }
        }
    }

    private static async Task<string> Text(HttpResponseMessage response)
    {
        var type = response.Content.Headers.ContentType!.MediaType!;
        return type == "text/html"
            ? WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync())
            : string.Join('\n', Papers.Texts(await response.Content.ReadAsByteArrayAsync(), type));
    }
}
