using Luyan.Law;
using Luyan.Store.Clockwork;
using Luyan.Web.Ui;

namespace Luyan.Web.Background;

/// <summary>Keeps the clock of the procedure on the node that holds its lease: a pass after every start, and one
/// for each legal day.</summary>
internal sealed partial class ClockKeeper(
    Leases leases, ClockPass passes, TimeProvider clock, IConfiguration settings, ILogger<ClockKeeper> log) : BackgroundService
{
    /// <summary>Switches the clock off on a node that only serves pages: <c>Luyan:KeepsClock=false</c>.</summary>
    public const string Setting = "Luyan:KeepsClock";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private readonly string node = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7():N}";

    /// <summary>The day of this node's last pass.</summary>
    private DateOnly? done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.GetValue(Setting, true) is false) { return; }
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                try
                {
                    await Once(stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // The next round tries again; what was done is not done twice.
                    PassFailed(failure);
                }
            }
            while (await timer.Next(stoppingToken));
        }
        finally
        {
            await leases.Release(node, CancellationToken.None);
        }
    }

    /// <summary>Takes or renews the lease, and does the pass of the day where this node has not done it.</summary>
    public async Task Once(CancellationToken stop)
    {
        if (!await leases.Hold(node, stop) || done == clock.Today()) { return; }
        if (await passes.Run(node, CaseFailed, stop) is not { } pass) { return; }
        done = pass.Day;
        PassDone(pass.Day, pass.Passed, pass.Reminders, pass.Acts, pass.Failed);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The clock passed {Day}: {Passed} deadlines passed, {Reminders} reminders, {Acts} acts, {Failed} cases failed")]
    private partial void PassDone(DateOnly day, int passed, int reminders, int acts, int failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock failed in the case {Id}; it is tried again in the next pass")]
    private partial void CaseFailed(Exception failure, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "A pass of the clock failed; it is tried again")]
    private partial void PassFailed(Exception failure);
}
