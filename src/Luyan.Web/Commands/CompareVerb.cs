using System.CommandLine;
using Luyan.Store.Authenticity;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan compare</c>: compares all filed dossiers with each other anew, e.g. after a threshold of the policy was
/// changed. The site may run.</summary>
internal static class CompareVerb
{
    public static Command Build() => StoreVerb.Of("compare", "Compare all filed dossiers with each other anew.", opens: true, async call =>
    {
        var (dossiers, findings) = await AnsiConsole.Status().StartAsync(
            "Comparing", status => call.Services.GetRequiredService<Comparisons>().CompareAll(
                new Progress<(int Done, int Of)>(p => status.Status($"Comparing: {p.Done} of {p.Of} dossiers")), call.Stop));
        await call.Output.WriteLineAsync($"Compared {dossiers} dossiers: {findings} findings.");
        return 0;
    });
}
