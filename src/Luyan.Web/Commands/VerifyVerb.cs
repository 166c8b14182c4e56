using System.CommandLine;
using Luyan.Store.Upkeep;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan verify</c>: reads all chains and files again; names every entry that does not hold, the first one first,
/// and then ends with 1.</summary>
internal static class VerifyVerb
{
    private const int Broken = 1;

    public static Command Build() => StoreVerb.Of("verify", "Verify all chains of events and all stored files.", opens: true, async call =>
    {
        var verified = await AnsiConsole.Status().StartAsync("Verifying", status => call.Services.GetRequiredService<Verification>()
            .Run(new Progress<long>(done => status.Status($"Verifying: {done} entries")), call.Stop));
        if (verified.Broken.Count == 0 && verified.Events > 0)
        {
            await call.Output.WriteLineAsync($"All holds: {verified.Cases} cases, {verified.Events} events, {verified.Files} files.");
            return 0;
        }
        if (verified.Broken.Count == 0)
        {
            await call.Error.WriteLineAsync(
                "There is nothing to verify: the store holds no event. If it should, the data folder is not the one that you mean.");
            return Broken;
        }
        await call.Error.WriteLineAsync($"First broken entry: {Line(verified.Broken[0])}");
        foreach (var broken in verified.Broken.Skip(1)) { await call.Error.WriteLineAsync($"Also: {Line(broken)}"); }
        return Broken;
    });

    private static string Line(Broken broken) => $"{broken.Where}: {broken.Why}{(broken.Detail.Length == 0 ? "" : $" ({broken.Detail})")}";
}
