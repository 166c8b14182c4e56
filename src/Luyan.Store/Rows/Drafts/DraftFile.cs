namespace Luyan.Store.Rows;

/// <summary>A file attached to a draft as one of its materials.</summary>
public sealed class DraftFile
{
    public Guid Id { get; set; }

    public Guid DraftId { get; set; }

    /// <summary>Key of the material that it proves.</summary>
    public string Material { get; set; } = "";

    /// <summary>The row or fact that it proves, by its id; null where it proves none in particular.</summary>
    public string? Row { get; set; }

    /// <summary>Digest of the content, hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>The name under which it was attached; a label, never a path.</summary>
    public string Name { get; set; } = "";

    /// <summary>Size in bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>pdf, jpg, png, docx, xlsx or ofd.</summary>
    public string Kind { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AttachedAt { get; set; }

    /// <summary>By which account.</summary>
    public Guid AttachedBy { get; set; }

    /// <summary>Its place among the files of its material, from 0.</summary>
    public int Position { get; set; }

    /// <summary>The stored content; null where it was not asked for.</summary>
    public FileRow? Content { get; set; }
}
