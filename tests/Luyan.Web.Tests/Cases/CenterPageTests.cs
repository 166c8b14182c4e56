using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Web.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

/// <summary>The page of a center: the letter that named it and the way to its application, for those who may read these; and what is owed
/// stands out before what may be done too.</summary>
public sealed class CenterPageTests : CenterSite
{
    [Fact]
    public async Task The_approval_letter_and_the_application_are_there_for_who_may_read_them()
    {
        await using (var scope = Site.App.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<LetterWriter>().WriteDue(Id)).ShouldBeGreaterThan(0);
        }
        foreach (var role in (Role[])[Role.Signer, Role.Director, Role.Department, Role.CaseOfficer, Role.Auditor])
        {
            var page = await (await Site.As(role)).Page(CenterCase);
            page.QuerySelector("section[aria-labelledby=documents]")!.TextContent.ShouldContain("批复", customMessage: $"{role}");
            page.QuerySelectorAll("a").ShouldContain(a => a.TextContent.Contains("据以成立的申报"), $"{role}");
        }
        // A unit to which the center went over was no party to the application.
        var other = await OtherParties.Unit(Site);
        await Site.Db(db => db.Cases.Where(c => c.Id == CenterId).ExecuteUpdateAsync(c => c.SetProperty(x => x.UnitId, other)));
        await Site.Db(db => db.Users.Where(u => u.UnitId == Site.Unit).ExecuteUpdateAsync(u => u.SetProperty(x => x.UnitId, other)));
        var theirs = await (await Site.As(Role.Signer)).Page(CenterCase);
        theirs.QuerySelector("section[aria-labelledby=documents]")!.TextContent.ShouldNotContain("批复");
        theirs.QuerySelectorAll("a").ShouldNotContain(a => a.TextContent.Contains("据以成立的申报"));
    }

    [Fact]
    public async Task What_is_owed_stands_out_and_nothing_does_where_nothing_is_owed()
    {
        var officer = await Site.As(Role.CaseOfficer);
        (await officer.Page(CenterCase)).QuerySelectorAll("a.btn-primary").Select(a => a.TextContent).ShouldBe(["颁发牌匾"]);
        await Ask(Role.CaseOfficer, new IssuePlaque("BTGZ-2026-001", new(2026, 3, 2), "温如玉"));
        var page = await officer.Page(CenterCase);
        page.QuerySelectorAll(".acts a").ShouldContain(a => a.TextContent == "更换牌匾");
        page.QuerySelectorAll("a.btn-primary").ShouldBeEmpty("nobody owes a new plaque");
    }
}
