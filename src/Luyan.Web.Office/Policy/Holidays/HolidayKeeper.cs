using Luyan.Store.Holidays;
using Luyan.Store.Moving;
using Luyan.Store.Words;

namespace Luyan.Web.Policy.Holidays;

/// <summary>Takes imported holidays, and interpretations that were published, into use on this node, and has the open
/// deadlines moved that depend on them. Runs on every node:
/// two that move the same case do it once. <see cref="Wake"/> carries out at once what was imported here.</summary>
internal sealed partial class HolidayKeeper(
    HolidayYears years, PublishedInterpretations interpretations, DeadlineMoving moving, TimeProvider clock, ILogger<HolidayKeeper> log)
    : Round("A round of the holidays", clock, log)
{
    // A case that cannot be read would have all others read again each minute.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(10);
    private DateTimeOffset movesNotBefore;

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override bool AtStart => true;

    public override void Wake()
    {
        movesNotBefore = default;
        base.Wake();
    }

    public override async Task Once(CancellationToken stop)
    {
        if (await years.Refresh(stop)) { Adopted(Log); }
        await interpretations.Refresh(stop);
        if (Clock.GetUtcNow() < movesNotBefore) { return; }
        var failures = 0;
        var moved = await moving.CarryOut((failure, id) => { failures++; CaseFailed(Log, failure, id); }, stop);
        if (moved > 0) { Moved(Log, moved); }
        if (failures > 0) { movesNotBefore = Clock.GetUtcNow() + PauseAfterFailure; }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Newly imported holidays are in use")]
    private static partial void Adopted(ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "Imported holidays moved {Moved} open deadlines")]
    private static partial void Moved(ILogger log, int moved);

    [LoggerMessage(Level = LogLevel.Error, Message = "The deadlines of the case {Id} could not be moved; it is tried again")]
    private static partial void CaseFailed(ILogger log, Exception failure, Guid id);
}
