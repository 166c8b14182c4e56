namespace Luyan.Web.Applications.Prints;

/// <summary>Reads stamped copies some seconds after they were handed in. Runs on every node.</summary>
internal sealed partial class StampRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StampRound> log)
    : Round("Reading stamped copies", clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromSeconds(5);

    public override async Task Once(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StampReadings>().ReadDue((failure, id) => CaseFailed(Log, failure, id), stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The stamped copy of the case {Id} could not be read; it is tried again later")]
    private static partial void CaseFailed(ILogger log, Exception failure, Guid id);
}
