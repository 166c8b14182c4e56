namespace Luyan.Store.Rows;

/// <summary>A case refers to a file: the Bureau and the auditor may read it, and the sides to which it is opened. A read model of the
/// events.</summary>
public sealed class FileLink
{
    /// <summary>The content.</summary>
    public string Sha256 { get; set; } = "";

    public Guid CaseId { get; set; }

    /// <summary>The name under which the case knows it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The unit may read it.</summary>
    public bool Unit { get; set; }

    /// <summary>The competent department may read it.</summary>
    public bool Department { get; set; }

    /// <summary>An expert who is seated may read it.</summary>
    public bool Expert { get; set; }
}
