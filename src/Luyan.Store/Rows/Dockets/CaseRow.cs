using Luyan.Cases;

namespace Luyan.Store.Rows;

/// <summary>A case as lists show it. A read model: it is rebuilt from the events.</summary>
public sealed class CaseRow
{
    /// <summary>The case.</summary>
    public Guid Id { get; set; }

    /// <summary>application, center or review.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Its number, e.g. SB-2026-0031.</summary>
    public string Number { get; set; } = "";

    /// <summary>What it is shown as.</summary>
    public string Title { get; set; } = "";

    /// <summary>Name of its state, as in the procedure.</summary>
    public string State { get; set; } = "";

    /// <summary>Whether nothing can follow any more.</summary>
    public bool Ended { get; set; }

    /// <summary>Its state as those outside know it, while a letter waits to be issued; null where it is the same.</summary>
    public string? StateOutside { get; set; }

    /// <summary>Whether it has ended as those outside know it; null where it is the same.</summary>
    public bool? EndedOutside { get; set; }

    /// <summary>Instant of the last event that those outside know of, UTC; null where it is the same.</summary>
    public DateTimeOffset? UpdatedOutside { get; set; }

    /// <summary>How many events those outside know of; null where it is the same.</summary>
    public int? VersionOutside { get; set; }

    /// <summary>Hash of the last event that those outside know of; null where it is the same.</summary>
    public string? HeadOutside { get; set; }

    /// <summary>The relying unit.</summary>
    public Guid UnitId { get; set; }

    /// <summary>Its name when the case was filed.</summary>
    public string UnitName { get; set; } = "";

    /// <summary>The competent department.</summary>
    public Guid DepartmentId { get; set; }

    /// <summary>Key of the technical field.</summary>
    public string Field { get; set; } = "";

    /// <summary>Key of the district.</summary>
    public string District { get; set; } = "";

    /// <summary>The role that has to act next; null when nobody has.</summary>
    public Role? HeldBy { get; set; }

    /// <summary>The name of the center that is wanted or borne.</summary>
    public string CenterName { get; set; } = "";

    /// <summary>The case from which it came (a center: its application) or which it serves (a review).</summary>
    public Guid? SubjectId { get; set; }

    /// <summary>The department's rank among its own applications.</summary>
    public int? Rank { get; set; }

    /// <summary>How many events it has.</summary>
    public int Version { get; set; }

    /// <summary>Hash of its last event.</summary>
    public string HeadHash { get; set; } = "";

    /// <summary>Legal date of its first event, Asia/Shanghai.</summary>
    public DateOnly OpenedOn { get; set; }

    /// <summary>Instant of its last event, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; set; }
}
