using Luyan.Cases;

namespace Luyan.Store.Rows;

/// <summary>An open duty of a case (see <see cref="Duty"/>). A read model: a function of the state, written anew with every entry and
/// whenever holidays move its days.</summary>
public sealed class DutyRow : IDue
{
    public Guid CaseId { get; set; }

    /// <summary>Which one of the case; it says nothing beyond that.</summary>
    public int Number { get; set; }

    /// <summary>The name of the command.</summary>
    public string Act { get; set; } = "";

    /// <summary>Who must act.</summary>
    public Role Of { get; set; }

    /// <summary>For which organisation; the empty id for the Bureau.</summary>
    public Guid Organisation { get; set; }

    /// <summary>The first day on which it can be done; null where something else must happen first.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The last day on which it can be done, as far as days say; null where it stays open.</summary>
    public DateOnly? Through { get; set; }

    /// <summary>Who knows of it.</summary>
    public DutyAudience Audience { get; set; }

    /// <summary>How it binds.</summary>
    public DutyKind Kind { get; set; }

    /// <summary>Which clock runs against it; empty where none does.</summary>
    public string Key { get; set; } = "";

    /// <summary>What exactly; empty where there is only one.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The last day of its clock, at 24:00 Asia/Shanghai; the last of all days where no clock runs.</summary>
    public DateOnly Effective { get; set; } = DateOnly.MaxValue;

    /// <summary>Its last day depends on holidays that are not yet published.</summary>
    public bool Provisional { get; set; }

    /// <summary>What happens when its last day has passed.</summary>
    public WhenPassed Passing { get; set; }

    /// <summary>The article or reading that asks for it, as <c>LegalRef.Code</c>.</summary>
    public string Source { get; set; } = "";
}

/// <summary>Who knows of a duty. While a letter waits to be issued, those outside have the duties that stood before its act.</summary>
public enum DutyAudience
{
    /// <summary>All who see the case.</summary>
    All,

    /// <summary>The Bureau and the auditor.</summary>
    Bureau,

    /// <summary>All but the Bureau and the auditor.</summary>
    Outside,

    /// <summary>Those outside but the department, which knows of its own letters.</summary>
    Unit,

    /// <summary>The department.</summary>
    Department,
}
