namespace Luyan.Store.Rows;

/// <summary>One section of a draft as last saved. Its version prevents overwriting unseen changes.</summary>
public sealed class DraftSection
{
    public Guid DraftId { get; set; }

    /// <summary>Key of the section.</summary>
    public string Section { get; set; } = "";

    /// <summary>How often it was saved; 1 for the first time.</summary>
    public int Version { get; set; }

    /// <summary>What was typed, as JSON.</summary>
    public string Body { get; set; } = "{}";

    /// <summary>When it was saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Which account saved it.</summary>
    public Guid SavedBy { get; set; }

    /// <summary>The person's name.</summary>
    public string SavedByName { get; set; } = "";
}
