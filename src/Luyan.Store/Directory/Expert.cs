namespace Luyan.Store.Directory;

/// <summary>The profile of an expert. Who belongs to the unit, its department or a partner does not sit on a panel (reading 13).</summary>
public sealed class Expert
{
    /// <summary>The expert's account; also the key.</summary>
    public Guid AccountId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Where the expert works.</summary>
    public string Organisation { get; set; } = "";

    /// <summary>Unified social credit code of that organisation, where known.</summary>
    public string OrganisationCode { get; set; } = "";

    /// <summary>Professional title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Keys of the technical fields.</summary>
    public List<string> Fields { get; set; } = [];

    /// <summary>Specialities in the expert's words.</summary>
    public List<string> Specialities { get; set; } = [];

    /// <summary>Technology, finance or management.</summary>
    public string Kind { get; set; } = "technology";

    /// <summary>Telephone.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Whether the expert may be asked.</summary>
    public bool IsActive { get; set; } = true;
}
