using System.Data.Common;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Reads the journal by plain statements, where speed counts.</summary>
internal static class Journal
{
    public const string Columns =
        """
        "CaseId", "Kind", "Sequence", "CommitId", "Type", "Envelope", "Body", "Algorithm", "PreviousHash", "Hash", "Position"
        """;

    public static Statement Of(Guid id, List<EventRow> into) =>
        new($"""SELECT {Columns} FROM "Events" WHERE "CaseId" = $1 ORDER BY "Sequence" """, id) { Row = row => into.Add(Row(row)) };

    public static EventRow Row(DbDataReader row) => new()
    {
        CaseId = row.GetGuid(0),
        Kind = row.GetString(1),
        Sequence = row.GetInt32(2),
        CommitId = row.GetGuid(3),
        Type = row.GetString(4),
        Envelope = row.GetString(5),
        Body = row.GetString(6),
        Algorithm = row.GetString(7),
        PreviousHash = row.GetString(8),
        Hash = row.GetString(9),
        Position = row.GetInt64(10),
    };
}
