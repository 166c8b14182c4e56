using Luyan.Store.Files;
using Luyan.Store.Files.Uploading;

namespace Luyan.Web.Background;

/// <summary>Has files scanned that came while the virus scanner was away, and throws away uploads that nobody went on with.
/// Runs on every node.</summary>
internal sealed partial class FileUpkeep(IServiceScopeFactory scopes, Uploads uploads, TimeProvider clock, ILogger<FileUpkeep> log)
    : Round("The upkeep of files", clock, log)
{
    public override async Task Once(CancellationToken stop)
    {
        uploads.Sweep();
        await using var scope = scopes.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<WaitingFiles>().ScanDue(stop)).Undecided is { } why) { Waits(Log, why); }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files wait for the virus scanner: {Why}")]
    private static partial void Waits(ILogger log, string why);
}
