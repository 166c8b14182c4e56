using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;

namespace Luyan.Web.Tests.Cases;

/// <summary>The public notice, under a policy that has one (reading 12).</summary>
public sealed class NoticeTests : CaseSite
{
    protected override Task Prepare(string folder) => Commands.NoticeInForce.Write(folder);

    [Fact]
    public async Task A_notice_ends_only_after_its_period_and_with_every_objection_answered()
    {
        await Reach(nameof(Proposed));
        var leader = await Site.As(Role.Leader);
        (await Post(leader, "determine",
            Samples.Determination)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the policy asks for a notice first");

        await Do(Role.CaseOfficer, "open-public-notice");
        (await State()).ShouldBe(nameof(OnNotice));
        var officer = await Site.As(Role.CaseOfficer);
        (await Post(officer, "close-public-notice", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the period runs");

        var empty = await Post(officer, "record-objection", [("Objector", "陈述之"), ("Objection", " ")]);
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(empty);
        page.QuerySelectorAll("#errors a").Select(a => a.GetAttribute("href")).ShouldBe(["#Objection"]);
        page.QuerySelector("#Objector")!.GetAttribute("value").ShouldBe("陈述之");
        await Do(Role.CaseOfficer, "record-objection", ("Objector", "陈述之"), ("Objection", "中试线尚未建成"));

        Site.Clock.Advance(TimeSpan.FromDays(14));
        officer = await Site.As(Role.CaseOfficer);
        (await Post(officer, "close-public-notice",
            [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "an objection is unanswered");
        await Do(Role.HeadOfDivision, "answer-objection", ("Number", "1"), ("Answer", "经核实，中试线计划于第12个月投运"));
        await Do(Role.CaseOfficer, "close-public-notice");
        await Do(Role.Leader, "determine", Samples.Determination);
        (await State()).ShouldBe(nameof(Determined));
    }

    [Fact]
    public async Task Who_is_not_asked_cannot_act_in_a_notice()
    {
        await Reach(nameof(Proposed));
        var before = await Events();
        foreach (var role in new[] { Role.Department, Role.Signer, Role.Auditor })
        {
            (await Post(await Site.As(role), "open-public-notice", [])).IsSuccessStatusCode.ShouldBeFalse(role.ToString());
        }
        (await Events()).ShouldBe(before);
    }
}
