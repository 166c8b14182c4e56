using Luyan.Store.Files;
using Luyan.Store.Files.Uploading;

namespace Luyan.Web.Background;

/// <summary>Has files scanned that came while the virus scanner was away, and throws away uploads that nobody went on with.
/// Runs on every node.</summary>
internal sealed partial class FileUpkeep(
    IServiceScopeFactory scopes, Uploads uploads, TimeProvider clock, ILogger<FileUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.Next(stoppingToken))
        {
            try
            {
                await Once(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next round tries again.
                Failed(failure);
            }
        }
    }

    /// <summary>One round.</summary>
    public async Task Once(CancellationToken stop)
    {
        uploads.Sweep();
        await using var scope = scopes.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<WaitingFiles>().ScanDue(stop)).Undecided is { } why) { Waits(why); }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files wait for the virus scanner: {Why}")]
    private partial void Waits(string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The upkeep of files failed; it is tried again")]
    private partial void Failed(Exception failure);
}
