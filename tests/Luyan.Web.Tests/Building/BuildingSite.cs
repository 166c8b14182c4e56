using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Building;

/// <summary>A center under construction, and the usual ways through its supervision and acceptance.</summary>
public abstract class BuildingSite : CenterSite
{
    private Guid? strangers;

    protected static readonly DateOnly Today = new(2026, 3, 2);

    protected static (string, string?)[] Inspected { get; } =
    [
        ("HeldOn", "2026-3-2"), ("Announced", "unannounced"), ("Inspectors.0.Name", "苏映雪"), ("Inspectors.1.Name", "陆清和"),
        ("Milestones.m1.Mark", "Differs"), ("Milestones.m1.Remark", "中试线没有开工"),
        ("Requirements.0.Requirement", "开放服务制度"), ("Requirements.0.Mark", "Conforms"),
    ];

    /// <summary>Posts the form of an act of the center.</summary>
    protected async Task<HttpResponseMessage> Post(
        Role role, string act, (string Name, string? Value)[] fields, params (string, string, byte[])[] files) =>
        await (await Site.As(role)).PostFiles($"{CenterCase}/do/{act}", files, fields);

    /// <summary>Posts a form that must be taken.</summary>
    protected async Task Done(Role role, string act, (string Name, string? Value)[] fields, params (string, string, byte[])[] files)
    {
        var response = await Post(role, act, fields, files);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(response));
    }

    protected Task Deviates() =>
        Ask(Role.CaseOfficer, new RecordInspection(Today, ["苏映雪", "陆清和"], [new("m1", null, InspectionMark.Differs, "中试线没有开工")]));

    protected async Task Ordered()
    {
        await Deviates();
        await Ask(Role.HeadOfDivision, new OrderRectification(1, [new(1, "完成中试线土建")], Today.AddDays(90)));
    }

    protected async Task Submitted()
    {
        await Ordered();
        await Ask(Role.Director, new SubmitRectification([new(1, "土建已完成", [])]));
    }

    protected Task Applied() =>
        Ask(Role.Director, new ApplyForAcceptance([new("m1", "中试线已投运", true)], "组建任务全部完成", new TruthCommitment("程望舒", true), []));

    protected async Task Reviewed()
    {
        await Applied();
        await Done(Role.CaseOfficer, "record-acceptance-review", Samples.Review(5), ("Report", "验收意见.pdf", Samples.Pdf));
    }

    protected async Task Accepted()
    {
        await Reviewed();
        await Ask(Role.Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "达到建设目标"));
    }

    /// <summary>The text of a letter, as the unit downloads it.</summary>
    protected async Task<string> Letter(string kind)
    {
        var sha256 = await Site.Db(db => db.Letters.Where(l => l.CaseId == CenterId && l.Kind == kind).Select(l => l.Sha256).SingleAsync());
        return await LetterFile.Text(await (await Site.As(Role.Signer)).Get($"/files/{sha256}"));
    }

    /// <summary>The act is neither offered to anyone else nor done for them; to those who do not know the case it does not exist.</summary>
    protected async Task OnlyFor(string act, Role[] roles, (string Name, string? Value)[] fields)
    {
        var before = await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId));
        foreach (var role in Enum.GetValues<Role>().Except([Role.Clock, Role.Anyone, .. roles]))
        {
            (await Post(role, act, fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role}");
        }
        var stranger = await Site.As(Role.Director, strangers ??= await OtherParties.Unit(Site));
        (await stranger.PostFiles($"{CenterCase}/do/{act}", [], fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == CenterId))).ShouldBe(before);
    }
}
