namespace Luyan.Store.Rows;

/// <summary>What a department notes while it examines an application. Private to it, and no part of the case:
/// what counts is what it then files.</summary>
public sealed class Examination
{
    public Guid CaseId { get; set; }

    /// <summary>The department whose notes these are.</summary>
    public Guid DepartmentId { get; set; }

    /// <summary>How often it was saved; 1 for the first time.</summary>
    public int Version { get; set; }

    /// <summary>The notes: name of the input and text, JSON.</summary>
    public string Body { get; set; } = "{}";

    /// <summary>When it was saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The person's name.</summary>
    public string SavedByName { get; set; } = "";
}

/// <summary>The order in which a department ranks the applications that are with it. Private to it until it recommends.</summary>
public sealed class Ranking
{
    public Guid DepartmentId { get; set; }

    /// <summary>How often it was saved; 1 for the first time.</summary>
    public int Version { get; set; }

    /// <summary>The cases in their order, separated by commas.</summary>
    public string Cases { get; set; } = "";

    /// <summary>When it was saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The person's name.</summary>
    public string SavedByName { get; set; } = "";
}
