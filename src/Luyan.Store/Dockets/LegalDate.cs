namespace Luyan.Store.Dockets;

/// <summary>The legal date of an instant: Asia/Shanghai, which has been UTC+8 without summer time since 1991.</summary>
public static class LegalDate
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The legal date of an instant.</summary>
    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).DateTime);

    /// <summary>The legal date now.</summary>
    public static DateOnly Today(this TimeProvider clock) => Of(clock.GetUtcNow());
}
