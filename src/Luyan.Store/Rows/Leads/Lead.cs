namespace Luyan.Store.Rows;

/// <summary>What somebody outside wrote about a center, with or without a name (Art. 12). It is no part of the case:
/// an officer of the Bureau raises it as a suspicion, or sets it aside with a word.</summary>
public sealed class Lead
{
    public Guid Id { get; set; }

    /// <summary>The docket of the center.</summary>
    public Guid CenterId { get; set; }

    /// <summary>By which the sender can ask what became of it; digest of the code, hex.</summary>
    public string CodeHash { get; set; } = "";

    /// <summary>What was written.</summary>
    public string Facts { get; set; } = "";

    /// <summary>How the sender can be reached; empty where none was left.</summary>
    public string Contact { get; set; } = "";

    /// <summary>When it came, UTC.</summary>
    public DateTimeOffset At { get; set; }

    public LeadState State { get; set; }

    /// <summary>What the sender is told, where it was set aside.</summary>
    public string? Answer { get; set; }

    /// <summary>When somebody acted on it, UTC.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Who did.</summary>
    public string? SettledByName { get; set; }
}

/// <summary>How far a lead has come.</summary>
public enum LeadState
{
    /// <summary>Nobody has acted on it yet.</summary>
    Received,

    /// <summary>It was raised as a suspicion in the case.</summary>
    Raised,

    /// <summary>It was set aside.</summary>
    SetAside,
}
