namespace Luyan.Store.Rows;

/// <summary>The private address under which a person's calendar is read by other programs. Only the hash of its secret is kept.</summary>
public sealed class CalendarFeed
{
    /// <summary>The account; each has one address at most.</summary>
    public Guid AccountId { get; set; }

    /// <summary>SHA-256 of the secret, hex, lower case.</summary>
    public string SecretHash { get; set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The legal day on which it was last read, Asia/Shanghai; null before.</summary>
    public DateOnly? ReadOn { get; set; }
}
