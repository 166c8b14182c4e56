using System.CommandLine;
using System.Globalization;
using Luyan.Store.Chains;

namespace Luyan.Web.Commands;

/// <summary><c>luyan checkpoint [FILE]</c>: signs how far every chain has come, to be kept outside; also while the site runs.</summary>
internal static class CheckpointVerb
{
    public static Command Build() => StoreVerb.Of(
        "checkpoint",
        "Sign how far every docket and chain has come. Keep the file outside of this machine: 'luyan verify --against FILE' then finds "
        + "what was cut off or rewritten since.",
        opens: true,
        async call =>
        {
            Refuse(call.Taken);
            var checkpoints = call.Services.GetRequiredService<Checkpoints>();
            var made = await checkpoints.Make(by: null, call.Stop);
            if (call.Taken.Length > 0)
            {
                await File.WriteAllTextAsync(call.Taken, made.Text, call.Stop);
                await call.Output.WriteLineAsync($"Written to {call.Taken}: {Counted(made)}. Keep it outside of this machine.");
            }
            else { await call.Output.WriteLineAsync($"{Counted(made)}. Keep these three lines, or name a FILE for all of it:"); }
            await call.Output.WriteLineAsync(made.Short);
            await call.Output.WriteLineAsync($"Public key: {checkpoints.PublicKey}");
            return 0;
        },
        new("FILE") { Description = "The file to write; it must not exist.", Arity = ArgumentArity.ZeroOrOne });

    private static string Counted(Checkpoint made) => string.Create(
        CultureInfo.InvariantCulture, $"{made.Cases.Count} cases, {made.Chains.Count} chains, {made.Size} entries");

    private static void Refuse(string file)
    {
        if (file.Length == 0) { return; }
        if (File.Exists(file)) { throw new CommandLineException($"{file} exists already. Choose another name."); }
        if (Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder))
        {
            throw new CommandLineException($"There is no folder {folder} to write the checkpoint into.");
        }
    }
}
