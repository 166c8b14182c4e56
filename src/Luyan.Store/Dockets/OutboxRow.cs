namespace Luyan.Store.Dockets;

/// <summary>Something to be done outside the transaction: a message or a letter. Written with the events, done after the commit, at least once.</summary>
public sealed class OutboxRow
{
    /// <summary>Its id; sorts by time.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; set; }

    /// <summary>Number of the event that caused it.</summary>
    public int Sequence { get; set; }

    /// <summary>The kind of an order to compare a filed dossier with others.</summary>
    public const string Compare = "compare";

    /// <summary>The kind of an order to tell somebody.</summary>
    public const string Notify = "notify";

    /// <summary>notify, letter or compare.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Key of the message, kind of the letter, or what is compared.</summary>
    public string Key { get; set; } = "";

    /// <summary>Role that is told; null for a letter.</summary>
    public Luyan.Cases.Role? To { get; set; }

    /// <summary>Values of the texts; JSON.</summary>
    public string Values { get; set; } = "{}";

    /// <summary>When it was enqueued, UTC.</summary>
    public DateTimeOffset EnqueuedAt { get; set; }

    /// <summary>When it was done, UTC; null while it waits.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before, UTC.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; set; }
}
