namespace Luyan.Store.Rows;

/// <summary>A reminder that went out. Its key is what makes the clock safe to run twice:
/// one for each case, deadline, day that counts, and distance from it.</summary>
public sealed class ReminderRow
{
    public Guid CaseId { get; set; }

    /// <summary>Which clock of the procedure.</summary>
    public string Key { get; set; } = "";

    /// <summary>What exactly; empty where there is only one.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The day that counts. A deadline that is moved is reminded of anew.</summary>
    public DateOnly Effective { get; set; }

    /// <summary>Which of the policy's reminders: days after the day that counts, negative before it.</summary>
    public int Days { get; set; }

    /// <summary>The legal day on which it went out, Asia/Shanghai; later than planned where the program stood still.</summary>
    public DateOnly On { get; set; }
}
