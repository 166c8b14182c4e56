using System.CommandLine;
using Luyan.Store.Upkeep;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan restore FILE</c>: fills an empty place from an archive, after every entry was checked.</summary>
internal static class RestoreVerb
{
    public static Command Build() => StoreVerb.Of(
        "restore", "Fill an empty data folder from an archive; every entry is checked first.", prepare: false,
        async (services, file, stop) =>
        {
            await AnsiConsole.Status().StartAsync("Restoring", status => services.GetRequiredService<Restoring>()
                .Run(file, new Progress<string>(name => status.Status(Markup.Escape($"Restoring: {name}"))), stop));
            Console.WriteLine($"Restored from {file}.");
            return 0;
        },
        new("FILE") { Description = "The archive that 'luyan backup' wrote." });
}
