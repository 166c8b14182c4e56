using System.CommandLine;
using Luyan.Store.Upkeep;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan backup FILE</c>: one archive of everything, consistent, also while the site runs.</summary>
internal static class BackupVerb
{
    public static Command Build() => StoreVerb.Of(
        "backup", "Write one archive of the database and all files. It contains secrets: keep it safe.", prepare: true,
        async (services, file, stop) =>
        {
            await AnsiConsole.Status().StartAsync("Backing up", status => services.GetRequiredService<Backup>()
                .Write(file, new Progress<string>(name => status.Status(Markup.Escape($"Backing up: {name}"))), stop));
            Console.WriteLine($"Backed up to {file}.");
            return 0;
        },
        new("FILE") { Description = "The archive to write; it must not exist." });
}
