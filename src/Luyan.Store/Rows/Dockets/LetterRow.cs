namespace Luyan.Store.Rows;

/// <summary>A letter that was issued. Its file never changes.</summary>
public sealed class LetterRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid CaseId { get; set; }

    /// <summary>Which template.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Number of the document; may be empty.</summary>
    public string DocumentNumber { get; set; } = "";

    /// <summary>Digest of the file, hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Name under which it is served.</summary>
    public string FileName { get; set; } = "";

    /// <summary>Number of the event that caused it.</summary>
    public int Sequence { get; set; }

    /// <summary>When it was issued, UTC.</summary>
    public DateTimeOffset IssuedAt { get; set; }
}
