using System.Net;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Web.Messages;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Post;

public sealed class MessageTests : PostSite
{
    private Task<Guid> First() => Site.Db(db => db.Messages.Select(m => m.Id).SingleAsync());

    [Fact]
    public async Task The_department_is_told_with_a_count_in_the_navigation_until_it_has_read()
    {
        await Round();
        var department = await Site.As(Role.Department);
        var page = await department.Page(Urls.Messages);
        page.QuerySelector("nav .count")!.TextContent.ShouldStartWith("1");
        page.QuerySelector("table.list")!.TextContent.ShouldContain($"待审查：{Number}");
        page.QuerySelector($"table.list a[href='{Case}']").ShouldNotBeNull();
        (await department.Page(Urls.Desk)).QuerySelector("#latest-head").ShouldNotBeNull();
        (await department.Post(page.QuerySelector("table.list form")!.GetAttribute("action")!))
            .Headers.Location!.ToString().ShouldBe(Urls.Messages);
        page = await department.Page(Urls.Messages);
        page.QuerySelector("nav .count").ShouldBeNull();
        page.QuerySelector("table.list").ShouldBeNull();
        (await department.Page($"{Urls.Messages}?show=all")).QuerySelector("table.list")!.TextContent.ShouldContain("已读");
    }

    [Fact]
    public async Task Everything_shown_is_marked_at_once_and_what_came_later_is_not()
    {
        await Round();
        var department = await Site.As(Role.Department);
        var upTo = (await department.Page(Urls.Messages)).QuerySelector("input[name=UpTo]")!.GetAttribute("value");
        await File(Guid.CreateVersion7(), "包头市稀土抛光材料工程技术研究中心");
        await Round();
        await department.Post($"{Urls.Messages}/read-all", ("UpTo", upTo));
        (await department.Page(Urls.Messages)).QuerySelectorAll("table.list tbody tr")
            .ShouldHaveSingleItem().TextContent.ShouldContain("稀土抛光");
        (await department.Post($"{Urls.Messages}/read-all", ("UpTo", "x"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_else_is_told_and_a_message_of_another_is_not_there()
    {
        await Round();
        var id = await First();
        foreach (var other in new[]
        {
            await Site.As(Role.Department, await OtherParties.Department(Site)), await Site.As(Role.Signer),
            await Site.As(Role.CaseOfficer), await Site.As(Role.Administrator), await Site.As(Role.Auditor), await Site.As(Role.Expert),
        })
        {
            (await other.Page($"{Urls.Messages}?show=all")).QuerySelector("table.list").ShouldBeNull();
            (await other.Post($"{Urls.Messages}/{id}/read")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await Site.Db(db => db.Messages.CountAsync(m => m.ReadAt != null))).ShouldBe(0);
        (await Site.Anonymous().Get(Urls.Messages)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Messages_read_in_english_too()
    {
        await Round();
        var department = await Site.As(Role.Department);
        await department.Get("/language/en?back=/");
        (await department.Page(Urls.Messages)).QuerySelector("table.list")!.TextContent.ShouldContain($"To examine: {Number}");
    }

    [Fact]
    public async Task A_reminder_names_its_case_and_its_deadline_in_the_language_of_the_reader()
    {
        await Round();
        await Site.Db(db => db.Messages.ExecuteUpdateAsync(m => m.SetProperty(x => x.Key, "reminder").SetProperty(
            x => x.Values, """{"deadline":"department-examines","subject":"","day":"2026-03-20","days":"-3"}""")));
        var department = await Site.As(Role.Department);
        (await department.Page(Urls.Messages)).QuerySelector("table.list")!.TextContent
            .ShouldContain($"（{Number}）的“{Wordings.Of("deadline.department-examines", Language.Chinese)}”期限为2026-03-20");
        await Site.Db(db => db.Messages.ExecuteUpdateAsync(m => m.SetProperty(x => x.Key, "of-a-later-version")));
        (await department.Page(Urls.Messages)).QuerySelector("table.list")!.TextContent.ShouldContain($"事项有新进展：{Number}");
    }

    [Fact]
    public async Task One_chooses_how_one_is_told_and_a_wrong_choice_keeps_what_was_typed()
    {
        var department = await Site.As(Role.Department);
        (await department.Page(Urls.MyMessages)).QuerySelector("#Mail option[selected]")!.GetAttribute("value").ShouldBe("at-once");
        var wrong = await department.Post(Urls.MyMessages, ("Mail", "hourly"), ("Language", "en"), ("Mobile", "12345"), ("Sms", "yes"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Parse(wrong);
        page.QuerySelectorAll(".errors li").Length.ShouldBe(2);
        page.QuerySelector("#Mobile")!.GetAttribute("value").ShouldBe("12345");
        page.QuerySelector("input[name=Sms]")!.HasAttribute("checked").ShouldBeTrue();
        (await department.Post(Urls.MyMessages, ("Mail", "none"), ("Language", "en"), ("Mobile", ""), ("Sms", "yes"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity, "a text message needs a number");
        (await department.Post(
            Urls.MyMessages, ("Mail", "daily"), ("Language", "en"), ("Mobile", "139 0000 0000"),
            ("Sms", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await department.Page(Urls.MyMessages);
        page.QuerySelector("#Mail option[selected]")!.GetAttribute("value").ShouldBe("daily");
        page.QuerySelector("#Mobile")!.GetAttribute("value").ShouldBe("13900000000");
    }

    [Fact]
    public async Task Administrators_see_every_kind_of_message_whole_in_both_languages()
    {
        foreach (var kind in MessageTexts.Kinds)
        {
            foreach (var language in new[] { Language.Chinese, Language.English })
            {
                (MessageTexts.Subject(kind, language) + MessageTexts.Body(kind, language)).ShouldNotContain(
                    "{", Shouldly.Case.Sensitive, $"{kind} in {language} has a place without a sample");
            }
        }
        var administrator = await Site.As(Role.Administrator);
        (await administrator.Page(Urls.MessageTexts)).QuerySelectorAll("tbody tr").Length.ShouldBe(MessageTexts.Kinds.Count);
        var page = await administrator.Page(MessageTexts.Url("application-submitted"));
        string.Concat(page.QuerySelectorAll("dd[lang='zh-CN']").Select(d => d.TextContent)).ShouldContain("待审查：SB-2026-0001");
        string.Concat(page.QuerySelectorAll("dd[lang='en']").Select(d => d.TextContent)).ShouldContain("To examine: SB-2026-0001");
        (await administrator.Get(MessageTexts.Url("no-such-kind"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
