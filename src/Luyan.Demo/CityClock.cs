using Luyan.Law;

namespace Luyan.Demo;

/// <summary>The time in the invented city; set before each act.</summary>
internal sealed class CityClock : TimeProvider
{

    /// <summary>The instant, UTC.</summary>
    public DateTimeOffset Now { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>An instant of a day in Baotou, as UTC.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) =>
        new DateTimeOffset(day.ToDateTime(time), LegalDate.Offset).ToUniversalTime();
}
