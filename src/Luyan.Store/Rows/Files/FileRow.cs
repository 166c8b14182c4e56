namespace Luyan.Store.Rows;

/// <summary>A stored content, once, whatever refers to it, with what an examination found in it.</summary>
public sealed class FileRow
{
    /// <summary>Digest of the content, hex, lower case; also its address.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Size in bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>Type found in the content: pdf, jpg, png, docx, xlsx or ofd.</summary>
    public string Kind { get; set; } = "";

    /// <summary>When it was first stored, UTC.</summary>
    public DateTimeOffset FirstSeenAt { get; set; }

    /// <summary>What the virus scanner says, one of <see cref="Scans"/>.</summary>
    public string Scan { get; set; } = Scans.None;

    /// <summary>Not scanned again before, UTC; one node takes a waiting file by moving it on. Null where it can be taken at once.</summary>
    public DateTimeOffset? ScanAfter { get; set; }

    /// <summary>How many pages a PDF has, or 1 for a picture; null where that is not known.</summary>
    public int? Pages { get; set; }

    /// <summary>Why it cannot be read well, one of <see cref="Flaws"/>; null where nothing was found.</summary>
    public string? Flaw { get; set; }

    /// <summary>When it says of itself that it was made, UTC; from the metadata of a PDF or a picture, which anybody can write.</summary>
    public DateTimeOffset? MadeAt { get; set; }

    /// <summary>When it says of itself that it was last changed, UTC.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>The software that it names as its maker.</summary>
    public string? Software { get; set; }

    /// <summary>Whether it counts, may be read and may be filed: no scanner stands in the way.</summary>
    public bool Usable => Scans.Usable(Scan);
}

/// <summary>What the virus scanner says of a file.</summary>
public static class Scans
{
    /// <summary>No scanner is configured, or the program made the file itself.</summary>
    public const string None = "none";

    /// <summary>Scanned, nothing found.</summary>
    public const string Clean = "clean";

    /// <summary>Not scanned yet: the scanner is away.</summary>
    public const string Waiting = "waiting";

    /// <summary>A virus was found; the content is no longer kept.</summary>
    public const string Infected = "infected";

    /// <summary>Whether a file of this state counts, may be read and may be filed.</summary>
    public static bool Usable(string scan) => scan is Clean or None;
}

/// <summary>Why a file cannot be read well. It is kept all the same: the person is told, and officers see it.</summary>
public static class Flaws
{
    /// <summary>It opens with a password only.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>It is a scan or picture with too few pixels for its printed size.</summary>
    public const string TooSmall = "too-small";

    /// <summary>It is damaged.</summary>
    public const string Unreadable = "unreadable";
}
