using Luyan.Store.Authenticity;

namespace Luyan.Web.Background;

/// <summary>Compares what was filed with what others filed (Art. 12), some seconds after the filing. Runs on every node;
/// the order in the outbox is done by whichever comes first, and what was ordered before a stop is done after it.</summary>
internal sealed partial class FilingComparison(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FilingComparison> log)
    : Round("Comparing filed dossiers", clock, log)
{
    public override async Task Once(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Comparisons>().CompareDue((failure, id) => CaseFailed(Log, failure, id), stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The case {Id} could not be compared; it is tried again later")]
    private static partial void CaseFailed(ILogger log, Exception failure, Guid id);
}
