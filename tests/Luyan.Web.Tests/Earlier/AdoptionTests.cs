using System.Net;
using Luyan.Cases;
using Luyan.Store.Directory;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Earlier;

/// <summary>A unit that came in with a center belongs to nobody until its department has let somebody in.</summary>
public sealed class AdoptionTests : EarlierSite
{
    [Fact]
    public async Task Whoever_registers_sees_nothing_until_the_department_has_let_the_unit_in()
    {
        await Enter(await Brought(Building));
        var number = (await CaseOf(Second)).Number;
        (await Unit()).State.ShouldBe(UnitStanding.Entered);
        var person = Site.Anonymous();
        (await person.Post(Urls.RegisterUnit, Form("wen@example.test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await person.Get($"/cases/{number}")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        var page = await (await Site.As(Role.Department)).Page(Urls.NewUnit((await Unit()).Id));
        page.Body!.TextContent.ShouldContain("名下已有 1 个中心");
        (await Decide(("Activate", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = Site.Anonymous();
        await again.SignIn("wen@example.test", Site.Password);
        (await again.Get($"/cases/{number}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Unit()).Name.ShouldBe("青山装备有限公司");
        (await Site.Db(db => db.Units.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task One_who_was_refused_gives_way_to_the_next_and_never_comes_in_with_them()
    {
        await Enter(await Brought(Building));
        await Site.Anonymous().Post(Urls.RegisterUnit, Form("false@example.test"));
        (await Decide(("Because", "无授权"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Anonymous().Post(Urls.RegisterUnit, Form("wen@example.test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Decide(("Activate", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var refused = await Site.Db(db => db.Users.SingleAsync(a => a.Email == "false@example.test"));
        (refused.IsActive, refused.UnitId, refused.Roles.Count).ShouldBe((false, null, 0));
        (await Unit()).State.ShouldBe(UnitStanding.Active);
    }

    [Fact]
    public async Task Nobody_is_let_in_whom_the_department_has_not_seen()
    {
        await Enter(await Brought(Building));
        await Site.Anonymous().Post(Urls.RegisterUnit, Form("wen@example.test"));
        var unit = (await Unit()).Id;
        await Decide(("Because", "请补充授权书"));
        var department = await Site.As(Role.Department);
        var seen = await EntranceTests.Seen(department, unit);
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await Site.Anonymous().Post(Urls.RegisterUnit, Form("false@example.test"));
        var late = await department.Post(Urls.NewUnit(unit), ("Activate", "yes"), ("Seen", seen));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Parse(late)).QuerySelector("dl.facts")!.TextContent.ShouldContain("false@example.test");
        (await Unit()).State.ShouldBe(UnitStanding.Registered);
    }

    [Fact]
    public async Task Once_somebody_stands_for_it_nobody_else_can_register_for_it()
    {
        await Enter(await Brought(Building));
        await Site.Anonymous().Post(Urls.RegisterUnit, Form("wen@example.test"));
        (await Site.Anonymous().Post(
            Urls.RegisterUnit, Form("other@example.test"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Db(db => db.Users.AnyAsync(a => a.Email == "other@example.test"))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_department_is_not_asked_about_a_unit_for_which_nobody_has_registered()
    {
        await Enter(await Brought(Building));
        var department = await Site.As(Role.Department);
        (await department.Page(Urls.NewUnits)).Body!.TextContent.ShouldNotContain("青山装备有限公司");
        (await department.Post(Urls.NewUnit((await Unit()).Id), ("Activate", "yes"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> Decide((string, string?) decision)
    {
        var (department, unit) = (await Site.As(Role.Department), (await Unit()).Id);
        return await department.Post(Urls.NewUnit(unit), decision, ("Seen", await EntranceTests.Seen(department, unit)));
    }

    private Task<RelyingUnit> Unit() => Site.Db(db => db.Units.AsNoTracking().SingleAsync(u => u.CreditCode == Unknown));

    private (string, string?)[] Form(string email) =>
    [
        ("UnitName", "冒用名称有限公司"), ("CreditCode", Unknown), ("District", "150203"),
        ("Kind", "enterprise"), ("Department", Site.Department.ToString()), ("Address", "包头市虚构路9号"),
        ("LegalRepresentative", "闻人月"), ("PersonName", "闻人月"), ("Email", email), ("Phone", "13800000001"),
        ("Password", Site.Password), ("Again", Site.Password), ("Repeat", Site.Password),
    ];
}
