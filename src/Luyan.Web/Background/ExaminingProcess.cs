using System.Diagnostics;
using System.Text.Json;
using Luyan.Store.Files.Examining;

namespace Luyan.Web.Background;

/// <summary>Has files examined by a process of its own, with little memory and little time:
/// whatever a hostile file does to its reader, the site goes on. The process is started when it is needed, serves one file after the
/// other, and ends when nobody has asked for a while or the program is gone.</summary>
internal sealed partial class ExaminingProcess(ILogger<ExaminingProcess> log) : IExaminer
{
    /// <summary>The verb of the command line that examines files in a process of its own.</summary>
    public const string Verb = "examine";

    // Hexadecimal, as the runtime reads it: 640 MiB.
    private const string MostMemory = "0x28000000";
    private const int FilesPerProcess = 500;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    // One reader for the program, however many hosts it holds: a second would only take memory.
    private static readonly SemaphoreSlim Turn = new(1);
    private static Process? process;
    private static int served;

    /// <inheritdoc/>
    public async Task<Examined> Examine(ToExamine file, CancellationToken stop)
    {
        // Other types are recognised without being read into.
        if (file.Kind is not ("pdf" or "jpg" or "png")) { return new(); }
        await Turn.WaitAsync(stop);
        try
        {
            return await Ask(file, stop);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<Examined> Ask(ToExamine file, CancellationToken stop)
    {
        var question = JsonSerializer.Serialize(file);
        // A process that has just gone to rest is woken once more; one that dies of a file is not asked again about it.
        for (var attempt = 1; ; attempt++)
        {
            var fresh = process is null || process.HasExited || served >= FilesPerProcess;
            if (fresh) { Begin(); }
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(Longest);
            try
            {
                served++;
                await process!.StandardInput.WriteLineAsync(question.AsMemory(), limit.Token);
                await process.StandardInput.FlushAsync(limit.Token);
                if (await process.StandardOutput.ReadLineAsync(limit.Token) is { } answer)
                {
                    return JsonSerializer.Deserialize<Examined>(answer)!;
                }
            }
            catch (IOException)
            {
                // It is gone; what that means is decided below.
            }
            catch (OperationCanceledException)
            {
                End();
                stop.ThrowIfCancellationRequested();
                GaveUp(Path.GetFileName(file.Path), "it took too long");
                return Examined.Unreadable;
            }
            End();
            if (!fresh && attempt == 1) { continue; }
            GaveUp(Path.GetFileName(file.Path), "its reader ended");
            return Examined.Unreadable;
        }
    }

    private static void Begin()
    {
        End();
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        // The published program starts itself; one run by "dotnet" or by tests is a library beside them.
        var self = Environment.ProcessPath;
        if (self is not null && Path.GetFileNameWithoutExtension(self) == "luyan") { start.FileName = self; }
        else
        {
            start.FileName = "dotnet";
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "luyan.dll"));
        }
        start.ArgumentList.Add(Verb);
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        (process, served) =
            (Process.Start(start) ?? throw new InvalidOperationException("The program could not start itself to examine files."), 0);
    }

    private static void End()
    {
        if (process is null) { return; }
        try
        {
            if (!process.HasExited) { process.Kill(); }
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in this very moment.
        }
        process.Dispose();
        process = null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The content {File} was given up while it was examined: {Why}")]
    private partial void GaveUp(string file, string why);
}
