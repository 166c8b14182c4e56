using Luyan.Cases;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>The duties of a case: as the Bureau knows it, and as those outside know it where that is not the same.</summary>
/// <param name="Whole">As the Bureau knows it.</param>
/// <param name="Unit">As the unit knows it; null where that is the same.</param>
/// <param name="Department">As the department knows it; null where that is the same.</param>
internal sealed record KnownDuties(IReadOnlyList<Duty> Whole, IReadOnlyList<Duty>? Unit, IReadOnlyList<Duty>? Department)
{
    /// <summary>The duties of a case of which all know the same.</summary>
    public KnownDuties(IReadOnlyList<Duty> whole) : this(whole, null, null) { }

    /// <summary>Each with who knows of it.</summary>
    public IEnumerable<(Duty Duty, DutyAudience Audience)> All => (Unit, Department) is not ({ } unit, { } department)
        ? Whole.Select(d => (d, DutyAudience.All))
        : Whole.Where(d => Visibility.SeesAll(d.Of)).Select(d => (d, DutyAudience.Bureau))
            .Concat(unit.SequenceEqual(department)
                ? unit.Select(d => (d, DutyAudience.Outside))
                : unit.Select(d => (d, DutyAudience.Unit)).Concat(department.Select(d => (d, DutyAudience.Department))));
}

/// <summary>Writes the duties of a case in place of those that stood.</summary>
internal static class DutyRows
{
    private const string Gone = """DELETE FROM "Duties" WHERE "CaseId" = $1""";

    private const string Come =
        """
        INSERT INTO "Duties" ("CaseId", "Number", "Act", "Of", "Organisation", "Since", "Through", "Audience", "Kind", "Key", "Subject",
            "Effective", "Provisional", "Passing", "Source")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """;

    /// <summary>The statements of it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="duties">What is owed now.</param>
    /// <param name="fresh">The case has none yet.</param>
    public static IEnumerable<Statement> Of(Guid id, KnownDuties duties, bool fresh) =>
        (fresh ? [] : (Statement[])[new(Gone, id)]).Concat(duties.All.Select((known, at) => Row(id, at, known.Duty, known.Audience)));

    private static Statement Row(Guid id, int number, Duty d, DutyAudience audience) => new(
        Come, id, number, d.Act, d.Of.ToString(), d.Organisation, d.Since, d.Through, audience.ToString(), d.Kind.ToString(),
        d.Clock?.Key ?? "", d.Subject, d.Clock?.Effective ?? DateOnly.MaxValue, d.Clock?.Provisional ?? false, d.Passing.ToString(),
        d.Source.Code);
}
