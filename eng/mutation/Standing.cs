using System.Diagnostics;

namespace Luyan.Mutation;

/// <summary>Asks a process that holds the specs (<see cref="Stand"/>); begins a new one where the last ended or cannot be trusted.
/// </summary>
/// <param name="specs">The assembly of the specs.</param>
/// <param name="warming">The methods that it runs.</param>
internal sealed class Standing(string specs, IReadOnlyList<string> warming) : IDisposable
{
    // A minute without an answer is an endless loop that passes no mutant.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60), Warming = TimeSpan.FromMinutes(10);

    private Process? process;
    private string? list;

    /// <summary>Which method kills the mutant; null where all hold. What ends the process kills it too.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="methods">The methods, in their order.</param>
    public string? KilledBy(int mutant, IReadOnlyList<string> methods)
    {
        for (var fresh = process is null; ; fresh = true)
        {
            Start();
            var answer = Ask($"{mutant} {string.Join(' ', methods)}", Longest)?.Split(' ');
            switch (answer?[0])
            {
                case Stand.Held: return null;
                case Stand.Killed: return answer[1];
                case Stand.Spoilt when !fresh:
                    End();
                    continue;
                default:
                    End();
                    return answer?[^1] ?? "(the process ended)";
            }
        }
    }

    public void Dispose()
    {
        End();
        if (list is not null) { File.Delete(list); }
    }

    private void Start()
    {
        if (process is not null) { return; }
        if (list is null) { File.WriteAllLines(list = Path.GetTempFileName(), warming); }
        process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Stand.Word, specs, list])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0xC0000000", ["DOTNET_gcConcurrent"] = "0", ["DOTNET_DbgEnableMiniDump"] = "0" },
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        if (Read(Warming)?.StartsWith(Stand.Ready, StringComparison.Ordinal) != true)
        {
            throw new InvalidOperationException("The specs cannot be held in one process.");
        }
    }

    private string? Ask(string line, TimeSpan longest)
    {
        process!.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
        return Read(longest);
    }

    private string? Read(TimeSpan longest)
    {
        var read = process!.StandardOutput.ReadLineAsync();
        return read.Wait(longest) ? read.Result : null;
    }

    private void End()
    {
        if (process is null) { return; }
        process.Kill(entireProcessTree: true);
        process.Dispose();
        process = null;
    }
}
