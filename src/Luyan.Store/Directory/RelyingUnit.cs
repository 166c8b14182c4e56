namespace Luyan.Store.Directory;

/// <summary>A relying unit (依托单位) that registered itself.</summary>
public sealed class RelyingUnit
{
    /// <summary>Its id; the organisation of its actors.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Unified social credit code, 18 characters, unique.</summary>
    public string CreditCode { get; set; } = "";

    /// <summary>Its registered name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Key of the district in which it is registered.</summary>
    public string District { get; set; } = "";

    /// <summary>Key of its kind: enterprise, university, institute, …</summary>
    public string Kind { get; set; } = "";

    /// <summary>Its competent department (主管部门).</summary>
    public Guid DepartmentId { get; set; }

    /// <summary>Whether its department has let it in.</summary>
    public UnitStanding State { get; set; }

    /// <summary>Why it was refused, in the department's words.</summary>
    public string? RefusedBecause { get; set; }

    /// <summary>Person to contact.</summary>
    public string ContactName { get; set; } = "";

    /// <summary>Telephone of that person.</summary>
    public string ContactPhone { get; set; } = "";

    /// <summary>E-mail address of that person.</summary>
    public string ContactEmail { get; set; } = "";

    /// <summary>Postal address.</summary>
    public string Address { get; set; } = "";

    public string LegalRepresentative { get; set; } = "";

    /// <summary>When it registered, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>Where a relying unit stands with its competent department.</summary>
public enum UnitStanding
{
    /// <summary>It has registered; the department has not looked yet.</summary>
    Registered,

    /// <summary>The department has activated it.</summary>
    Active,

    /// <summary>The department has refused it, with a reason.</summary>
    Refused,

    /// <summary>The Bureau entered it with a center that was named earlier; nobody has registered for it yet.</summary>
    Entered,
}
