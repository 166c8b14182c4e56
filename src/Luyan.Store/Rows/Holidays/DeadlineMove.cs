using Luyan.Cases;

namespace Luyan.Store.Rows;

/// <summary>A deadline whose day was moved by holidays that were imported. No read model:
/// it stays as it is when these are rebuilt.</summary>
public sealed class DeadlineMove
{
    /// <summary>The import that moved it.</summary>
    public int Version { get; set; }

    public Guid CaseId { get; set; }

    /// <summary>Which clock of the procedure.</summary>
    public string Key { get; set; } = "";

    /// <summary>What exactly; empty where there is only one.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Who must act, and was told.</summary>
    public Role Of { get; set; }

    /// <summary>The day that counted before.</summary>
    public DateOnly Before { get; set; }

    /// <summary>The day that counts now.</summary>
    public DateOnly After { get; set; }

    /// <summary>When it was moved, UTC.</summary>
    public DateTimeOffset At { get; set; }
}
