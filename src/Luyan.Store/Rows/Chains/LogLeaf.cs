namespace Luyan.Store.Rows;

/// <summary>A leaf of a log with a tree over it. A leaf names something that is stored elsewhere, and binds its content and its
/// place. The database refuses to change or delete it.</summary>
public sealed class LogLeaf
{
    /// <summary>The log of all that is stored for good: events, acts, files, published policy.</summary>
    public const string Journal = "journal";

    /// <summary>Which log.</summary>
    public string Log { get; set; } = "";

    /// <summary>Its place in the log, from 0 without gaps.</summary>
    public long Index { get; set; }

    /// <summary>What it stands for: the id of a case, or a kind with a name.</summary>
    public string Source { get; set; } = "";

    /// <summary>The number within the source; 0 where there is only one.</summary>
    public long Sequence { get; set; }

    /// <summary>The hash of the leaf (RFC 6962), hex.</summary>
    public string Hash { get; set; } = "";
}
