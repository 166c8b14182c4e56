namespace Luyan.Store.Directory;

/// <summary>The Bureau as it signs its letters. There is one row.</summary>
public sealed class BureauProfile
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; } = 1;

    public string Name { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>Its telephone.</summary>
    public string Phone { get; set; } = "";
}
