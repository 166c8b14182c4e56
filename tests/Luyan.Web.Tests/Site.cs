using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Files.Examining;
using Luyan.Store.Tests.Engines;
using Luyan.Web.Background;
using Luyan.Web.Hosting;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Luyan.Web.Tests;

/// <summary>The whole program on a SQLite database in a folder of its own, over HTTP without a network, with a clock
/// that stands until it is moved. One department and one active unit exist, and an account for each role.</summary>
public sealed class Site : IAsyncLifetime
{
    public const string Password = "vier-blaue-rinder-42";

    private readonly string folder = Directory.CreateTempSubdirectory("luyan-").FullName;

    /// <summary>The clock: Monday 2 March 2026, 09:00 in Baotou.</summary>
    public FakeTimeProvider Clock { get; } = new(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public WebApplication App { get; private set; } = null!;

    public string Folder => folder;

    /// <summary>Settings with which the program is started, as on its command line. The clock stands unless they name it:
    /// tests run it when they mean it.</summary>
    public string[] Arguments { get; set; } = [];

    public Guid Department { get; } = Guid.CreateVersion7();

    public Guid Unit { get; } = Guid.CreateVersion7();

    /// <summary>Starts with accounts; see <see cref="StartEmpty"/> for a program that waits for its set-up.</summary>
    public async ValueTask InitializeAsync()
    {
        await StartEmpty();
        await Populate();
    }

    public async Task StartEmpty()
    {
        await PreparedDatabase.PutInto(folder);
        App = LuyanHost.Build(folder, [$"--{ClockKeeper.Setting}=false", .. Arguments], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(Clock);
            // Files are read within the test's process: the one that reads hostile files has its own tests, and one such file
            // would keep all sites waiting.
            builder.Services.AddSingleton<IExaminer, Examiner>();
            // How hard a password is to guess is no matter of a test; each hash at full strength costs more than a page.
            builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
        });
        await App.PrepareData();
        await App.StartAsync();
    }

    /// <summary>A browser: it keeps cookies, and follows no redirect by itself.</summary>
    public Browser Anonymous(bool https = false) =>
        CookieKeeper.Browser(App.GetTestServer(), https ? "https://localhost" : "http://localhost");

    /// <summary>A browser signed in with one role: staff with their second step already set.</summary>
    public async Task<Browser> As(Role role, Guid? organisation = null)
    {
        var account = await AccountOf(role, organisation);
        return await SignedIn(account);
    }

    /// <summary>A browser signed in as an account, without going through the pages.</summary>
    public async Task<Browser> SignedIn(Account account)
    {
        var browser = Anonymous();
        await browser.SignIn(account.Email!, Password);
        return browser;
    }

    /// <summary>The account of a role; made at first use. For a unit's or department's people an organisation can be named.</summary>
    public async Task<Account> AccountOf(Role role, Guid? organisation = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var email = $"{role}{(organisation is { } id ? $"-{id:N}" : "")}@example.test".ToLowerInvariant();
        if (await accounts.FindByEmailAsync(email) is { } known) { return known; }
        Guid? unit = role is Role.Filler or Role.Signer or Role.Director ? organisation ?? Unit : null;
        Guid? department = role is Role.Department ? organisation ?? Department : null;
        var account = await NewAccount.Keep(
            accounts, NewAccount.Prepare(accounts, Clock, email, Names[role], Password, [role], unit, department));
        // The second step has its own tests; here staff have it behind them, so that every test starts at the desk.
        account.MustSetTotp = false;
        await accounts.UpdateAsync(account);
        return account;
    }

    /// <summary>Messages that acts have ordered reach those who are to be told; else they do so at any later moment, as the clock goes
    /// on.</summary>
    public async Task HandOut()
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Luyan.Web.Messages.PostRound>().Once();
    }

    /// <summary>Works on the database in a scope of its own.</summary>
    public async Task<T> Db<T>(Func<LuyanDb, Task<T>> work)
    {
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContextAsync();
        return await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null)
        {
            await using var db = await App.Services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContextAsync();
            var connection = db.Database.GetDbConnection();
            await App.StopAsync();
            await App.DisposeAsync();
            // Only its own: other sites are at work.
            if (connection is Microsoft.Data.Sqlite.SqliteConnection own) { Microsoft.Data.Sqlite.SqliteConnection.ClearPool(own); }
        }
        Directory.Delete(folder, recursive: true);
    }

    private Task<int> Populate() => Db(async db =>
    {
        db.Bureau.Add(new() { Name = "包头市科学技术局", Address = "包头市虚构路1号", Phone = "0472-0000000" });
        db.Departments.Add(new() { Id = Department, Name = "昆都仑区科技管理部门", District = "150203" });
        await db.SaveChangesAsync();
        db.Units.Add(new()
        {
            Id = Unit, CreditCode = "91150203MA0DEM021J", Name = "包头虚构稀土材料有限公司", District = "150203",
            Kind = "enterprise", DepartmentId = Department, State = UnitStanding.Active,
            Address = "包头市虚构大街2号", LegalRepresentative = "贺明远", ContactName = "林若溪",
            ContactPhone = "13800000000", ContactEmail = "lin@example.test", CreatedAt = Clock.GetUtcNow(),
        });
        return await db.SaveChangesAsync();
    });

    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Filler] = "林若溪", [Role.Signer] = "贺明远", [Role.Director] = "程望舒",
        [Role.Department] = "白云起", [Role.CaseOfficer] = "苏映雪", [Role.HeadOfDivision] = "秦怀远",
        [Role.Leader] = "顾长风", [Role.Expert] = "叶知秋", [Role.Auditor] = "沈静言", [Role.Administrator] = "管若谷",
    };
}
