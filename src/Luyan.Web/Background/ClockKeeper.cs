using Luyan.Law;
using Luyan.Store.Clockwork;
using Luyan.Store.Upkeep;

namespace Luyan.Web.Background;

/// <summary>Keeps the clock of the procedure on the node that holds its lease: a pass after every start, and one
/// for each legal day, and what comes to the end of its time then; then the checkpoint of the day.</summary>
internal sealed partial class ClockKeeper(
    Leases leases, ClockPass passes, Forgetting forgetting, DailyCheckpoint checkpoint, TimeProvider clock, IConfiguration settings,
    ILogger<ClockKeeper> log)
    : Round("A pass of the clock", clock, log)
{
    /// <summary>Switches the clock off on a node that only serves pages: <c>Luyan:KeepsClock=false</c>.</summary>
    public const string Setting = "Luyan:KeepsClock";

    private readonly string node = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7():N}";

    /// <summary>The day of this node's last pass.</summary>
    private DateOnly? done;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(30);

    protected override bool AtStart => true;

    protected override bool Runs => settings.GetValue(Setting, true);

    /// <summary>Takes or renews the lease, and does the pass and the checkpoint of the day where they are not done.</summary>
    public override async Task Once(CancellationToken stop)
    {
        if (!await leases.Hold(node, stop)) { return; }
        if (done != Clock.Today())
        {
            if (await passes.Run(node, (failure, id) => CaseFailed(Log, failure, id), stop) is not { } pass) { return; }
            var gone = await forgetting.Run(stop);
            done = pass.Day;
            Gone(Log, gone.Drafts, gone.LeadsSetAside, gone.LeadsRaised);
            PassDone(Log, pass.Day, pass.Passed, pass.Reminders, pass.Acts, pass.Failed);
        }
        // After the pass, so that what it did is within.
        await checkpoint.Once(stop);
    }

    protected override Task End() => leases.Release(node, CancellationToken.None);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The clock passed {Day}: {Passed} deadlines passed, {Reminders} reminders, {Acts} acts, {Failed} cases failed")]
    private static partial void PassDone(ILogger log, DateOnly day, int passed, int reminders, int acts, int failed);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "At the end of their time: {Drafts} drafts and {Aside} leads deleted, {Raised} leads emptied")]
    private static partial void Gone(ILogger log, int drafts, int aside, int raised);

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock failed in the case {Id}; it is tried again in the next pass")]
    private static partial void CaseFailed(ILogger log, Exception failure, Guid id);
}
