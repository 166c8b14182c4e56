using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Facts;
using Luyan.Store.Tests.Engines;
using Luyan.Web.Accounts;
using Luyan.Web.Hosting;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Luyan.Browser.Tests.Running;

/// <summary>The real program on a free port of this machine, over a data folder of its own:
/// the Bureau and one department, and an account for each role when it is asked for.</summary>
public sealed class City : IAsyncDisposable
{
    public const string Password = "vier-blaue-rinder-42";

    public const string DepartmentName = "昆都仑区科技管理部门";

    private readonly ShiftedClock clock = new();
    private readonly ServerErrors errors = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("luyan-browser-").FullName;

    /// <summary>Where it listens, without a slash at the end; stays the same when it starts again.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    public WebApplication App { get; private set; } = null!;

    public Guid Department { get; } = Guid.CreateVersion7();

    public Guid Unit { get; } = Guid.CreateVersion7();

    /// <summary>What the program logged as errors.</summary>
    public IReadOnlyList<string> Errors => errors.All;

    /// <summary>Starts the program, also again on the same folder and port.</summary>
    public async Task Start()
    {
        await PreparedDatabase.PutInto(Folder);
        App = LuyanHost.Build(Folder, ["--urls", Address], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(errors);
            builder.Services.AddSingleton<TimeProvider>(clock);
            // How hard a password is to guess is no matter of a test; each hash at full strength costs more than a page.
            builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
        });
        await App.PrepareData();
        await App.StartAsync();
        Address = App.Urls.Single();
    }

    public async Task Stop()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    /// <summary>The Bureau and a department; an account, since without one the program only waits to be set up.</summary>
    public async Task Furnish()
    {
        await Db(async db =>
        {
            db.Bureau.Add(new() { Name = "包头市科学技术局", Address = "包头市虚构路1号", Phone = "0472-0000000" });
            db.Departments.Add(new() { Id = Department, Name = DepartmentName, District = "150203" });
            return await db.SaveChangesAsync();
        });
        await AccountOf(Role.Administrator);
    }

    /// <summary>An active relying unit.</summary>
    public Task<int> AddUnit() => Db(async db =>
    {
        db.Units.Add(new()
        {
            Id = Unit, CreditCode = "91150203MA0DEM021J", Name = "包头虚构稀土材料有限公司", District = "150203",
            Kind = "enterprise", DepartmentId = Department, State = UnitStanding.Active,
            Address = "包头市虚构大街2号", LegalRepresentative = "贺明远", ContactName = "林若溪",
            ContactPhone = "13800000000", ContactEmail = "lin@example.test", CreatedAt = clock.GetUtcNow(),
        });
        return await db.SaveChangesAsync();
    });

    /// <summary>A fact in the unit's ledger.</summary>
    public Task<int> Keep(FactKind kind, params (string Key, string Said)[] cells) => Db(db =>
    {
        var body = FactBody.Write(cells.Select(c => new KeyValuePair<string, string>(c.Key, c.Said)));
        db.Facts.Add(new()
        {
            UnitId = Unit, Kind = kind, Body = body, Title = FactBody.TitleOf(body), RecordedByName = Names[Role.Filler]
        });
        return db.SaveChangesAsync();
    });

    /// <summary>The account of a role, made at first use; staff have their second step behind them.</summary>
    public async Task<string> AccountOf(Role role)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var email = $"{role}@example.test".ToLowerInvariant();
        if (await accounts.FindByEmailAsync(email) is not null) { return email; }
        Guid? unit = role is Role.Filler or Role.Signer or Role.Director ? Unit : null;
        Guid? department = role is Role.Department ? Department : null;
        var account = await NewAccount.Keep(
            accounts, NewAccount.Prepare(accounts, clock, email, Names[role], Password, [role], unit, department));
        account.MustSetTotp = false;
        await accounts.UpdateAsync(account);
        return email;
    }

    /// <summary>The code that the console shows at the first start.</summary>
    public Task<string?> SetupCode() => FirstStart.NewCode(App.Services);

    public async Task<T> Db<T>(Func<LuyanDb, Task<T>> work)
    {
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContextAsync();
        return await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(Folder, recursive: true);
    }

    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Filler] = "林若溪", [Role.Signer] = "贺明远", [Role.Director] = "程望舒",
        [Role.Department] = "白云起", [Role.CaseOfficer] = "苏映雪", [Role.HeadOfDivision] = "秦怀远",
        [Role.Leader] = "顾长风", [Role.Expert] = "叶知秋", [Role.Auditor] = "沈静言", [Role.Administrator] = "管若谷",
    };
}
