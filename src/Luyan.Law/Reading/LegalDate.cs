namespace Luyan.Law;

/// <summary>The legal date of an instant: Asia/Shanghai, which has been UTC+8 without summer time since 1991.</summary>
public static class LegalDate
{
    /// <summary>The distance of Asia/Shanghai from UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>The legal date of an instant.</summary>
    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>The instant as clocks in Asia/Shanghai show it.</summary>
    public static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(Offset);

    /// <summary>The legal date now.</summary>
    public static DateOnly Today(this TimeProvider clock) => Of(clock.GetUtcNow());
}
