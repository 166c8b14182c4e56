using Luyan.Store.Dockets;
using Luyan.Web.Letters;

namespace Luyan.Web.Background;

/// <summary>Writes what was ordered and not yet written, e.g. because the program was stopped between an act and its
/// letter. Runs on every node; the mark in the outbox lets only one of them write each letter.</summary>
internal sealed partial class Dispatcher(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Dispatcher> log) : BackgroundService
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
                await scope.ServiceProvider.GetRequiredService<LetterWriter>().WriteAllDue(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The order stays in the outbox; the next round tries again.
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Writing ordered letters failed; it is tried again")]
    private partial void Failed(Exception failure);
}
