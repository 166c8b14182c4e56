namespace Luyan.Store.Rows;

/// <summary>A pass of the clock, kept so that everyone can see that no day was left out.</summary>
public sealed class ClockPassRow
{
    /// <summary>Its id; sorts by time.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The first legal day that it makes up for; the same as <see cref="Day"/> where none was missed.</summary>
    public DateOnly From { get; set; }

    /// <summary>The legal day on which it ran, Asia/Shanghai.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The node that ran it.</summary>
    public string Holder { get; set; } = "";

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When it was finished, UTC.</summary>
    public DateTimeOffset EndedAt { get; set; }

    /// <summary>Deadlines that it found passed for the first time.</summary>
    public int Passed { get; set; }

    /// <summary>Reminders that it put into the outbox.</summary>
    public int Reminders { get; set; }

    /// <summary>Cases that it asked what is to be done.</summary>
    public int Asked { get; set; }

    /// <summary>Commands that were accepted.</summary>
    public int Acts { get; set; }

    /// <summary>Cases in which something failed.</summary>
    public int Failed { get; set; }
}
