namespace Luyan.Store.Rows;

/// <summary>An application that is being written: private to the unit, mutable, not a case yet.</summary>
public sealed class Draft
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The relying unit that writes it.</summary>
    public Guid UnitId { get; set; }

    /// <summary>What it is shown as.</summary>
    public string Title { get; set; } = "";

    /// <summary>The case it belongs to once submitted, or for which it repairs a returned application.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>When it was begun, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Who began it.</summary>
    public Guid CreatedBy { get; set; }

    /// <summary>Last time anything in it was saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>When it was submitted, UTC; null while it can be edited.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }
}
