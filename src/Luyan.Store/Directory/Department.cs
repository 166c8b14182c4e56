namespace Luyan.Store.Directory;

/// <summary>A competent department (主管部门): it examines and recommends (Art. 8).</summary>
public sealed class Department
{
    /// <summary>Its id; the organisation of its actors.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string Name { get; set; } = "";

    /// <summary>Key of its district; empty for a department of the city.</summary>
    public string District { get; set; } = "";

    /// <summary>Whether units may choose it.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Its telephone.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Order in lists.</summary>
    public int Order { get; set; }
}
