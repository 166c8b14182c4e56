
namespace Luyan.Web.Messages;

/// <summary>Goes the rounds of the post, on every node.</summary>
internal sealed partial class Postman(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Postman> log) : BackgroundService
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
                await scope.ServiceProvider.GetRequiredService<PostRound>().Once(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What was not done is still ordered; the next round tries again.
                Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the post failed; it is tried again")]
    private partial void Failed(Exception failure);
}
