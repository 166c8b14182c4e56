namespace Luyan.Store.Rows;

/// <summary>A spreadsheet of centers that were named before the system was in use, kept as it was brought:
/// what stands in their dockets was taken from it.</summary>
public sealed class EarlierImport
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Who brought it.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The name of that person.</summary>
    public string BroughtBy { get; set; } = "";

    /// <summary>The name of the file.</summary>
    public string File { get; set; } = "";

    /// <summary>SHA-256 of the file, hex, lower case.</summary>
    public string Digest { get; set; } = "";

    /// <summary>The file.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>When it was brought, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When centers were last entered from it, UTC; null while it waits.</summary>
    public DateTimeOffset? EnteredAt { get; set; }

    /// <summary>How many centers were entered from it.</summary>
    public int Entered { get; set; }
}
