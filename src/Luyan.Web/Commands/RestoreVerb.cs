using System.CommandLine;
using Luyan.Store.Opening;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan restore FILE</c>: fills an empty place from an archive of this version or an older one;
/// every entry is checked before and compared after.</summary>
internal static class RestoreVerb
{
    private const int Incomplete = 1;

    public static Command Build() => StoreVerb.Of(
        "restore", "Fill an empty data folder from an archive; every entry is checked before and compared after.", opens: false,
        async call =>
        {
            if (!File.Exists(call.Taken)) { throw new CommandLineException($"There is no archive {call.Taken}."); }
            var missing = await AnsiConsole.Status().StartAsync("Restoring", status => call.Services.GetRequiredService<Restoring>()
                .Run(call.Taken, new Progress<string>(name => status.Status(Markup.Escape($"Restoring: {name}"))), call.Stop));
            await call.Output.WriteLineAsync($"Restored from {call.Taken}.");
            if (missing.Count == 0) { return 0; }
            await call.Error.WriteLineAsync(
                $"Not restored, because they were missing or altered when the archive was made: {string.Join(", ", missing)}.");
            return Incomplete;
        },
        new("FILE") { Description = "The archive that 'luyan backup' wrote." });
}
