namespace Luyan.Store.Rows;

/// <summary>A case refers to a file: who may see the case may read the file. A read model of the events and of the letters.</summary>
public sealed class FileLink
{
    /// <summary>The content.</summary>
    public string Sha256 { get; set; } = "";

    public Guid CaseId { get; set; }

    /// <summary>The name under which the case knows it.</summary>
    public string Name { get; set; } = "";
}
