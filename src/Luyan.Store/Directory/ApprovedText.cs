namespace Luyan.Store.Directory;

/// <summary>A text that the Bureau publishes: a head of division writes it, the leader approves it. Before that nobody else reads
/// it; afterwards it never changes.</summary>
public abstract class ApprovedText
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>First day on which it holds, Asia/Shanghai.</summary>
    public DateOnly Since { get; set; }

    /// <summary>Which account wrote it last.</summary>
    public Guid By { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>How often it was written; whoever approves says which version was read.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Which account approved it; null while nobody has.</summary>
    public Guid? ApprovedBy { get; set; }

    /// <summary>When, UTC; null while it is not published.</summary>
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>Why it was sent back; empty where it was not, or was written anew since.</summary>
    public string Returned { get; set; } = "";
}
