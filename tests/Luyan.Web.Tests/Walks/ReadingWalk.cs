using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Demo;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Web.Tests.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Walks;

/// <summary>Every text of every event of the invented city, and every reader outside the Bureau: what the matrix does not open to them
/// stands behind none of their doors.</summary>
[Collection(CityCollection.Name)]
public sealed class ReadingWalk(DemoCity city, ITestOutputHelper output)
{
    private const int MostDoors = 500;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, Role> Readers => new()
    {
        { "signer1", Role.Signer }, { "director1", Role.Director }, { "signer3", Role.Signer }, { "department1", Role.Department },
    };

    [Theory, MemberData(nameof(Readers))]
    public async Task What_is_closed_stands_behind_no_door(string who, Role role)
    {
        var (opened, closed, files, cases, meetings) = await Read(who, role);
        var browser = city.Anonymous();
        await browser.SignIn($"{who}@luyan.example", Demonstration.Password);
        var (said, letters) = await Doors(browser, cases, role);
        // A text that is open somewhere may stand anywhere.
        var needles = closed.Where(text => !opened.Contains(text, StringComparison.Ordinal)).ToList();
        output.WriteLine($"{who}: {cases.Count} cases, {closed.Count} texts, {needles.Count} open nowhere, {said.Length} signs read");
        needles.Where(text => said.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
        // A letter names the meeting that determined, as the place words it; the docket does not.
        needles.Where(text => !meetings.Contains(text) && letters.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
        needles.Count.ShouldBeGreaterThan(10);
        foreach (var file in files) { (await browser.Get($"/files/{file}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, file); }
        // The walk can find what is open: without this it could look at nothing.
        cases.ShouldAllBe(c => said.Contains(c, StringComparison.Ordinal));
    }

    private async Task<(string Opened, List<string> Closed, List<string> Files, List<string> Cases, List<string> Meetings)> Read(
        string who, Role role)
    {
        var account = await city.Db(db => db.Users.AsNoTracking().SingleAsync(a => a.UserName == $"{who}@luyan.example", Stop));
        var actor = new Actor(account.Id, account.DisplayName, role, account.UnitId ?? account.DepartmentId ?? Guid.Empty);
        var cases = await city.Db(db => db.CasesVisibleTo(actor).Select(c => new { c.Id, c.Number, c.Kind }).ToListAsync(Stop));
        var lives = city.App.Services.GetRequiredService<Projections>();
        var (opened, closed, files, meetings) = (
            new StringBuilder(), new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        foreach (var one in cases)
        {
            var rows = await city.Db(db =>
                db.Events.AsNoTracking().Where(e => e.CaseId == one.Id).OrderBy(e => e.Sequence).ToListAsync(Stop));
            var (events, reader) = lives.Of(one.Kind).EventsReadBy(rows, actor);
            foreach (var read in events)
            {
                opened.AppendJoin('\n', Texts(JsonSerializer.SerializeToElement(read.Event, read.Event.GetType()))).Append('\n');
                var envelope = read.EnvelopeFor(reader);
                opened.Append(envelope.By.Name).Append('\n').Append(envelope.Reason).Append('\n');
                opened.AppendJoin('\n', envelope.Evidence.Select(f => f.Name)).Append('\n');
            }
            foreach (var row in rows)
            {
                closed.UnionWith(Texts(JsonDocument.Parse(row.Body).RootElement));
                var envelope = EnvelopeText.Read(row.Envelope);
                if (lives.Of(row.Kind).ReadEvent(row) is ApplicationDetermined { Meeting: var meeting }) { meetings.Add(meeting); }
                closed.Add(envelope.By.Name);
                closed.UnionWith(envelope.Evidence.Select(f => f.Name));
            }
            files.UnionWith(rows.SelectMany(LinkRows.Named).Select(f => f.Sha256));
        }
        var own = await city.Db(db => db.LinksVisibleTo(actor).Select(l => l.Sha256)
            .Union(db.LettersVisibleTo(actor).Select(l => l.Sha256)).Distinct().ToListAsync(Stop));
        return (opened.ToString(), [.. closed.Where(Tells)], [.. files.Except(own)], cases.ConvertAll(c => c.Number), [.. meetings]);
    }

    // Words of people; a key, a day or a number is none.
    private static bool Tells(string text) => text.Length > 2 && text.Any(sign => sign > '\u2E7F');

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    // All that the reader's pages say, and the letters that they lead to.
    private static async Task<(string Pages, string Letters)> Doors(Browser browser, List<string> cases, Role role)
    {
        var (said, letters) = (new StringBuilder(), new StringBuilder());
        var queue = new Queue<string>(
        [
            "/desk", "/desk/calendar", Urls.Messages,
            .. role == Role.Department ? (string[])[Urls.DepartmentCases] : [Luyan.Web.UnitUrls.Desk],
            .. cases.Select(Urls.Case), .. cases.Select(Urls.Clocks),
        ]);
        var (seen, opened) = (queue.ToHashSet(), 0);
        while (queue.TryDequeue(out var url) && opened++ < MostDoors)
        {
            using var response = await browser.Get(url);
            if (response.StatusCode != HttpStatusCode.OK) { continue; }
            var type = response.Content.Headers.ContentType?.MediaType ?? "";
            if (type != "text/html")
            {
                letters.AppendJoin('\n', Papers.Texts(await response.Content.ReadAsByteArrayAsync(Stop), type)).Append('\n');
                continue;
            }
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Stop));
            said.Append(page.Body!.TextContent).Append('\n');
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                var own = link.StartsWith("/files/", StringComparison.Ordinal)
                    || cases.Any(c => link.StartsWith(Urls.Case(c), StringComparison.Ordinal));
                if (own && seen.Add(link)) { queue.Enqueue(link); }
            }
        }
        return (said.ToString(), letters.ToString());
    }
}
