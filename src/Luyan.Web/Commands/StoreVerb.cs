using System.CommandLine;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Upkeep;
using Luyan.Web.Hosting;

namespace Luyan.Web.Commands;

/// <summary>The frame of the verbs that work on the store without the site: what went well on standard output, one line of failure on standard error.</summary>
internal static class StoreVerb
{
    /// <summary>A verb over the store of the data folder.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="does">What it does.</param>
    /// <param name="prepare">Whether tables are made where there are none; a verb that only reads expects them.</param>
    /// <param name="work">What it does; answers with the exit code.</param>
    /// <param name="file">The file that it takes, where it takes one.</param>
    public static Command Of(string name, string does, bool prepare, Func<IServiceProvider, string, CancellationToken, Task<int>> work, Argument<FileInfo>? file = null)
    {
        var data = DataFolder.Option();
        var verb = new Command(name, does) { data };
        if (file is not null) { verb.Arguments.Add(file); }
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = DataFolder.Of(parsed, data);
            if (prepare && !Directory.Exists(folder))
            {
                await Console.Error.WriteLineAsync($"There is no data folder {folder}. Name it with --data.");
                return 1;
            }
            await using var services = Services(folder);
            try
            {
                if (prepare) { await services.PrepareStore(stop); }
                await using var scope = services.CreateAsyncScope();
                return await work(scope.ServiceProvider, file is null ? "" : parsed.GetValue(file)!.FullName, stop);
            }
            catch (Exception failure) when (failure is ArchiveException or StoreMadeByAnotherVersionException or IOException or UnauthorizedAccessException or MeasuresException)
            {
                await Console.Error.WriteLineAsync(failure is ArchiveException archive ? Told(archive) : failure.Message);
                return 1;
            }
        });
        return verb;
    }

    private static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => PolicyInForce.Of(folder));
        services.AddLuyanStore(folder, Environment.GetEnvironmentVariable("LUYAN_POSTGRES"));
        return services.BuildServiceProvider();
    }

    private static string Told(ArchiveException failure) => failure.Key switch
    {
        "not-empty" => $"Restoring needs an empty place, but there is something in {failure.Detail}. Nothing was changed.",
        "damaged" => $"The archive is damaged: {failure.Detail}. Nothing was changed.",
        "other-version" => "The archive was made by another version of Luyan. Nothing was changed.",
        "exists" => $"{failure.Detail} exists already. Choose another name.",
        _ => failure.Message,
    };
}
