namespace Luyan.Store.Rows;

/// <summary>A unit beside the relying unit that the record of a center binds or says to have ceased to exist. A read model.</summary>
public sealed record CenterUnitRow
{
    /// <summary>The center's case.</summary>
    public Guid CaseId { get; set; }

    /// <summary>Counted from 1.</summary>
    public int Place { get; set; }

    /// <summary>The number of the center.</summary>
    public string Center { get; set; } = "";

    /// <summary>The unit.</summary>
    public Guid UnitId { get; set; }

    /// <summary>Its credit code, as the record has it.</summary>
    public string CreditCode { get; set; } = "";

    /// <summary>Its name, as the record has it.</summary>
    public string Name { get; set; } = "";

    /// <summary>A bar that comes of the end of the center binds it as well.</summary>
    public bool Bound { get; set; }

    /// <summary>The day on which it ceased to exist; null where it did not.</summary>
    public DateOnly? CeasedOn { get; set; }

    /// <summary>Its name says which unit it is.</summary>
    public bool ByName { get; set; }
}
