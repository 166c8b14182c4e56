namespace Luyan.Store.Rows;

/// <summary>A finding of a case as it was last seen. How it was treated stands in the docket.</summary>
public sealed class FindingRow
{
    /// <summary>The case whose dossier shows it.</summary>
    public Guid CaseId { get; set; }

    /// <summary>Its key, the same whenever it is found again.</summary>
    public string Key { get; set; } = "";

    /// <summary>The case with which it was compared; null where the dossier does not fit itself.</summary>
    public Guid? OtherCaseId { get; set; }

    /// <summary>Name of the kind.</summary>
    public string Kind { get; set; } = "";

    /// <summary>0 weak, 1 medium, 2 strong.</summary>
    public int Strength { get; set; }

    /// <summary>The finding; JSON.</summary>
    public string Body { get; set; } = "";

    /// <summary>When it was first found, UTC.</summary>
    public DateTimeOffset FoundAt { get; set; }

    /// <summary>Not found again in a later filing.</summary>
    public bool Gone { get; set; }
}
