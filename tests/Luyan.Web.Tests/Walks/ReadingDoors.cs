using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Luyan.Cases;
using Luyan.Demo;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.People;
using Luyan.Store.Post;
using Luyan.Store.Rows;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Tests.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Walks;

/// <summary>A case of the invented city with all that is stored of it.</summary>
internal sealed record ReadCase(Guid Id, string Number, string State, IReadOnlyList<EventRow> Rows);

/// <summary>The doors of the invented city: pages, lists, searches, counts, exports, figures, prints, letters, files, messages and mail,
/// and the calendar feed, as each reader finds them.</summary>
internal sealed class ReadingDoors(DemoCity city)
{
    private const int MostDoors = 400;

    /// <summary>Before it stands what pages say piece by piece, behind it the same as one text: two cells may make a third word.</summary>
    public const char Apart = '\u0001';

    private static readonly SemaphoreSlim Once = new(1);
    private static (DemoCity City, IReadOnlyList<ReadCase> Cases)? read;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>All cases with their events, read once for all tests of a city.</summary>
    public async Task<IReadOnlyList<ReadCase>> Cases()
    {
        await Once.WaitAsync(Stop);
        try
        {
            if (read is not { } known || known.City != city) { read = (city, await ReadAll()); }
            return read.Value.Cases;
        }
        finally { Once.Release(); }
    }

    public async Task<Actor> Actor(string who, Role role)
    {
        var account = await city.Db(db => db.Users.AsNoTracking().SingleAsync(a => a.UserName == $"{who}@luyan.example", Stop));
        var others = await city.Db(db => db.OthersOf(account, Stop));
        return new(account.Id, account.DisplayName, role, account.UnitId ?? account.DepartmentId ?? Guid.Empty) { Others = others };
    }

    public async Task<Browser> SignedIn(string who)
    {
        var browser = city.Anonymous();
        await browser.SignIn($"{who}@luyan.example", Demonstration.Password);
        return browser;
    }

