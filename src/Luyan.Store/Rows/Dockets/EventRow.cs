namespace Luyan.Store.Rows;

/// <summary>One event of a docket, exactly the text that was hashed. The database refuses to change or delete it.</summary>
public sealed class EventRow
{
    /// <summary>Position in the journal of all cases.</summary>
    public long Position { get; set; }

    public Guid CaseId { get; set; }

    /// <summary>application, center or review.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Number within the case, from 1 without gaps; unique with the case.</summary>
    public int Sequence { get; set; }

    /// <summary>Events of one commit share it.</summary>
    public Guid CommitId { get; set; }

    /// <summary>Name of the event.</summary>
    public string Type { get; set; } = "";

    /// <summary>Who, when, why, on what evidence; JSON.</summary>
    public string Envelope { get; set; } = "";

    /// <summary>The event; JSON.</summary>
    public string Body { get; set; } = "";

    /// <summary>Name of the way in which <see cref="Hash"/> is computed.</summary>
    public string Algorithm { get; set; } = "";

    /// <summary>Hash of the case's event before this one, hex; empty for the first.</summary>
    public string PreviousHash { get; set; } = "";

    /// <summary>Hash of this event and, through the previous one, of the whole docket up to it; hex.</summary>
    public string Hash { get; set; } = "";
}
