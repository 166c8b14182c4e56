using System.CommandLine;
using Luyan.Store;
using Luyan.Store.Upkeep;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan backup FILE</c>: one archive of the whole data folder, consistent, also while the site runs.</summary>
internal static class BackupVerb
{
    private const int Incomplete = 1;

    public static Command Build() => StoreVerb.Of(
        "backup", "Write one archive of the whole data folder: database, files, policy, settings. It contains secrets: keep it safe.",
        opens: true,
        async call =>
        {
            Refuse(call.Taken, call.Services.GetRequiredService<StorePlace>());
            var missing = await AnsiConsole.Status().StartAsync("Backing up", status => call.Services.GetRequiredService<Backup>()
                .Write(call.Taken, new Progress<string>(name => status.Status(Markup.Escape($"Backing up: {name}"))), call.Stop));
            await call.Output.WriteLineAsync($"Backed up to {call.Taken}.");
            if (missing.Count == 0) { return 0; }
            await call.Error.WriteLineAsync(
                $"Not in the archive, because they are missing or altered in the data folder: {string.Join(", ", missing)}.");
            return Incomplete;
        },
        new("FILE") { Description = "The archive to write; it must not exist." });

    private static void Refuse(string archive, StorePlace place)
    {
        if (Path.GetDirectoryName(archive) is { } folder && !Directory.Exists(folder))
        {
            throw new CommandLineException($"There is no folder {folder} to write the archive into.");
        }
        if (archive.StartsWith(place.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !archive.EndsWith(".luyan", StringComparison.Ordinal))
        {
            throw new CommandLineException(
                $"{archive} lies in the data folder, and every later backup would carry it along: choose another folder, or end its name "
                + "in .luyan.");
        }
    }
}
