using Luyan.Store.Lanes;

namespace Luyan.Web;

/// <summary>Work in the background that is done again and again until the program stops. A round that fails is logged and tried again;
/// after each further failure in a row the pause doubles. Rounds that were missed meanwhile are one.</summary>
internal abstract partial class Round : BackgroundService
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);
    private const int MostDoublings = 8;

    private readonly string work;
    private readonly SemaphoreSlim asked = new(0);
    private int failures;
    private DateTimeOffset notBefore;

    /// <param name="work">What a round is called in the log.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="log">Where failures are told.</param>
    protected Round(string work, TimeProvider clock, ILogger log) => (this.work, Clock, Log) = (work, clock, log);

    protected TimeProvider Clock { get; }

    protected ILogger Log { get; }

    /// <summary>From one round to the next.</summary>
    protected virtual TimeSpan Pause => TimeSpan.FromSeconds(20);

    /// <summary>The first round comes with the start; else after a pause.</summary>
    protected virtual bool AtStart => false;

    /// <summary>Whether there are rounds at all on this node.</summary>
    protected virtual bool Runs => true;

    /// <summary>One round. What was not done stays ordered, so that the next round can do it.</summary>
    public abstract Task Once(CancellationToken stop);

    /// <summary>Something is there to be done: the next round comes at once.</summary>
    public virtual void Wake()
    {
        notBefore = default;
        asked.Release();
    }

    /// <summary>After the last round.</summary>
    protected virtual Task End() => Task.CompletedTask;

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Runs) { return; }
        using var timer = new PeriodicTimer(Pause, Clock);
        var (tick, woken) = (Tick(timer, stoppingToken), asked.WaitAsync(stoppingToken));
        if (AtStart)
        {
            await Task.Yield();
            await Try(stoppingToken);
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAny(tick, woken);
            // Not on the thread of the timer.
            await Task.Yield();
            if (stoppingToken.IsCancellationRequested) { break; }
            if (tick.IsCompleted) { tick = Tick(timer, stoppingToken); }
            if (woken.IsCompleted) { woken = asked.WaitAsync(stoppingToken); }
            if (Clock.GetUtcNow() >= notBefore) { await Try(stoppingToken); }
        }
        await End();
    }

    public override void Dispose()
    {
        asked.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task Try(CancellationToken stop)
    {
        try
        {
            await Once(stop);
            failures = 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The program stops.
        }
        catch (ReadOnlyNowException)
        {
            // The read models are being rebuilt; the next round goes on.
        }
        catch (Exception failure)
        {
            Failed(Log, failure, work);
            var rest = Pause * (1 << Math.Min(failures++, MostDoublings)) - Pause / 2;
            notBefore = Clock.GetUtcNow() + (rest < LongestRest ? rest : LongestRest);
        }
    }

    private static Task<bool> Tick(PeriodicTimer timer, CancellationToken stop) => timer.WaitForNextTickAsync(stop).AsTask();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed; it is tried again")]
    private static partial void Failed(ILogger log, Exception failure, string work);
}
