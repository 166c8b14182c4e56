namespace Luyan.Store.Rows;

/// <summary>A center in the public register. A read model.</summary>
public sealed class CenterRow
{
    /// <summary>Its number; the public address.</summary>
    public string Number { get; set; } = "";

    /// <summary>The center's case.</summary>
    public Guid CaseId { get; set; }

    /// <summary>Its name, 包头市××工程技术研究中心.</summary>
    public string Name { get; set; } = "";

    /// <summary>The relying unit's name.</summary>
    public string UnitName { get; set; } = "";

    /// <summary>The relying unit.</summary>
    public Guid UnitId { get; set; }

    /// <summary>Key of the district.</summary>
    public string District { get; set; } = "";

    /// <summary>Key of the technical field.</summary>
    public string Field { get; set; } = "";

    /// <summary>Name of its state, as in the procedure.</summary>
    public string State { get; set; } = "";

    /// <summary>Name of the director.</summary>
    public string Director { get; set; } = "";

    /// <summary>Number of the approval letter.</summary>
    public string DocumentNumber { get; set; } = "";

    /// <summary>How it is organised (Art. 14): the name of the legal form.</summary>
    public string LegalForm { get; set; } = "SharesLegalPerson";

    /// <summary>Legal date of the approval letter.</summary>
    public DateOnly NamedOn { get; set; }

    /// <summary>Legal date on which it was entered from older files; null for one that was named here.</summary>
    public DateOnly? EnteredOn { get; set; }

    /// <summary>Last day of construction, while it is under construction or was.</summary>
    public DateOnly? ConstructionEnds { get; set; }

    /// <summary>Legal date of its acceptance; null before.</summary>
    public DateOnly? AcceptedOn { get; set; }

    /// <summary>Legal date of its end; null while it lives.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Name, unit and number in the form in which they are searched.</summary>
    public string SearchText { get; set; } = "";
}

/// <summary>One or two neighbouring characters that occur in a center's search text.</summary>
public sealed class CenterGram
{
    /// <summary>The characters.</summary>
    public string Gram { get; set; } = "";

    /// <summary>Number of the center.</summary>
    public string Number { get; set; } = "";
}
