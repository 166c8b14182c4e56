using System.CommandLine;
using Luyan.Store.Upkeep;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan verify</c>: reads all chains and files again; names every entry that does not hold, the first one first, and then ends with 1.</summary>
internal static class VerifyVerb
{
    public static Command Build() => StoreVerb.Of("verify", "Verify all chains of events and all stored files.", prepare: true, async (services, _, stop) =>
    {
        var verified = await AnsiConsole.Status().StartAsync("Verifying", status => services.GetRequiredService<Verification>()
            .Run(new Progress<long>(done => status.Status($"Verifying: {done} entries")), stop));
        if (verified.Broken.Count == 0)
        {
            Console.WriteLine($"All holds: {verified.Cases} cases, {verified.Events} events, {verified.Files} files.");
            return 0;
        }
        await Console.Error.WriteLineAsync($"First broken entry: {Line(verified.Broken[0])}");
        foreach (var broken in verified.Broken.Skip(1)) { await Console.Error.WriteLineAsync($"Also: {Line(broken)}"); }
        return 1;
    });

    private static string Line(Broken broken) => $"{broken.Where}: {broken.Why}{(broken.Detail.Length == 0 ? "" : $" ({broken.Detail})")}";
}
