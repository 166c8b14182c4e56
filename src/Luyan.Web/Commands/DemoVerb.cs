using System.CommandLine;
using Luyan.Demo;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Opening;
using Luyan.Store.Post;
using Luyan.Web.Hosting;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan demo</c>: fills an empty data folder with an invented city.</summary>
internal static class DemoVerb
{
    private const int BadInput = 2, Broken = 1;

    public static Command Build()
    {
        var data = DataFolder.Option();
        var seed = new Option<int>(
            "--seed") { Description = "The same seed on the same day gives the same city.", HelpName = "N", DefaultValueFactory = _ => 7 };
        var verb = new Command(
            "demo", "Fill an empty data folder with an invented city, and show its accounts on the sign-in page.") { data, seed };
        verb.SetAction((parsed, stop) => Failing.Told(parsed.InvocationConfiguration.Error, () => Fill(
            DataFolder.Of(parsed, data), new(parsed.GetValue(seed), TimeProvider.System.Today()),
            stop, parsed.InvocationConfiguration.Error)));
        return verb;
    }

    /// <summary>Fills the folder; 0 when done, 2 where it is not empty.</summary>
    internal static async Task<int> Fill(string folder, Wish wish, CancellationToken stop, TextWriter? error = null)
    {
        error ??= Console.Error;
        PolicyInForce.Of(folder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return await Refuse(error, $"{folder} is not empty");
        }
        await NoticePolicy.Write(folder, wish.NoticeSince, stop);
        await using var services = Services(folder);
        try
        {
            await services.PrepareStore(stop);
            if (!await IsEmpty(services, stop)) { return await Refuse(error, "the database is not empty"); }
            Unfinished.Begin(services.GetRequiredService<StorePlace>(), "demo");
            var city = await Show(new(services, wish), stop);
            await Tell(services, stop);
            Unfinished.End(services.GetRequiredService<StorePlace>());
            Console.WriteLine(Summary(folder, city));
            return 0;
        }
        catch (RefusedInDemoException failure)
        {
            await error.WriteLineAsync(failure.Message.ReplaceLineEndings(" "));
            return Broken;
        }
    }

    private static async Task<int> Refuse(TextWriter error, string why)
    {
        await error.WriteLineAsync($"The demonstration needs an empty data folder, but {why}. Nothing was changed.");
        return BadInput;
    }

    private static Task<City> Show(Demonstration demonstration, CancellationToken stop) =>
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }).Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(shown =>
            {
                var task = shown.AddTask("The invented city lives through its years");
                return demonstration.Run(new Direct(p => (task.MaxValue, task.Value) = (p.Of, p.Done)), stop);
            });

    /// <summary>Delivers all messages and marks those older than some weeks as read.</summary>
    private static async Task Tell(ServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Distribution>().HandOutDue(WaysOut.None, stop: stop);
        var unread = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-UnreadDays);
        await scope.ServiceProvider.GetRequiredService<LuyanDb>().Messages.Where(m => m.At < unread)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.ReadAt, x => x.At), stop);
    }

    private const int UnreadDays = 21;

    private static string Summary(string folder, City city)
    {
        var units = city.Applicants.Count + city.Waiting.Count;
        var accounts = city.Accounts.Take(ShownAccounts)
            .Select(a => $"  {a.Email,-28} {string.Join(", ", a.Roles),-16} {a.DisplayName}");
        return $"""

              {folder} holds an invented city: {city.Departments.Count} departments, {units} units, {city.Experts.Count} experts.
              Password of every account: {Demonstration.Password}

            {string.Join(Environment.NewLine, accounts)}
            """;
    }

    /// <summary>So many accounts stand on the sign-in page and on the console; they are the first ones.</summary>
    private const int ShownAccounts = 30;

    private static async Task<bool> IsEmpty(IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContextAsync(stop);
        return !await db.Users.AnyAsync(stop) && !await db.Events.AnyAsync(stop);
    }

    private static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddMeasures(() => PolicyInForce.Of(folder));
        services.AddLuyanStore(folder, Environment.GetEnvironmentVariable("LUYAN_POSTGRES"));
        return services.BuildServiceProvider();
    }

    private sealed class Direct(Action<Progressed> report) : IProgress<Progressed>
    {
        public void Report(Progressed value) => report(value);
    }
}
