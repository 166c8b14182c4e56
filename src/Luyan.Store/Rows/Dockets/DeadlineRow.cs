using Luyan.Cases;

namespace Luyan.Store.Rows;

/// <summary>A deadline of a case (see <see cref="Deadline"/>). A read model: the open ones are a function of the state;
/// one that has gone is closed, not deleted.</summary>
public sealed class DeadlineRow : IDue
{
    public Guid CaseId { get; set; }

    /// <summary>Which clock.</summary>
    public string Key { get; set; } = "";

    /// <summary>What exactly; empty where there is only one.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Who must act.</summary>
    public Role Of { get; set; }

    /// <summary>The day that started it; not counted.</summary>
    public DateOnly From { get; set; }

    /// <summary>The day that counting gives.</summary>
    public DateOnly Nominal { get; set; }

    /// <summary>The day that counts, at 24:00 Asia/Shanghai.</summary>
    public DateOnly Effective { get; set; }

    /// <summary>It depends on holidays that are not yet published.</summary>
    public bool Provisional { get; set; }

    /// <summary>The article or reading, as <c>LegalRef.Code</c>.</summary>
    public string Source { get; set; } = "";

    /// <summary>Key of the parameter that gave its length; empty where a decision fixed the day.</summary>
    public string Parameter { get; set; } = "";

    /// <summary>What the clock does when it passes.</summary>
    public WhenPassed Passing { get; set; }

    /// <summary>Whether it still runs.</summary>
    public bool Open { get; set; }

    /// <summary>It runs, and those outside the Bureau read of it.</summary>
    public bool Outside { get; set; } = true;

    /// <summary>Legal date of the act that closed it; null while it is open.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The legal day on which the clock first found it passed; null before. What is due of somebody is
    /// overdue from then on.</summary>
    public DateOnly? PassedOn { get; set; }

    /// <summary>The version of the case in which the clock last asked what is to be done about it; null before.</summary>
    public int? AskedVersion { get; set; }
}
