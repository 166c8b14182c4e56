using System.CommandLine;
using Luyan.Store.Authenticity;
using Luyan.Store.Upkeep;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan rebuild</c>: writes all read models anew from the events, and compares all filed dossiers anew. The site may run:
/// it reads on, and writes again afterwards.</summary>
internal static class RebuildVerb
{
    public static Command Build() =>
        StoreVerb.Of("rebuild", "Write all read models anew from the events; the site is read-only meanwhile.", opens: true, async call =>
        {
            var events = await AnsiConsole.Progress().StartAsync(async shown =>
            {
                var task = shown.AddTask("Events");
                return await call.Services.GetRequiredService<Rebuilding>().Run(
                    new Progress<(long Done, long Of)>(p => (task.MaxValue, task.Value) = (Math.Max(p.Of, 1), p.Done)), call.Stop);
            });
            var (dossiers, findings) = await call.Services.GetRequiredService<Comparisons>().CompareAll(stop: call.Stop);
            await call.Output.WriteLineAsync($"Rebuilt from {events} events; compared {dossiers} dossiers: {findings} findings.");
            return 0;
        });
}
