using Luyan.Cases.Facts;

namespace Luyan.Store.Rows;

/// <summary>A dated record of a relying unit, kept once and drawn on by every form. Its former bodies are kept
/// (<see cref="FactVersion"/>).</summary>
public sealed class Fact
{
    public Guid Id { get; set; }

    /// <summary>The relying unit whose fact it is.</summary>
    public Guid UnitId { get; set; }

    /// <summary>The case of the center to which it belongs; null for a fact of the unit alone.</summary>
    public Guid? CenterId { get; set; }

    /// <summary>What it is about.</summary>
    public FactKind Kind { get; set; }

    /// <summary>The row of the application form as typed: a flat JSON object, column and text.</summary>
    public string Body { get; set; } = "{}";

    /// <summary>How it is listed, taken from the body; also what lists are sorted and searched by.</summary>
    public string Title { get; set; } = "";

    /// <summary>The row of a draft in which it was first typed (draft, listing and row); null where it was entered in the ledger.</summary>
    public string? Origin { get; set; }

    /// <summary>Counted from 1; a save names the version it was based on.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The last day on which it was so, Asia/Shanghai; null while it is.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Entered by mistake: no list shows it, the history keeps it.</summary>
    public bool Removed { get; set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>By which account.</summary>
    public Guid RecordedBy { get; set; }

    /// <summary>The name under which that account was known then.</summary>
    public string RecordedByName { get; set; } = "";
}

/// <summary>One state of a fact: what it said, who wrote it, when and why. Written with the fact itself and never changed.</summary>
public sealed class FactVersion
{
    public Guid FactId { get; set; }

    /// <summary>Which version, from 1.</summary>
    public int Version { get; set; }

    /// <summary>What it said.</summary>
    public string Body { get; set; } = "{}";

    /// <summary>The last day on which it was so; null while it was.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Whether it was taken out as a mistake.</summary>
    public bool Removed { get; set; }

    /// <summary>The center it belonged to.</summary>
    public Guid? CenterId { get; set; }

    /// <summary>Why, in the person's words; empty where none was given.</summary>
    public string Reason { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>By which account.</summary>
    public Guid RecordedBy { get; set; }

    /// <summary>Its name then.</summary>
    public string RecordedByName { get; set; } = "";
}
