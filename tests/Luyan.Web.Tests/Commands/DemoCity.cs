using Luyan.Demo;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.Commands;
using Luyan.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Luyan.Web.Tests.Commands;

/// <summary>The whole invented city, made once for all tests, and the site on it.</summary>
public sealed class DemoCity : IAsyncLifetime
{
    /// <summary>The day on which the city is looked at.</summary>
    public static readonly DateOnly Today = new(2026, 11, 20);

    public string Folder { get; } = Directory.CreateTempSubdirectory("luyan-demo-").FullName;

    public WebApplication App { get; private set; } = null!;

    public int Answer { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Answer = await DemoVerb.Fill(Folder, new Wish(7, Today), TestContext.Current.CancellationToken);
        App = LuyanHost.Build(Folder, [], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(CityClock.At(Today, new(9, 0))));
        });
        await App.PrepareData();
        await App.StartAsync();
    }

    public Browser Anonymous() => CookieKeeper.Browser(App.GetTestServer(), "http://localhost");

    public async Task<T> Db<T>(Func<LuyanDb, Task<T>> work)
    {
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContextAsync();
        return await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null) { await App.StopAsync(); await App.DisposeAsync(); }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
