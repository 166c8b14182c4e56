using System.Diagnostics;
using System.Text.Json;
using Luyan.Store.Files.Examining;
using Luyan.Store.Files.Examining.Pages;

namespace Luyan.Web.Background;

/// <summary>What the process is asked: to examine a file, or to read a page.</summary>
internal sealed record ExaminingQuestion(ToExamine? File, PageToRead? Page);

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
        return await InTurn(new(file, null), file.Path, stop) is { } answer
            ? JsonSerializer.Deserialize<Examined>(answer)!
            : Examined.Unreadable;
    }

    /// <inheritdoc/>
    public async Task<PageRead> ReadPage(PageToRead page, CancellationToken stop) =>
        // Each page is a question of its own, so that whoever uploads a file waits for one page at most.
        await InTurn(new(null, page), page.Path, stop) is { } answer ? JsonSerializer.Deserialize<PageRead>(answer)! : PageRead.Nothing;

    private async Task<string?> InTurn(ExaminingQuestion question, string path, CancellationToken stop)
    {
        await Turn.WaitAsync(stop);
        try
        {
            return await Ask(JsonSerializer.Serialize(question), Path.GetFileName(path), stop);
        }
        finally
        {
            Turn.Release();
        }
    }

    // The answer; null where the reader was given up.
    private async Task<string?> Ask(string question, string name, CancellationToken stop)
    {
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
                if (await process.StandardOutput.ReadLineAsync(limit.Token) is { } answer) { return answer; }
            }
            catch (IOException)
            {
                // It is gone; what that means is decided below.
            }
            catch (OperationCanceledException)
            {
                End();
                stop.ThrowIfCancellationRequested();
                GaveUp(name, "it took too long");
                return null;
            }
            End();
            if (!fresh && attempt == 1) { continue; }
            GaveUp(name, "its reader ended");
            return null;
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
