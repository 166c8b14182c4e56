namespace Luyan.Web.Messages;

/// <summary>Goes the rounds of the post, on every node.</summary>
internal sealed class Postman(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Postman> log)
    : Round("A round of the post", clock, log)
{
    public override async Task Once(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PostRound>().Once(stop);
    }
}
