using Luyan.Web.Letters;

namespace Luyan.Web.Background;

/// <summary>Writes what was ordered and not yet written, e.g. because the program was stopped between an act and its
/// letter. Runs on every node; the mark in the outbox lets only one of them write each letter.</summary>
internal sealed class Dispatcher(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Dispatcher> log)
    : Round("Writing ordered letters", clock, log)
{
    public override async Task Once(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LetterWriter>().WriteAllDue(stop);
    }
}
