using Luyan.Cases;
using Luyan.Store.Lanes;

namespace Luyan.Store.Dockets;

/// <summary>Writes the duties of a case in place of those that stood.</summary>
internal static class DutyRows
{
    private const string Gone = """DELETE FROM "Duties" WHERE "CaseId" = $1""";

    private const string Come =
        """
        INSERT INTO "Duties" ("CaseId", "Number", "Act", "Of", "Organisation", "Since", "Through", "Kind", "Key", "Subject", "Effective",
            "Provisional", "Passing", "Source")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """;

    /// <summary>The statements of it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="duties">What is owed now.</param>
    /// <param name="fresh">The case has none yet.</param>
    public static IEnumerable<Statement> Of(Guid id, IReadOnlyList<Duty> duties, bool fresh) =>
        (fresh ? [] : (Statement[])[new(Gone, id)]).Concat(duties.Select((d, at) => new Statement(
            Come, id, at, d.Act, d.Of.ToString(), d.Organisation, d.Since, d.Through, d.Kind.ToString(), d.Clock?.Key ?? "", d.Subject,
            d.Clock?.Effective ?? DateOnly.MaxValue, d.Clock?.Provisional ?? false, d.Passing.ToString(), d.Source.Code)));
}
