using System.Text;
using Luyan.Cases;
using Luyan.Store.Post;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Post;

public sealed class MailTests : PostSite
{
    [Fact]
    public async Task A_mail_reaches_the_server_in_chinese_as_text_and_html_with_a_link()
    {
        await Round();
        var mail = (await Smtp.Taken(1))[0];
        mail.Subject.ShouldBe($"待审查：{Number}");
        Encoding.ASCII.GetString(Smtp.Raw.First()).ShouldContain("Subject: =?utf-8?", Shouldly.Case.Insensitive);
        mail.To.Mailboxes.Single().ShouldSatisfyAllConditions(
            to => to.Address.ShouldBe("department@example.test"), to => to.Name.ShouldBe("白云起"));
        mail.From.Mailboxes.Single().Address.ShouldBe("luyan@kjj.example.test");
        mail.TextBody!.ShouldContain("白云起，您好");
        mail.TextBody!.ShouldContain($"https://luyan.example.test/cases/{Number}");
        mail.HtmlBody!.ShouldContain("<html lang=\"zh-CN\">");
        mail.HtmlBody!.ShouldContain(CenterName);
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        Smtp.SignedIn.ShouldBe(["luyan 蓝牛-7"]);
        (await Deliveries()).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Sent);
        await Round();
        await Smtp.Taken(1);
    }

    [Fact]
    public async Task Who_chose_english_gets_english()
    {
        await Choose(language: "en");
        await Round();
        var mail = (await Smtp.Taken(1))[0];
        mail.Subject.ShouldBe($"To examine: {Number}");
        mail.TextBody!.ShouldContain("Dear 白云起,");
        mail.HtmlBody!.ShouldContain("<html lang=\"en\">");
    }

    [Fact]
    public async Task After_a_crash_between_sending_and_marking_the_same_mail_goes_out_again_byte_for_byte()
    {
        await Round();
        await Smtp.Taken(1);
        await Site.Db(db => db.Deliveries.ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DeliveryState.Waiting).SetProperty(
            x => x.NotBefore, (DateTimeOffset?)null)));
        await Round();
        var mails = await Smtp.Taken(2);
        mails[1].MessageId.ShouldBe(mails[0].MessageId);
        var raw = Smtp.Raw.ToArray();
        raw[1].ShouldBe(raw[0]);
    }

    [Fact]
    public async Task While_the_server_is_away_mail_waits_and_goes_out_when_it_is_back()
    {
        Smtp.Away = true;
        await Round();
        var waiting = (await Deliveries()).ShouldHaveSingleItem();
        (waiting.State, waiting.Attempts).ShouldBe((DeliveryState.Waiting, 1));
        waiting.NotBefore.ShouldBe(Site.Clock.GetUtcNow().AddMinutes(1));
        Smtp.Away = false;
        await Round();
        Smtp.Raw.ShouldBeEmpty();
        Site.Clock.Advance(TimeSpan.FromSeconds(61));
        await Round();
        await Smtp.Taken(1);
    }

    [Fact]
    public async Task A_refused_mailbox_stands_on_the_desk_without_its_address_until_it_is_tried_again()
    {
        Smtp.ToRecipient = "550 no mailbox department@example.test";
        await Round();
        var given = (await Deliveries()).ShouldHaveSingleItem();
        (given.State, given.LastError!.Contains('@')).ShouldBe((DeliveryState.GivenUp, false));
        var administrator = await Site.As(Role.Administrator);
        var page = await administrator.Page(Urls.Deliveries);
        page.Body!.TextContent.ShouldContain("白云起");
        page.Body.TextContent.ShouldNotContain(Number, Shouldly.Case.Sensitive, "administrators see no cases");
        Smtp.ToRecipient = "250 ok";
        (await administrator.Post(page.QuerySelector("main form")!.GetAttribute("action")!))
            .Headers.Location!.ToString().ShouldBe($"{Urls.Deliveries}?done=1");
        await Round();
        await Smtp.Taken(1);
        (await administrator.Page(Urls.Deliveries)).QuerySelectorAll("main form").ShouldBeEmpty();
        (await administrator.Post($"{Urls.Deliveries}/{given.Id}/again")).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.Redirect, "somebody was quicker: nothing more is sent");
        await Round();
        await Smtp.Taken(1);
        (await administrator.Post($"{Urls.Deliveries}/{Guid.CreateVersion7()}/again"))
            .StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await Site.Db(db => db.AccountActs.CountAsync(a => a.What == "delivery-again"))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_chose_once_a_day_gets_one_mail_in_the_morning()
    {
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await Choose(MailPace.Daily);
        await File(Guid.CreateVersion7(), "包头市稀土抛光材料工程技术研究中心");
        await Round();
        Smtp.Raw.ShouldBeEmpty();
        Site.Clock.Advance(TimeSpan.FromHours(24));
        await Round();
        var mail = (await Smtp.Taken(1))[0];
        mail.Subject.ShouldBe("今日有1条未读消息", "what was filed before the choice is not mailed");
        mail.TextBody!.ShouldContain("包头市稀土抛光材料工程技术研究中心");
        await Round();
        await Smtp.Taken(1);
    }

    [Fact]
    public async Task Who_chose_none_gets_none_and_a_demonstration_sends_nothing()
    {
        await Choose(MailPace.None);
        await Round();
        (await Deliveries()).ShouldBeEmpty();
        Site.App.Services.GetRequiredService<Mode>().Demo = true;
        await Choose(sms: true, mobile: "13900000000");
        await File(Guid.CreateVersion7(), "包头市稀土抛光材料工程技术研究中心");
        await Round();
        (await Deliveries()).ShouldBeEmpty();
        (await Site.Db(db => db.Messages.CountAsync())).ShouldBe(2, "the screen tells all the same");
    }
}
