using Luyan.Cases;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>What lists and registers say of a case: a function of its state.</summary>
public sealed record Filed
{
    public required string Number { get; init; }

    /// <summary>What it is shown as.</summary>
    public required string Title { get; init; }

    /// <summary>The relying unit.</summary>
    public Guid UnitId { get; init; }

    public string UnitName { get; init; } = "";

    /// <summary>The competent department.</summary>
    public Guid DepartmentId { get; init; }

    /// <summary>Key of the technical field.</summary>
    public string Field { get; init; } = "";

    /// <summary>Key of the district.</summary>
    public string District { get; init; } = "";

    /// <summary>Who has to act next.</summary>
    public Role? HeldBy { get; init; }

    /// <summary>How the case stands as those outside know it; null where that is the same.</summary>
    internal KnownOutside? Outside { get; init; }

    /// <summary>The name that is wanted or borne.</summary>
    public string CenterName { get; init; } = "";

    /// <summary>The case from which it came or which it serves.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The department's rank.</summary>
    public int? Rank { get; init; }

    /// <summary>Its entry in the public register, for a center. State and search text are filled in by the store.</summary>
    public CenterRow? Center { get; init; }

    /// <summary>Its assessments, for a center.</summary>
    public IReadOnlyList<AssessmentRow> Assessments { get; init; } = [];

    /// <summary>The units that the record names beside the relying unit, for a center.</summary>
    public IReadOnlyList<CenterUnitRow> Units { get; init; } = [];

    /// <summary>The experts' places, for a review.</summary>
    public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>The case, as far as it matters for who may see it.</summary>
    internal CaseRow Seen(Guid id, string kind) => new() { Id = id, Kind = kind, UnitId = UnitId, DepartmentId = DepartmentId };

    /// <summary>With what those outside know while a letter waits to be issued: the title and the entry in the public register change
    /// with it.</summary>
    internal Filed SeenAs(Filed seen, KnownOutside? outside) =>
        this with { Title = seen.Title, Center = seen.Center, Units = seen.Units, Outside = outside };

    /// <summary>With what the lists keep of the first entry of a case, whatever comes later;
    /// see the statements of <see cref="CaseRows"/> and <see cref="CenterRows"/>.</summary>
    internal Filed EnteredAs(Filed first)
    {
        if (Center is { } center && first.Center is { } named) { (center.NamedOn, center.EnteredOn) = (named.NamedOn, named.EnteredOn); }
        return this with { Number = first.Number, SubjectId = first.SubjectId };
    }
}

/// <summary>How a case stands as those outside know it, while a letter waits to be issued.</summary>
/// <param name="State">Name of the state.</param>
/// <param name="Ended">Whether nothing can follow any more.</param>
/// <param name="At">Instant of the last event that they know of, UTC.</param>
/// <param name="Version">How many events they know of.</param>
/// <param name="Head">Hash of the last of these.</param>
internal sealed record KnownOutside(string State, bool Ended, DateTimeOffset At, int Version, string Head);

/// <summary>An expert's place in a review.</summary>
/// <param name="Account">The expert's account.</param>
/// <param name="Sits">Invited or seated; not declined or recused.</param>
/// <param name="SeesMaterial">Declared free of conflict.</param>
public sealed record Seat(Guid Account, bool Sits, bool SeesMaterial);

/// <summary>The kinds of life, as <see cref="Life{TState,TCommand,TEvent}.Kind"/> names them.</summary>
public static class Kinds
{
    public const string Application = "application";
    public const string Center = "center";
    public const string Review = "review";
}
