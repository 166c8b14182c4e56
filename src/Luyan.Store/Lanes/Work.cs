namespace Luyan.Store.Lanes;

/// <summary>Where transactions that write begin; one per process.</summary>
internal interface ILane
{
    /// <summary>Begins one. On SQLite it holds the only write lock from the start, and those who wait are served in turn.</summary>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="alone">A long work: it shares its transaction with nobody before it.</param>
    ValueTask<Work> Begin(CancellationToken stop, bool alone = false);
}

/// <summary>A transaction that writes. Disposed without <see cref="Commit"/>, it leaves nothing.</summary>
internal abstract class Work : IAsyncDisposable
{
    public abstract bool IsPostgres { get; }

    /// <summary>Runs statements in order, in one round trip where the engine has any.</summary>
    public abstract Task Run(IReadOnlyList<Statement> statements, CancellationToken stop);

    /// <summary>Runs the last statements and makes all durable.</summary>
    public abstract Task Commit(IReadOnlyList<Statement> last, CancellationToken stop);

    /// <summary>Locks a key until the end of this transaction.</summary>
    public abstract IEnumerable<Statement> Lock(IEnumerable<string> keys);

    /// <summary>Whether the failure is a write conflict that a retry can resolve.</summary>
    public abstract bool IsConflict(Exception failure);

    public abstract ValueTask DisposeAsync();
}
