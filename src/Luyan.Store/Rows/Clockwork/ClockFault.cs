namespace Luyan.Store.Rows;

/// <summary>A case in which the clock failed. It is tried again in every pass; the row goes when that succeeds.</summary>
public sealed class ClockFault
{
    public Guid CaseId { get; set; }

    /// <summary>The legal day of the first failure, Asia/Shanghai.</summary>
    public DateOnly Since { get; set; }

    /// <summary>The last failure, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>How often it failed.</summary>
    public int Times { get; set; }

    /// <summary>What went wrong, for an administrator.</summary>
    public string Message { get; set; } = "";
}
