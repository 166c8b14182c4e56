using Luyan.Cases;
using Luyan.Cases.Centers;

namespace Luyan.Web.Centers.Earlier;

/// <summary>A row of the sheet, with what would become of it.</summary>
public sealed record JudgedCenter
{
    public required EarlierRow Row { get; init; }

    /// <summary>What the row says, as it would be entered.</summary>
    public required EarlierCenter Center { get; init; }

    /// <summary>The case that it is or would be.</summary>
    public required Guid CaseId { get; init; }
    public required EarlierOutcome Outcome { get; init; }

    /// <summary>What stands in the way, all at once.</summary>
    public IReadOnlyList<CellRemark> Faults { get; init; } = [];

    /// <summary>What is worth a look.</summary>
    public IReadOnlyList<CellRemark> Remarks { get; init; } = [];

    /// <summary>The relying unit is not known yet and would be entered with the center.</summary>
    public bool UnitIsNew { get; init; }

    /// <summary>The number of the center, where it stands already.</summary>
    public string? Number { get; init; }

    /// <summary>The name of the state in which it would open.</summary>
    public string State { get; init; } = "";

    /// <summary>The duties of Art. 11 that would run: the reports and assessments asked for next.</summary>
    public IReadOnlyList<Deadline> Duties { get; init; } = [];
}

/// <summary>What becomes of a row.</summary>
public enum EarlierOutcome
{
    /// <summary>It can be entered.</summary>
    New,

    /// <summary>It stands already; nothing of it is changed.</summary>
    Entered,

    /// <summary>It cannot be entered as it is.</summary>
    Faulty,
}