    /// <summary>Two accounts are one person's until this ends.</summary>
    public async Task<IAsyncDisposable> Join(string one, string other)
    {
        var names = new[] { $"{one}@luyan.example", $"{other}@luyan.example" };
        Task Put(Guid? person) => city.Db(db => db.Users.Where(a => names.Contains(a.UserName))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Person, person), Stop));
        await Put(Guid.CreateVersion7());
        return new Undone(() => Put(null));
    }

    /// <summary>An expert sits in a review of a case until this ends.</summary>
    public async Task<IAsyncDisposable> Seat(Guid account, Guid under)
    {
        var review = Guid.CreateVersion7();
        await city.Db(async db =>
        {
            db.Seats.Add(new()
            {
                ReviewId = review, SubjectId = under, AccountId = account, Sits = true, SeesMaterial = true, Open = true,
            });
            return await db.SaveChangesAsync(Stop);
        });
        return new Undone(() => city.Db(db => db.Seats.Where(s => s.ReviewId == review).ExecuteDeleteAsync(Stop)));
    }

    /// <summary>The files that somebody may open.</summary>
    public Task<List<string>> Files(Actor actor) => city.Db(db => db.LinksVisibleTo(actor).Select(l => l.Sha256)
        .Union(db.LettersVisibleTo(actor).Select(l => l.Sha256)).Distinct().ToListAsync(Stop));

    /// <summary>What an organisation wrote down for itself, or is told of itself, beside its cases.</summary>
    public async Task<string> Own(Actor actor)
    {
        var facts = await city.Db(db => db.Facts.AsNoTracking().Where(f => f.UnitId == actor.Organisation)
            .Join(db.FactVersions, f => f.Id, v => v.FactId, (_, v) => v.Body).ToListAsync(Stop));
        return string.Join('\n', facts.SelectMany(f => OpenTexts.In(JsonDocument.Parse(f).RootElement))) + await Directory(names: false);
    }

    /// <summary>What the program itself says, and the words of its dictionaries: they may stand anywhere.</summary>
    public static string Everyday { get; } = string.Join('\n', ((string[])["src", "measures/baotou/dictionaries"])
        .SelectMany(folder => System.IO.Directory.EnumerateFiles(
            Path.Combine(Architecture.Source.Root, folder), "*.json", SearchOption.AllDirectories))
        .Where(path => path.Contains("dictionaries", StringComparison.Ordinal) || path.EndsWith(".zh-CN.json", StringComparison.Ordinal))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(path => OpenTexts.In(JsonDocument.Parse(File.ReadAllText(path)).RootElement)));

    /// <summary>Names that stand in directories: of the Bureau and of departments for all, of units in the register and the forms; of
    /// persons for who administers them.</summary>
    public Task<string> Directory(bool names) => city.Db(async db => string.Join('\n',
    [
        .. await db.Departments.Select(d => d.Name).ToListAsync(Stop), .. await db.Bureau.Select(b => b.Name).ToListAsync(Stop),
        .. names ? await db.Units.Select(u => u.Name).ToListAsync(Stop) : [],
        .. names ? await db.Users.Select(u => u.DisplayName).ToListAsync(Stop) : [],
    ]));

    /// <summary>All that somebody's pages and sheets say, and what the letters and prints do to which they lead.</summary>
    public async Task<(string Pages, string Letters)> Of(
        Actor actor, string who, IReadOnlyList<string> cases, bool withLists = true)
    {
        var browser = await SignedIn(who);
        string[] lists = Reader.Of(actor.Role).Side switch
        {
            _ when !withLists => [.. cases.Select(c => $"{Urls.Case(c)}/authenticity"), .. cases.Select(c => $"{Urls.Acceptance}/{c}")],
            Side.Unit when actor.Role == Role.Director => [],
            Side.Unit => [Luyan.Web.UnitUrls.Desk, "/unit/facts/export.xlsx", "/unit/facts/figures"],
            Side.Department =>
            [
                Urls.DepartmentCases, $"{Urls.DepartmentCases}?stage=determination", $"{Urls.DepartmentCases}?q=2026",
                Urls.DepartmentRanking,
            ],
            Side.Bureau =>
            [
                Urls.Bureau, .. cases.Select(c => $"{Urls.Bureau}?q={c}"), $"{Urls.Bureau}?stage=determination", Urls.Acceptance,
                .. Sheets, .. cases.Select(c => $"{Urls.Case(c)}/authenticity"), .. cases.Select(c => $"{Urls.Acceptance}/{c}"),
            ],
            Side.Auditor => [Urls.AllCases, .. Sheets],
            _ => [],
        };
        var (pages, letters) = await Walk(
            browser,
            [
                .. withLists ? (string[])["/desk", "/desk/calendar", Urls.Messages] : [], .. lists,
                .. cases.Select(Urls.Case), .. cases.Select(Urls.Clocks),
                .. cases.Take(3).Select(c => Urls.PrintOf(c)),
            ],
            link => link.StartsWith("/files/", StringComparison.Ordinal)
                || cases.Any(c => link.StartsWith(Urls.Case(c), StringComparison.Ordinal)));
        return withLists ? (pages + await Told(actor) + await Feed(actor), letters) : (pages, letters);
    }

    /// <summary>What somebody reads who reads no case: anybody, or an administrator.</summary>
    public async Task<string> Outside(string? who, IEnumerable<string> cases)
    {
        string[] first =
        [
            "/", "/register", "/sanctions", "/priority", "/how-it-works", "/may-we-apply", "/leads",
            .. cases.Select(Urls.Center).Take(60), .. cases.Take(20).Select(Urls.Case),
            .. who is null ? (string[])[] :
            [
                "/desk", "/desk/calendar", "/admin/clock", "/admin/holidays", "/admin/messages", "/admin/deliveries", "/admin/departments",
                "/audit/checkpoints",
            ],
        ];
        var (pages, letters) = await Walk(who is null ? city.Anonymous() : await SignedIn(who), first, link =>
            link.StartsWith("/centers/", StringComparison.Ordinal) || link.StartsWith("/register", StringComparison.Ordinal)
            || link.StartsWith("/admin/holidays", StringComparison.Ordinal));
        return pages + letters;
    }

    private static string[] Sheets =>
    [
        Urls.Figures, "/bureau/figures.xlsx", .. new[] { "due", "reports", "sanctions", "stages", "years" }
            .Select(f => $"/bureau/figures/{f}.csv"),
        "/bureau/assessments", "/bureau/assessments.csv", "/bureau/assessments.xlsx", "/bureau/reports", "/bureau/reports.xlsx",
        "/bureau/yearbook", "/bureau/yearbook.xlsx", "/bureau/simulate?parameter=review.panel-size&value=7&from=2026-01-01",
    ];

    // Messages on the screen, by mail and by text message are made of these words; so is the mail of a day.
    private async Task<string> Told(Actor actor)
    {
        await using var scope = city.App.Services.CreateAsyncScope();
        var told = await scope.ServiceProvider.GetRequiredService<Inbox>().Latest([actor], false, null, 1000, Stop);
        return string.Join('\n', told.SelectMany(m => Enum.GetValues<Language>()
            .SelectMany(language => (string[])[MessageWords.Subject(m, language), MessageWords.Body(m, language)]))) + "\n";
    }

    private async Task<string> Feed(Actor actor)
    {
        var secret = Tokens.New();
        await city.Db(async db =>
        {
            db.CalendarFeeds.Add(new()
            {
                AccountId = actor.Account, SecretHash = Tokens.HashOf(secret), CreatedAt = DateTimeOffset.UnixEpoch,
            });
            return await db.SaveChangesAsync(Stop);
        });
        try
        {
            var response = await city.Anonymous().Get($"/calendar/{secret}.ics");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            // A long line goes on in the next one behind a blank.
            return (await response.Content.ReadAsStringAsync(Stop)).Replace("\r\n ", "", StringComparison.Ordinal);
        }
        finally { await city.Db(db => db.CalendarFeeds.Where(f => f.AccountId == actor.Account).ExecuteDeleteAsync(Stop)); }
    }

    private static async Task<(string Pages, string Letters)> Walk(Browser browser, IEnumerable<string> first, Func<string, bool> follows)
    {
        var (said, apart, letters, opened) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), 0);
        var queue = new Queue<string>(first);
        var seen = queue.ToHashSet();
        while (queue.Count > 0 && opened < MostDoors)
        {
            // Two doors at a time, and what is behind them in their order.
            string[] next = [.. Enumerable.Range(0, Math.Min(2, Math.Min(queue.Count, MostDoors - opened))).Select(_ => queue.Dequeue())];
            opened += next.Length;
            foreach (var behind in await Task.WhenAll(next.Select(url => Task.Run(() => Behind(browser, url), Stop))))
            {
                if (behind.Page is not { } page)
                {
                    (behind.IsPaper ? letters : said).AppendJoin('\n', behind.Texts).Append('\n');
                    continue;
                }
                said.Append(page.Body!.TextContent).Append('\n');
                apart.AppendJoin('\n', page.Body.GetDescendants().OfType<IText>().Select(t => t.Data)).Append('\n');
                foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                {
                    if (follows(link) && seen.Add(link)) { queue.Enqueue(link); }
                }
            }
        }
        return ($"{apart}{Apart}{said}", letters.ToString());
    }

    private static async Task<(IDocument? Page, bool IsPaper, IReadOnlyCollection<string> Texts)> Behind(Browser browser, string url)
    {
        using var response = await browser.Get(url);
        if (response.StatusCode != HttpStatusCode.OK) { return (null, false, []); }
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        return type == "text/html"
            ? (new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Stop)), false, [])
            : (null, type is Papers.Pdf or Papers.Docx, Papers.Texts(await response.Content.ReadAsByteArrayAsync(Stop), type));
    }

    private async Task<IReadOnlyList<ReadCase>> ReadAll()
    {
        var events = (await city.Db(db => db.Events.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync(Stop))).ToLookup(e => e.CaseId);
        var cases = await city.Db(db => db.Cases.AsNoTracking().OrderBy(c => c.Number).ToListAsync(Stop));
        return [.. cases.Select(c => new ReadCase(c.Id, c.Number, c.State, [.. events[c.Id]]))];
    }

    private sealed class Undone(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
