using System.CommandLine;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Luyan.Cases;
using Luyan.Demo;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Opening;
using Luyan.Store.Upkeep;
using Luyan.Web.Background;
using Luyan.Web.Commands;
using Luyan.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Luyan.Web.Tests.Commands;

/// <summary>A folder with a policy of its own is backed up while its site runs, and restored beside:
/// nobody can tell the two apart.</summary>
public sealed partial class RestoredFolderTests(ITestOutputHelper output) : IDisposable
{
    private const string Kept = "2026-11-28";
    private const int OfEachRole = 60;
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 1, 0, 0, TimeSpan.Zero);

    /// <summary>What is asked of the law; import-calendar writes and answers nothing about the folder, simulate and rerun read
    /// what verify compares.</summary>
    private static readonly string[] Questions =
    [
        "bar --revoked-on 2026-03-01 --ground 12", "due annual-report --year 2026", "due assessment --approved-on 2025-03-01 --cycle 1",
        "working-days --from 2026-12-31 --days 40", "construction-end --named-on 2026-08-31 --months 18", "check",
        "check uscc 91150291740146937K --on 2026-11-20", "check patent ZL201710601862.3 --on 2026-11-20",
        "check center-name 包头市稀土永磁材料工程技术研究中心 --on 2026-11-20", "articles", "parameters --on 2026-11-20",
    ];

    private static readonly Role[] Roles =
    [
        Role.Administrator, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor, Role.Department, Role.Signer, Role.Filler,
        Role.Expert,
    ];

    private readonly string root = Directory.CreateTempSubdirectory("luyan-restored-").FullName;

    [Fact]
    public void Every_verb_of_the_law_is_asked()
    {
        static IEnumerable<string> Leaves(Command of, string path) => of.Subcommands.Count == 0
            ? [path]
            : of.Subcommands.SelectMany(c => Leaves(c, $"{path} {c.Name}".TrimStart()));
        Leaves(LawVerbs.Build(), "").Where(verb => !Questions.Any(q => q.StartsWith(verb, StringComparison.Ordinal)))
            .ShouldBe(["simulate", "rerun", "import-calendar"]);
    }

    [Fact]
    public async Task A_restored_folder_answers_as_the_one_that_was_backed_up()
    {
        var (first, second, archive) = (Path.Combine(root, "first"), Path.Combine(root, "second"), Path.Combine(root, "all.luyan"));
        await Unpack(first);
        ImportYear(first);
        await using var original = await Start(first);
        await using (var scope = original.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<Backup>().Write(archive)).ShouldBeEmpty();
        }
        await Restore(archive, second);
        await using var restored = await Start(second);

        var said = Law(first);
        Law(second).ShouldBe(said);
        Law(Path.Combine(root, "none")).ShouldNotBe(said, "the folder has a policy of its own");

        var (pages, files) = (0, 0);
        var unread = (await Db(original, db => db.Files.Select(f => f.Sha256).ToListAsync())).ToHashSet();
        foreach (var account in await People(original))
        {
            var (here, there) = (await SignedIn(original, account), await SignedIn(restored, account));
            pages += await Pages(account ?? "nobody", here, there);
            foreach (var file in unread.Order(StringComparer.Ordinal).ToList())
            {
                var answer = await Ask(here, CaseWork.CaseFile.Url(file));
                (await Ask(there, CaseWork.CaseFile.Url(file))).ShouldBe(answer, $"{account} {file}");
                if (answer.Status == HttpStatusCode.OK && unread.Remove(file)) { files++; }
            }
        }
        output.WriteLine($"{said.Count} answers of the law, {pages} pages, {files} downloads; {unread.Count} that nobody may open");
        pages.ShouldBeGreaterThanOrEqualTo(200);
        files.ShouldBeGreaterThan(20);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }

    /// <summary>Opens what the first page and the addresses without an id lead to, on both sides.</summary>
    private static async Task<int> Pages(string who, Browser here, Browser there)
    {
        var (seen, queue) = (new HashSet<string>(), new Queue<string>());
        void Found(string url)
        {
            if (url.StartsWith('/') && !Elsewhere().IsMatch(url) && seen.Add(url)) { queue.Enqueue(url); }
        }
        foreach (var url in new[] { "/", Urls.Me, "/desk", "/register", "/measures" }) { Found(url); }
        var opened = 0;
        while (opened < OfEachRole && queue.TryDequeue(out var url))
        {
            var answer = await Ask(here, url);
            (await Ask(there, url)).ShouldBe(answer, $"{who} {url}");
            if (answer.Status == HttpStatusCode.Redirect) { Found(answer.Name); }
            if (answer.Status != HttpStatusCode.OK) { continue; }
            opened++;
            if (answer.Type != "text/html") { continue; }
            foreach (var link in new HtmlParser().ParseDocument(answer.Body).QuerySelectorAll("a[href]"))
            {
                Found(link.GetAttribute("href")!.Split('#')[0]);
            }
        }
        return opened;
    }

    private static async Task<Answer> Ask(Browser browser, string url)
    {
        using var response = await browser.Get(url);
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        var name = response.Headers.Location?.ToString() ?? response.Content.Headers.ContentDisposition?.ToString() ?? "";
        var body = type.StartsWith("text/", StringComparison.Ordinal)
            ? Masked(await response.Content.ReadAsStringAsync())
            : Digest(await response.Content.ReadAsByteArrayAsync(), type);
        return new(response.StatusCode, type, name, body);
    }

    // What is made anew at each answer: the seal of a form, and the mark of a failure.
    private static string Masked(string page) => Trace().Replace(FormKey().Replace(page, "$1"), "");

    // A spreadsheet numbers the relations of its parts by chance and bears the time of day: its cells and styles are compared.
    private static string Digest(byte[] bytes, string type)
    {
        if (!type.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal)) { return Convert.ToHexStringLower(SHA256.HashData(bytes)); }
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join(' ', zip.Entries.Where(e => Part().IsMatch(e.FullName)).OrderBy(e => e.FullName, StringComparer.Ordinal)
            .Select(e =>
            {
                using var part = e.Open();
                return $"{e.FullName} {Convert.ToHexStringLower(SHA256.HashData(part))}";
            }));
    }

    private static List<string> Law(string folder) => [.. Questions.Select(question =>
    {
        var root = new RootCommand();
        root.Subcommands.Add(LawVerbs.Build());
        using var said = new StringWriter();
        root.Parse(["law", .. question.Split(' '), "--data", folder]).Invoke(new() { Output = said, Error = said });
        return said.ToString().Replace(folder, "FOLDER", StringComparison.Ordinal);
    })];

    private void ImportYear(string folder)
    {
        var year = Path.Combine(root, "2027.json");
        File.WriteAllText(year, File.ReadAllText(Path.Combine(MeasuresFile.DefaultFolder, "calendar", "2027.json"))
            .Replace("2027-02-08", "2027-02-09", StringComparison.Ordinal)
            .Replace("\"provisional\": true", "\"provisional\": false", StringComparison.Ordinal));
        var verbs = new RootCommand();
        verbs.Subcommands.Add(LawVerbs.Build());
        using var said = new StringWriter();
        verbs.Parse(["law", "import-calendar", year, "--data", folder]).Invoke(new() { Output = said, Error = said })
            .ShouldBe(0, said.ToString());
    }

    private static async Task Restore(string archive, string folder)
    {
        var services = new ServiceCollection();
        services.AddLuyanStore(folder);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Restoring>().Run(archive)).ShouldBeEmpty();
    }

    private static async Task<WebApplication> Start(string folder)
    {
        var app = LuyanHost.Build(folder, [$"--{ClockKeeper.Setting}=false"], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        });
        await app.PrepareData();
        await app.StartAsync();
        return app;
    }

    /// <summary>Nobody, and of each role the first account.</summary>
    private static async Task<IReadOnlyList<string?>> People(WebApplication app)
    {
        var accounts = await Db(app, db => db.Users.Where(a => a.IsActive).OrderBy(a => a.Email).ToListAsync());
        return [null, .. Roles.Select(role => accounts.First(a => a.Roles.Contains(role)).Email)];
    }

    private static async Task<Browser> SignedIn(WebApplication app, string? account)
    {
        var browser = CookieKeeper.Browser(app.GetTestServer(), "http://localhost");
        if (account is not null) { await browser.SignIn(account, Demonstration.Password); }
        return browser;
    }

    private static async Task<T> Db<T>(WebApplication app, Func<LuyanDb, Task<T>> work)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContextAsync();
        return await work(db);
    }

    private static async Task Unpack(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var packed = File.OpenRead(Path.Combine(Architecture.Source.Root, "tests", "Folders", Kept, "folder.tar.br"));
        await using var tar = new BrotliStream(packed, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(tar, folder, overwriteFiles: true);
    }

    private sealed record Answer(HttpStatusCode Status, string Type, string Name, string Body);

    [GeneratedRegex("""(name="form-key"[^>]*value=")[^"]*""")]
    private static partial Regex FormKey();

    [GeneratedRegex(@"^xl/(worksheets/[^/]+|styles)\.xml$")]
    private static partial Regex Part();

    [GeneratedRegex("[0-9a-f]{32}(?=</code>)")]
    private static partial Regex Trace();

    // The page of the second step shows a secret that it has just drawn.
    [GeneratedRegex(@"^/(lib|language|type-size|me/authenticator)(/|$)|\.(css|js|svg|png|webmanifest)(\?|$)")]
    private static partial Regex Elsewhere();
}
