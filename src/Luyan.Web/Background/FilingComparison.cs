using Luyan.Store.Authenticity;

namespace Luyan.Web.Background;

/// <summary>Compares what was filed with what others filed (Art. 12), some seconds after the filing. Runs on every node;
/// the order in the outbox is done by whichever comes first, and what was ordered before a stop is done after it.</summary>
internal sealed partial class FilingComparison(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<FilingComparison> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.Next(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Comparisons>().CompareDue(CaseFailed, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The orders stay in the outbox; the next round tries again.
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The case {Id} could not be compared; it is tried again later")]
    private partial void CaseFailed(Exception failure, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Comparing filed dossiers failed; it is tried again")]
    private partial void Failed(Exception failure);
}
