namespace Luyan.Store.Rows;

/// <summary>A year of holidays that waits for its confirmation, kept for the account that brought it;
/// nothing is computed with it yet.</summary>
public sealed class StagedHolidays
{
    /// <summary>Its id; sorts by time.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The account that brought it and alone sees it.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The name of the file; empty for what was pasted.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of what was sent, hex, lower case.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>What was brought, as read; JSON of <c>RawCalendar</c>.</summary>
    public string Raw { get; set; } = "{}";

    /// <summary>When it was brought, UTC.</summary>
    public DateTimeOffset StagedAt { get; set; }

    /// <summary>The number under which it was imported; null while it waits.</summary>
    public int? Version { get; set; }
}
