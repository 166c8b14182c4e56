using Luyan.Demo;
using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Store.Post;
using Luyan.Web.CaseWork;
using Luyan.Web.Messages;
using Luyan.Web.Tests.Commands;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Walks;

/// <summary>What leaves the program without a page: letters, messages with their mail, calendar feeds.</summary>
[Collection(CityCollection.Name)]
public sealed class PostWalk(DemoCity city, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_kind_of_letter_is_opened()
    {
        var letters = await city.Db(db => db.Letters.OrderByDescending(l => l.Id)
            .Select(l => new { l.Kind, l.Sha256, l.FileName }).ToListAsync());
        var chosen = letters.GroupBy(l => l.Kind).SelectMany(g => g.Take(3)).ToList();
        var browser = city.Anonymous();
        await browser.SignIn("auditor@luyan.example", Demonstration.Password);
        var walker = new Walker("auditor", browser);
        await walker.Follow(chosen.Select(l => $"/files/{l.Sha256}"), Language.Chinese, all: true);
        output.WriteLine($"{walker.Opened.Count} letters of {letters.DistinctBy(l => l.Kind).Count()} kinds, {walker.Texts} texts");
        walker.Opened.ShouldAllBe(o => o.Status == System.Net.HttpStatusCode.OK);
        walker.Faults.ShouldBeEmpty();
        letters.DistinctBy(l => l.Kind).Count().ShouldBeGreaterThan(25);
        letters.SelectMany(l => Blemish.Of(
            l.FileName, l.FileName.Any(c => c > 0x4e00) ? Language.Chinese : Language.English)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_of_message_is_read_in_both_languages_and_mailed()
    {
        var messages = await city.Db(db => (from m in db.Messages.AsNoTracking()
                                            join c in db.Cases on m.CaseId equals c.Id
                                            select new Told(m, c.Number, c.Title)).ToListAsync());
        var chosen = messages.GroupBy(m => m.Message.Key).SelectMany(g => g.DistinctBy(t => t.Message.Values).Take(20)).ToList();
        var faults = new List<string>();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var told in chosen)
            {
                string[] said = [MessageWords.Subject(told, language), MessageWords.Body(told, language), Mailed(told, language)];
                foreach (var text in said)
                {
                    faults.AddRange(Blemish.Of(text, language).Select(f => $"{told.Message.Key}: {f}: {text}"));
                }
            }
        }
        output.WriteLine($"{chosen.Count} messages of {messages.DistinctBy(m => m.Message.Key).Count()} kinds");
        faults.ShouldBeEmpty();
        messages.DistinctBy(m => m.Message.Key).Count().ShouldBeGreaterThan(25);
    }

    [Theory]
    [InlineData("officer1"), InlineData("head"), InlineData("leader"),
        InlineData("department1"), InlineData("signer1"), InlineData("filler1")]
    public async Task A_feed_says_what_is_due(string who)
    {
        var browser = city.Anonymous();
        await browser.SignIn($"{who}@luyan.example", Demonstration.Password);
        var page = await Browser.Parse(await browser.Post(Urls.CalendarFeed));
        var address = System.Text.RegularExpressions.Regex.Match(page.DocumentElement.OuterHtml, "/calendar/[^\"<]+\\.ics").Value;
        var walker = new Walker(who, browser);
        await walker.Follow([address], Language.Chinese, all: true);
        output.WriteLine($"{who}: {walker.Texts} texts");
        walker.Faults.ShouldBeEmpty();
        walker.Texts.ShouldBeGreaterThan(5);
    }

    private static string Mailed(Told told, Language language)
    {
        var mail = new MailSettings("localhost", 25, default, null, null, "luyan@luyan.example");
        var to = new Account { DisplayName = "林若溪", Email = "lin@luyan.example", Language = language == Language.English ? "en" : "zh-CN" };
        var delivery = new Delivery { Key = told.Message.Key, OrderedAt = told.Message.At };
        return Mails.Of(new(delivery, to, [told]), new(mail, null, null)).TextBody!;
    }
}
