using System.Diagnostics;
using System.Text.Json;

namespace Luyan.Mutation;

/// <summary>Runs the built specs, a process each time: nothing static goes from one mutant to the next.</summary>
/// <remarks>
/// It asks for the runner of xunit itself by -automated. Measured for one small class: Microsoft.Testing.Platform 1.0 s, the runner
/// of xunit 0.8 s, and with everything compiled ahead 0.55 s. TieredCompilation=0 doubles it and QuickJitForLoops=0 adds a third.
/// </remarks>
/// <param name="specs">The program.</param>
internal sealed class Runner(string specs)
{
    private const int Held = 0, Misused = 3, Waiting = 20;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // What the runner says at its end where it found no test.
    private const string Nothing = "\"TestsTotal\":0}";

    // More than any spec takes; a mutant that never stops collecting is stopped.
    private const string HeapLimit = "0x80000000";

    /// <summary>The classes with tests.</summary>
    public IReadOnlyList<string> Classes() =>
        JsonSerializer.Deserialize<string[]>(Workbench.Run(specs, ".", "-automated", "-list", "classes"))!;

    /// <summary>Whether all that was chosen holds. What takes longer than it may, or ends the process, does not.</summary>
    /// <param name="chosen">What to run, as options of the runner.</param>
    /// <param name="whole">Whether it goes on after a failure.</param>
    /// <param name="longest">What it may take of a processor: an endless loop is noticed too.</param>
    /// <param name="set">What the program under test is told.</param>
    public bool Holds(IEnumerable<string> chosen, bool whole, TimeSpan longest, (string Name, string Value)? set = null)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(specs,
            ["-automated", "async", "-parallelMode", "none", .. whole ? Array.Empty<string>() : ["-stopOnFail"], .. chosen])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = HeapLimit, ["DOTNET_gcConcurrent"] = "0", ["DOTNET_DbgEnableMiniDump"] = "0" },
        } };
        if (set is { } told) { process.StartInfo.Environment[told.Name] = told.Value; }
        var last = "";
        process.OutputDataReceived += (_, line) => last = line.Data ?? last;
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!Ends(process, longest))
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
        process.WaitForExit();
        if (process.ExitCode == Misused || (process.ExitCode == Held && last.Contains(Nothing, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"The runner found nothing to run for {string.Join(' ', chosen)}: {last}");
        }
        return process.ExitCode == Held;
    }

    // By the time of the processor, as others use the machine; what only waits is given up too.
    private static bool Ends(Process process, TimeSpan longest)
    {
        var watch = Stopwatch.StartNew();
        while (!process.WaitForExit(Look))
        {
            process.Refresh();
            try
            {
                if (process.TotalProcessorTime > longest || watch.Elapsed > longest * Waiting) { return false; }
            }
            catch (InvalidOperationException) { continue; } // It has just ended.
        }
        return true;
    }
}
