namespace Luyan.Store.Examinations;

/// <summary>The list of corrections that the Bureau's officers are writing about a filed version (Art. 7). Theirs alone until correction is asked for: what counts is what goes out then.</summary>
public sealed class CorrectionList
{
    /// <summary>The case.</summary>
    public Guid CaseId { get; set; }

    /// <summary>The filed version that it is about, from 1; about a later one it says nothing.</summary>
    public int Filed { get; set; }

    /// <summary>How often it was saved; 1 for the first time.</summary>
    public int Version { get; set; }

    /// <summary>The list: name of the input and text, JSON.</summary>
    public string Body { get; set; } = "{}";

    /// <summary>When it was saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The officer's name.</summary>
    public string SavedByName { get; set; } = "";
}
