using System.CommandLine;
using System.Globalization;
using Luyan.Store.Chains;
using Luyan.Store.Opening;
using Luyan.Store.Upkeep;
using Luyan.Web.Hosting;
using Spectre.Console;

namespace Luyan.Web.Commands;

/// <summary><c>luyan verify</c>: reads all that is stored for good again; names everything that does not hold, the first first,
/// and then ends with 1.</summary>
internal static class VerifyVerb
{
    private const int Broken = 1;

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "A checkpoint that was kept outside: the file, or one with its first three lines.", HelpName = "FILE",
    };

    private static readonly Option<string?> Key = new("--key")
    {
        Description = "The public key that signed the checkpoint or the archive, or a file with it.", HelpName = "PUB",
    };

    private static readonly Option<string?> Archive = new("--archive")
    {
        Description = "Verify this archive instead of the data folder: it is restored beside it and taken away again.", HelpName = "FILE",
    };

    public static Command Build() => StoreVerb.Of(
        "verify", "Verify all chains, read models and stored files; with --against also that nothing was cut off.", opens: true,
        async call =>
        {
            var against = call.Option(Against) is { } file ? Checkpoint.Read(await Text(file, call.Stop)) : null;
            var key = call.Option(Key) is { } named ? File.Exists(named) ? (await Text(named, call.Stop)).Trim() : named.Trim() : null;
            return call.Option(Archive) is { } archive
                ? await OfArchive(archive, against, key, call)
                : await Of(call.Services, against, key, call);
        },
        options: [Against, Key, Archive], instead: Archive);

    private static async Task<string> Text(string file, CancellationToken stop) =>
        File.Exists(file) ? await File.ReadAllTextAsync(file, stop) : throw new CommandLineException($"There is no file {file}.");

    private static async Task<int> Of(IServiceProvider services, Checkpoint? against, string? key, StoreVerb.Call call)
    {
        var verified = await AnsiConsole.Status().StartAsync("Verifying", status => services.GetRequiredService<Verification>()
            .Run(against, key, new Progress<long>(done => status.Status($"Verifying: {done} entries")), call.Stop));
        if (verified.Broken.Count == 0 && verified.Events > 0)
        {
            await call.Output.WriteLineAsync($"All holds: {verified.Cases} cases, {verified.Events} events, {verified.Files} files.");
            await call.Output.WriteLineAsync(Compared(verified));
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
        if (verified.Broken.All(b => b.Why == Reasons.WrongReadModel))
        {
            await call.Error.WriteLineAsync(
                "The dockets themselves hold. What is derived from them is not what they and the policy give: 'luyan rebuild' writes it "
                + "anew.");
        }
        return Broken;
    }

    // An archive belongs to no engine: wherever the store lies, it is restored into a folder.
    private static async Task<int> OfArchive(string archive, Checkpoint? against, string? key, StoreVerb.Call call)
    {
        if (!File.Exists(archive)) { throw new CommandLineException($"There is no archive {archive}."); }
        var beside = Directory.CreateTempSubdirectory("luyan-archive-").FullName;
        try
        {
            var folder = Path.Combine(beside, "data");
            string? seal;
            await using (var empty = StoreVerb.Services(folder, PolicyInForce.Of(folder), postgres: null))
            await using (var scope = empty.CreateAsyncScope())
            {
                var restoring = scope.ServiceProvider.GetRequiredService<Restoring>();
                seal = await Restoring.SealedBy(archive, key, call.Stop);
                await AnsiConsole.Status().StartAsync("Restoring", _ => restoring.Run(archive, stop: call.Stop));
            }
            await using var services = StoreVerb.Services(folder, PolicyInForce.Of(folder), postgres: null);
            await services.PrepareStore(call.Stop);
            await using var restored = services.CreateAsyncScope();
            var held = await Of(restored.ServiceProvider, against, key, call);
            await (seal is null ? call.Error : call.Output).WriteLineAsync(Sealed(seal, key));
            return seal is null ? Broken : held;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(beside, recursive: true);
        }
    }

    private static string Sealed(string? seal, string? key) => (seal, key) switch
    {
        (null, null) => "The archive has no seal that fits it: nothing proves who wrote it.",
        (null, _) => "The archive was not sealed with that key, or was changed since.",
        (_, null) => $"Its seal fits and names the key {seal}. Only the key given with --key proves whose it is.",
        _ => $"It was sealed with that key ({seal}) and not changed since.",
    };

    private static string Compared(Verified verified) => verified switch
    {
        { Against: null } => "There is no checkpoint yet. Make one with 'luyan checkpoint FILE' and keep it outside: without it nobody can "
            + "tell whether whoever holds this machine has cut something off.",
        { FromOutside: false, Against: var own } => $"It agrees with its own checkpoint of {At(own)}, which proves nothing against whoever "
            + "holds this machine: give one that was kept outside with --against FILE.",
        { SignatureChecked: false, Against: var given } => $"Nothing that the checkpoint of {At(given)} knows was cut off or rewritten. "
            + $"Its signature was not checked: it names the key {given.Origin}, which is not that of this folder; give it with --key PUB.",
        { Against: var given } => $"Nothing that the checkpoint of {At(given)} knows was cut off or rewritten; its signature holds.",
    };

    private static string At(Checkpoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");

    private static string Line(Broken broken) => $"{broken.Where}: {broken.Why}{(broken.Detail.Length == 0 ? "" : $" ({broken.Detail})")}";
}
