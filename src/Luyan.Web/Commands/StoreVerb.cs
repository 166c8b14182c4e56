using System.CommandLine;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.Hosting;
using Luyan.Store.Opening;

namespace Luyan.Web.Commands;

/// <summary>The frame of the verbs that work on the store without the site: what went well on standard output, one line of
/// failure on standard error.</summary>
internal static class StoreVerb
{
    /// <summary>A verb over the store of the data folder.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="does">What it does.</param>
    /// <param name="opens">Whether it works on a store that is there; restoring makes one.</param>
    /// <param name="work">What it does; answers with the exit code.</param>
    /// <param name="file">The file that it takes, where it takes one.</param>
    /// <param name="word">The word that it takes, where it takes one.</param>
    /// <param name="options">The options that it takes.</param>
    /// <param name="instead">The option that names something to work on instead of the store.</param>
    public static Command Of(
        string name, string does, bool opens, Func<Call, Task<int>> work, Argument<FileInfo>? file = null, Argument<string>? word = null,
        IReadOnlyList<Option<string?>>? options = null, Option<string?>? instead = null)
    {
        var data = DataFolder.Option();
        var verb = new Command(name, does) { data };
        if (file is not null) { verb.Arguments.Add(file); }
        if (word is not null) { verb.Arguments.Add(word); }
        foreach (var option in options ?? []) { verb.Options.Add(option); }
        verb.SetAction((parsed, stop) => Failing.Told(parsed.InvocationConfiguration.Error, async () =>
        {
            var folder = DataFolder.Of(parsed, data);
            // What is wrong with the policy is told first, as at a start.
            var law = PolicyInForce.Of(folder);
            var there = opens && (instead is null || parsed.GetValue(instead) is null);
            if (there && !HasStore(folder))
            {
                throw new CommandLineException($"There is no data in {folder}: name the data folder with --data DIR.");
            }
            await using var services = Services(folder, law);
            if (there) { await services.PrepareStore(parsed.InvocationConfiguration.Error.WriteLine, stop); }
            await using var scope = services.CreateAsyncScope();
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var taken = file is not null ? parsed.GetValue(file)?.FullName ?? "" : word is not null ? parsed.GetValue(word)! : "";
            return await work(new(scope.ServiceProvider, taken, option => parsed.GetValue(option), output, error, stop));
        }));
        return verb;
    }

    /// <summary>One call of a verb; the file or the word that it takes, empty where it takes none.</summary>
    internal sealed record Call(
        IServiceProvider Services, string Taken, Func<Option<string?>, string?> Option, TextWriter Output, TextWriter Error,
        CancellationToken Stop);

    private static string? Postgres => Environment.GetEnvironmentVariable("LUYAN_POSTGRES") is { Length: > 0 } named ? named : null;

    internal static bool HasStore(string folder) =>
        Directory.Exists(folder) && (Postgres is not null || File.Exists(new StorePlace(folder, null).SqliteFile));

    internal static ServiceProvider Services(string folder, Measures law) => Services(folder, law, Postgres);

    internal static ServiceProvider Services(string folder, Measures law, string? postgres)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddMeasures(() => law);
        services.AddLuyanStore(folder, postgres);
        return services.BuildServiceProvider();
    }
}
