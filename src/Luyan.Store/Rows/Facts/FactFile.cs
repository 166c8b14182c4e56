namespace Luyan.Store.Rows;

/// <summary>A file that proves a fact.</summary>
public sealed class FactFile
{
    public Guid Id { get; set; }

    public Guid FactId { get; set; }

    /// <summary>The unit whose ledger the fact stands in; a fact never changes its unit.</summary>
    public Guid UnitId { get; set; }

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

    /// <summary>The stored content.</summary>
    public FileRow? Content { get; set; }
}
