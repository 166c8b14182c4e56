namespace Luyan.Store.Files;

/// <summary>A stored content, once, whatever refers to it.</summary>
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
}
