namespace Luyan.Store.Rows;

/// <summary>Something that is being written about a case and is no part of it yet: a correction list, a report, the notes of an
/// inspection. It belongs to one side alone; what counts is what that side then files.</summary>
public sealed class WorkingPaper
{
    public Guid CaseId { get; set; }

    /// <summary>What is written, kebab-case, e.g. <c>correction-list</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>About what exactly: a filed version, a year, a cycle; empty where there is only one.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The side that writes: the organisation of a unit or department; the empty id for the Bureau.</summary>
    public Guid Side { get; set; }

    /// <summary>How often it was saved; 1 for the first time.</summary>
    public int Version { get; set; }

    /// <summary>What is written, JSON.</summary>
    public string Body { get; set; } = "{}";

    /// <summary>When it was saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The person's name.</summary>
    public string SavedByName { get; set; } = "";
}
