using System.Net;
using Luyan.Cases;
using Luyan.Specs.Law;
using Luyan.Store.Directory;
using Luyan.Web.Accounts;
using Luyan.Web.Policy.Holidays;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests;

public sealed class SetupTests : IAsyncLifetime
{
    private readonly Site site = new();

    public async ValueTask InitializeAsync() => await site.StartEmpty();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_first_start_needs_the_code_of_the_console_and_then_is_gone()
    {
        var code = await FirstStart.NewCode(site.App.Services);
        var browser = site.Anonymous();
        (await browser.Get(Urls.SignIn)).Headers.Location!.ToString().ShouldBe(Urls.Setup);
        var page = await browser.Page(Urls.Setup);
        page.QuerySelectorAll("input[name^='Departments']")
            .Count(i => i.GetAttribute("value") is { Length: > 0 }).ShouldBeGreaterThanOrEqualTo(10);

        (string, string?)[] typed =
        [
            ("PersonName", "管若谷"), ("Email", "admin@example.test"), ("Password", Site.Password), ("Again", Site.Password),
            ("BureauName", "包头市科学技术局"), ("BureauAddress", "包头市虚构路1号"), ("BureauPhone", "0472-0000000"), ("Departments[0]", "东河区科技管理部门"),
            .. Enumerable.Range(1, 10).Select(row => ($"Departments[{row}]", (string?)"")), ("Departments[11]", "包头市教育局"),
        ];
        (await browser.Post(Urls.Setup, [.. typed, ("Code", "AAAA-BBBB-CCCC")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post(Urls.Setup, [.. typed, ("Code", code)])).Headers.Location!.ToString().ShouldBe(Urls.Desk);
        (await browser.Get(Urls.Desk)).Headers.Location!.ToString().ShouldBe(Urls.Enrol, "an administrator is staff");

        (await site.Anonymous().Get(Urls.Setup)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Db(db => db.Departments.OrderBy(d => d.Order).Select(d => d.District).ToListAsync())).ShouldBe(["150202", ""]);
        (await FirstStart.NewCode(site.App.Services)).ShouldBeNull();
    }
}

public sealed class EntranceTests : IAsyncLifetime
{
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private (string, string?)[] Unit(string code = "91150203MA0TE5T16J") =>
    [
        ("UnitName", "包头虚构装备制造有限公司"), ("CreditCode", code), ("District", "150203"),
        ("Kind", "enterprise"), ("Department", site.Department.ToString()),
        ("Address", "包头市虚构街3号"), ("LegalRepresentative", "石破天"), ("PersonName", "方既白"), ("Email", "fang@example.test"),
        ("Password", Site.Password), ("Again", Site.Password), ("Phone", "13900000000"),
    ];

    [Fact]
    public async Task A_unit_registers_waits_and_works_once_its_department_activates_it()
    {
        var unit = site.Anonymous();
        (await unit.Post(Urls.RegisterUnit, Unit())).Headers.Location!.ToString().ShouldBe(Urls.Desk);
        (await unit.Page(Urls.Desk)).Body!.TextContent.ShouldContain("昆都仑区科技管理部门");
        (await unit.Get(Urls.UnitMembers)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var department = await site.As(Role.Department);
        var id = await site.Db(db => db.Units.Where(u => u.State == UnitStanding.Registered).Select(u => u.Id).SingleAsync());
        (await department.Page(Urls.NewUnits)).Body!.TextContent.ShouldContain("包头虚构装备制造有限公司");
        (await department.Post(Urls.NewUnit(id))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "a refusal needs reasons");
        (await department.Post(
            Urls.NewUnit(id), ("Because", "名称与营业执照不一致"),
            ("Seen", await Seen(department, id)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await unit.Page(Urls.Desk)).Body!.TextContent.ShouldContain("名称与营业执照不一致");
        (await department.Post(
            Urls.NewUnit(id), ("Activate", "yes"), ("Seen", await Seen(department, id)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await unit.Get(Urls.UnitMembers)).StatusCode.ShouldBe(HttpStatusCode.OK, "at the next request, without signing in again");
    }

    /// <summary>The registration that the department looks at.</summary>
    internal static async Task<string> Seen(Browser department, Guid unit) =>
        (await department.Page(Urls.NewUnit(unit))).QuerySelector("input[name=Seen]")!.GetAttribute("value")!;

    [Fact]
    public async Task Another_department_does_not_see_the_unit()
    {
        await site.Anonymous().Post(Urls.RegisterUnit, Unit());
        var id = await site.Db(db => db.Units.Where(u => u.State == UnitStanding.Registered).Select(u => u.Id).SingleAsync());
        var elsewhere = new Department { Name = "青山区科技管理部门", District = "150204" };
        await site.Db(db => { db.Departments.Add(elsewhere); return db.SaveChangesAsync(); });
        var other = await site.As(Role.Department, elsewhere.Id);
        (await other.Get(Urls.NewUnit(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Post(Urls.NewUnit(id), ("Activate", "yes"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_code_registers_one_unit_in_whatever_spelling()
    {
        foreach (var typed in TypedValues.Codes)
        {
            var response = await site.Anonymous().Post(Urls.RegisterUnit, Unit(typed));
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, typed);
            (await Browser.Parse(response)).QuerySelector("#CreditCode-error")!.TextContent.ShouldContain("已经注册", customMessage: typed);
        }
        (await site.Db(db => db.Units.CountAsync(u => u.State == UnitStanding.Registered))).ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_credit_code_is_refused_at_its_field_and_what_was_typed_stays()
    {
        var response = await site.Anonymous().Post(Urls.RegisterUnit, Unit("91150203MA0TE5T16A"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(response);
        page.QuerySelector("#CreditCode-error").ShouldNotBeNull();
        page.QuerySelector("#CreditCode")!.GetAttribute("value").ShouldBe("91150203MA0TE5T16A");
        page.QuerySelector(".errors a[href='#CreditCode']").ShouldNotBeNull();
        page.QuerySelector("#Password")!.HasAttribute("value").ShouldBeFalse();
    }

    [Fact]
    public async Task An_invitation_opens_one_account_once()
    {
        var administrator = await site.As(Role.Administrator);
        var link = (await Browser.Parse(await administrator.Post(
            Urls.Invite, ("PersonName", "许又新"), ("Email", "xu@example.test"),
            ("Role", "HeadOfDivision")))).QuerySelector("#link")!.GetAttribute("value")!;
        var path = new Uri(link).AbsolutePath;
        (await site.Db(db => db.Invitations.SingleAsync())).TokenHash.ShouldNotContain(path.Split('/')[^1]);
        var invited = site.Anonymous();
        (await invited.Post(path, ("PersonName", "许又新"), ("Password", Site.Password), ("Again", Site.Password)))
            .Headers.Location!.ToString().ShouldBe(Urls.Desk);
        (await site.Anonymous().Get(path)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_invitation_expires()
    {
        var administrator = await site.As(Role.Administrator);
        var link = (await Browser.Parse(await administrator.Post(
            Urls.Invite, ("PersonName", "许又新"), ("Email", "xu@example.test"),
            ("Role", "Expert")))).QuerySelector("#link")!.GetAttribute("value")!;
        site.Clock.Advance(TimeSpan.FromDays(8));
        (await site.Anonymous().Get(new Uri(link).AbsolutePath)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Deactivating_an_account_ends_its_sessions_at_once()
    {
        var (administrator, officer) = (await site.As(Role.Administrator), await site.As(Role.CaseOfficer));
        var id = (await site.AccountOf(Role.CaseOfficer)).Id;
        (await administrator.Page($"{Urls.Account(id)}/deactivate")).QuerySelector(".confirm").ShouldNotBeNull();
        (await administrator.Post($"{Urls.Account(id)}/deactivate")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.Get(Urls.Desk)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Anonymous().Post(
            Urls.SignIn, ("Email", "caseofficer@example.test"),
            ("Password", Site.Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_language_switch_leads_back_and_never_to_another_site()
    {
        var browser = site.Anonymous();
        (await browser.Get(Urls.Language("en", "/register"))).Headers.Location!.ToString().ShouldBe("/register");
        (await browser.Page("/")).DocumentElement.GetAttribute("lang").ShouldBe("en");
        foreach (var bad in new[] { "//evil.test", "https://evil.test", "/\\evil.test" })
        {
            (await browser.Get(Urls.Language("zh", bad))).Headers.Location!.ToString().ShouldBe("/");
        }
    }
}
