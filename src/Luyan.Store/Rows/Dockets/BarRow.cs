namespace Luyan.Store.Rows;

/// <summary>A bar of Art. 13 on a relying unit. A read model; a lifted one stays, marked.</summary>
public sealed class BarRow
{
    /// <summary>The relying unit.</summary>
    public Guid UnitId { get; set; }

    /// <summary>Number of the center whose revocation caused it.</summary>
    public string Center { get; set; } = "";

    /// <summary>The day of service.</summary>
    public DateOnly Since { get; set; }

    /// <summary>The last day on which the unit is barred.</summary>
    public DateOnly LastDay { get; set; }

    /// <summary>Legal date on which it was lifted, because the sanction was annulled.</summary>
    public DateOnly? LiftedOn { get; set; }
}
