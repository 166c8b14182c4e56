using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

/// <summary>What the Bureau writes to the unit names no expert: the place is shown, and the words go out once somebody has looked at it. Of
/// what those outside write nothing is said.</summary>
public sealed class SaidOutsideTests : CaseSite
{
    private const string Expert = "欧阳明月";

    private static (string, string?)[] Declined(string reasons, string? looked = null) =>
        [("Article", "5.2"), ("Reasons", reasons), ("looked", looked)];

    // An expert sits by an account: the docket does not name him.
    private async Task Seated()
    {
        await Reach(nameof(AwaitingAcceptance));
        var account = (await Site.AccountOf(Role.Expert)).Id;
        await Site.Db(db => db.Users.Where(u => u.Id == account).ExecuteUpdateAsync(u => u.SetProperty(x => x.DisplayName, Expert)));
        await Site.Db(async db =>
        {
            db.Seats.Add(new() { ReviewId = Guid.CreateVersion7(), SubjectId = Id, AccountId = account, Sits = true });
            return await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Words_that_the_unit_will_read_are_stopped_where_they_name_an_expert()
    {
        await Seated();
        var officer = await Site.As(Role.CaseOfficer);
        (await Form(officer, "decline-application")).Body!.TextContent.ShouldContain("单位或者主管部门将读到");
        const string Named = $"专家{Expert}认为依托单位不在本市注册，申报材料载明的住所在外地", Other = $"{Named}，{Expert}再次说明";
        var stopped = await Post(officer, "decline-application", Declined(Named));
        stopped.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(stopped);
        page.QuerySelector(".errors")!.TextContent.ShouldContain(Expert);
        page.QuerySelector("[name=Reasons]")!.TextContent.Trim().ShouldBe(Named, "what was typed is kept");
        var mark = page.QuerySelector("input[name=looked]")!.GetAttribute("value");
        (await State()).ShouldBe(nameof(AwaitingAcceptance));

        // The look was at other words.
        (await Post(officer, "decline-application", Declined(Other, mark))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(officer, "decline-application", Declined(Named, "on"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(officer, "decline-application", Declined(Named, mark))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await State()).ShouldBe(nameof(Luyan.Cases.Applications.Declined));
    }

    /// <summary>To those outside a refusal would tell who sits.</summary>
    [Fact]
    public async Task The_unit_is_stopped_nowhere()
    {
        await Seated();
        var signer = new Actor((await Site.AccountOf(Role.Signer)).Id, "贺明远", Role.Signer, Site.Unit);
        var written = await Site.App.Services.GetRequiredService<CaseStore>()
            .Transact(ApplicationLife.Life, Id, new WithdrawApplication($"{Expert}另有意见"), new(signer));
        written.ShouldBeOfType<Written<ApplicationState>.Accepted>();
    }
}
