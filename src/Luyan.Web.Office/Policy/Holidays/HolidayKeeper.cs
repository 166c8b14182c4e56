using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Store.Lanes;
using Luyan.Store.Moving;

namespace Luyan.Web.Policy.Holidays;

/// <summary>Takes imported holidays into use on this node, and has the open deadlines moved that depend on them. Runs on every node:
/// two that move the same case do it once.</summary>
internal sealed partial class HolidayKeeper(
    HolidayYears years, DeadlineMoving moving, TimeProvider clock, ILogger<HolidayKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    // A case that cannot be read would have all others read again each minute.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim asked = new(0);
    private DateTimeOffset notBefore;

    /// <summary>Something was imported here: it is carried out at once.</summary>
    public void Wake()
    {
        notBefore = default;
        asked.Release();
    }

    /// <summary>One round.</summary>
    public async Task Once(CancellationToken stop)
    {
        if (await years.Refresh(stop)) { Adopted(); }
        if (clock.GetUtcNow() < notBefore) { return; }
        var failures = 0;
        var moved = await moving.CarryOut((failure, id) => { failures++; CaseFailed(failure, id); }, stop);
        if (moved > 0) { Moved(moved); }
        if (failures > 0) { notBefore = clock.GetUtcNow() + PauseAfterFailure; }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (true)
        {
            try
            {
                await Once(stoppingToken);
            }
            catch (ReadOnlyNowException)
            {
                // The read models are being rebuilt; the next round goes on.
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                RoundFailed(failure);
            }
            await asked.WaitAsync(Pause, stoppingToken);
        }
    }

    public override void Dispose()
    {
        asked.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Newly imported holidays are in use")]
    private partial void Adopted();

    [LoggerMessage(Level = LogLevel.Information, Message = "Imported holidays moved {Moved} open deadlines")]
    private partial void Moved(int moved);

    [LoggerMessage(Level = LogLevel.Error, Message = "The deadlines of the case {Id} could not be moved; it is tried again")]
    private partial void CaseFailed(Exception failure, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the holidays failed; it is tried again")]
    private partial void RoundFailed(Exception failure);
}
