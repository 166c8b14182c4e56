using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luyan.Store.Post;
using Luyan.Web.Messages;
using Luyan.Store.Rows;
using Microsoft.Extensions.Configuration;

namespace Luyan.Web.Tests.Post;

public sealed class SmsTests : PostSite
{
    [Fact]
    public async Task A_signed_text_message_reaches_the_gateway_for_who_chose_it()
    {
        await Choose(MailPace.None, sms: true, mobile: "13900000000");
        await Round();
        var (key, timestamp, signature, body) = (await Gateway.Taken(1))[0];
        // Computed here as the gateway does.
        signature.ShouldBe("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(Gateway.Secret), (byte[])[.. Encoding.UTF8.GetBytes($"{timestamp}."), .. body])));
        timestamp.ShouldBe($"{Site.Clock.GetUtcNow().ToUnixTimeSeconds()}");
        var text = JsonDocument.Parse(body).RootElement;
        text.GetProperty("to").GetString().ShouldBe("13900000000");
        text.GetProperty("text").GetString().ShouldBe($"【鹿研】待审查：{Number}。详情请登录系统查看。");
        text.GetProperty("id").GetString().ShouldBe(key);
        (await Deliveries()).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task A_number_alone_is_no_choice()
    {
        await Choose(MailPace.None, sms: false, mobile: "13900000000");
        await Round();
        (await Deliveries()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failing_gateway_is_asked_again_with_the_same_key_and_body()
    {
        await Choose(MailPace.None, sms: true, mobile: "13900000000", language: "en");
        Gateway.Answers.Enqueue(503);
        await Round();
        (await Deliveries()).Single()
            .ShouldSatisfyAllConditions(d => d.State.ShouldBe(DeliveryState.Waiting), d => d.LastError.ShouldBe("HTTP 503"));
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Round();
        var posted = await Gateway.Taken(2);
        posted[1].Key.ShouldBe(posted[0].Key);
        posted[1].Body.ShouldBe(posted[0].Body);
        posted[1].Signature.ShouldNotBe(posted[0].Signature, "the time is signed too");
        Encoding.UTF8.GetString(posted[1].Body).ShouldContain($"[Luyan] To examine: {Number}.");
    }

    [Fact]
    public async Task What_the_gateway_will_never_take_is_given_up_at_once()
    {
        await Choose(MailPace.None, sms: true, mobile: "13900000000");
        Gateway.Answers.Enqueue(422);
        await Round();
        (await Deliveries()).Single().State.ShouldBe(DeliveryState.GivenUp);
        await Gateway.Taken(1);
    }

    [Theory]
    [InlineData("Luyan:Sms:Url", "Luyan:Sms:Url=http://sms.example.test/", "Luyan:Sms:Secret=x")]
    [InlineData("Luyan:Sms:Secret", "Luyan:Sms:Url=https://sms.example.test/")]
    [InlineData("Luyan:Mail:From", "Luyan:Mail:Host=mail.example.test")]
    [InlineData("Luyan:Mail:Port", "Luyan:Mail:Host=mail.example.test", "Luyan:Mail:From=a@example.test", "Luyan:Mail:Port=smtp")]
    [InlineData(
        "Luyan:Mail:Tls", "Luyan:Mail:Host=mail.example.test",
        "Luyan:Mail:From=a@example.test", "Luyan:Mail:Tls=none", "Luyan:Mail:User=a")]
    [InlineData("Luyan:Address", "Luyan:Address=luyan")]
    public void A_wrong_setting_stops_the_start_and_is_named(string named, params string[] settings)
    {
        var read = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(s[0], (string?)s[1]))).Build();
        Should.Throw<InvalidOperationException>(() => PostSettings.Read(read)).Message.ShouldContain(named);
    }
}
