using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

public sealed class QuestionTests : CaseSite
{
    private string Questions => $"{Case}/questions";

    [Fact]
    public async Task A_question_is_asked_at_a_place_answered_with_a_file_and_seen_by_both()
    {
        var department = await Site.As(Role.Department);
        var form = await department.Page($"{Questions}?at=Organisation:team.t1");
        form.QuerySelector("select[name=Field] option[selected]")!.GetAttribute("value").ShouldBe("Organisation:team.t1");
        form.QuerySelector("select[name=Field] option[selected]")!.TextContent.ShouldContain("程望舒");
        var id = Guid.Parse(form.QuerySelector("input[name=Id]")!.GetAttribute("value")!);
        (await Ask(department, id, "Organisation:team.t1", "是否全职？")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var unit = await Site.As(Role.Filler);
        (await unit.Page("/unit")).Body!.TextContent.ShouldContain("答复提问（1 条）");
        (await unit.Page(Questions)).Body!.TextContent.ShouldContain("是否全职？");
        (await Answer(unit, id, "全职，见聘用合同。", ("Files", "聘用合同.pdf", Samples.Pdf))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        foreach (var page in new[]
        {
            await department.Page(Questions),
            await unit.Page(Questions),
            await (await Site.As(Role.CaseOfficer)).Page(Questions)
        })
        {
            page.Body!.TextContent.ShouldContain("全职，见聘用合同。");
            (await department.Get(page.QuerySelector(".thread-files a")!.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await department.Page(Urls.Desk)).Body!.TextContent.ShouldContain("已答复 1 条");
        (await unit.Page("/unit")).Body!.TextContent.ShouldNotContain("答复提问（");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays()
    {
        var officer = await Site.As(Role.CaseOfficer);
        var empty = await Ask(officer, Guid.CreateVersion7(), "Plan:tasks", " ");
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(empty)).QuerySelector("select[name=Field] option[selected]")!.GetAttribute("value").ShouldBe("Plan:tasks");
        var nowhere = await Ask(officer, Guid.CreateVersion7(), "Nowhere:x", "何时完成？");
        nowhere.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(nowhere)).QuerySelector("textarea[name=Question]")!.TextContent.ShouldBe("何时完成？");

        var id = Guid.CreateVersion7();
        await Ask(officer, id, "Plan", "何时完成？");
        var unit = await Site.As(Role.Signer);
        (await Answer(unit, id, "")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var file = await Answer(unit, id, "明年六月。", ("Files", "程序.pdf", [1, 2, 3]));
        file.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Parse(file)).QuerySelector("textarea[name=Answer]")!.TextContent.ShouldBe("明年六月。");
        (await Events()).ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_answers_the_first_stands_and_the_second_is_not_lost()
    {
        var (officer, id) = (await Site.As(Role.CaseOfficer), Guid.CreateVersion7());
        await Ask(officer, id, "Plan", "何时完成？");
        (await Answer(await Site.As(Role.Filler), id, "明年六月。")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var late = await Answer(await Site.As(Role.Signer), id, "明年七月。");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(late);
        page.Body!.TextContent.ShouldContain("明年六月。");
        page.QuerySelector("textarea[name=Answer]")!.TextContent.ShouldBe("明年七月。");
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == Id && e.Type == nameof(QuestionAnswered)))).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_else_asks_or_answers()
    {
        var id = Guid.CreateVersion7();
        await Ask(await Site.As(Role.CaseOfficer), id, "Plan", "何时完成？");
        foreach (var stranger in await Strangers())
        {
            (await stranger.Get(Questions)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await Ask(stranger, Guid.CreateVersion7(), "Plan", "何时？")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await Answer(stranger, id, "不知")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await Ask(await Site.As(Role.Filler), Guid.CreateVersion7(), "Plan", "何时？")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Ask(await Site.As(Role.Auditor), Guid.CreateVersion7(), "Plan", "何时？")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Answer(await Site.As(Role.CaseOfficer), id, "代答")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Events()).ShouldBe(2);
    }

    private Task<HttpResponseMessage> Ask(Browser browser, Guid id, string place, string question) =>
        browser.Post(Questions, ("Id", id.ToString()), ("Field", place), ("Question", question));

    private Task<HttpResponseMessage> Answer(Browser browser, Guid id, string answer, params (string, string, byte[])[] files) =>
        browser.PostFiles($"{Questions}/{id}", files, ("Answer", answer));

    private async Task<Browser[]> Strangers() =>
    [
        await Site.As(Role.Signer, await OtherParties.Unit(Site)),
        await Site.As(Role.Department, await OtherParties.Department(Site)), await Site.As(Role.Expert)
    ];
}
