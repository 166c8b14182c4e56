namespace Luyan.Browser.Tests.Running;

/// <summary>A clock that runs like the real one, but began on Monday 2 March 2026, 09:00 in Baotou:
/// the calendar of that year is published, so no day is provisional.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private static readonly DateTimeOffset Began = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly long start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Began + System.GetElapsedTime(start);
}
