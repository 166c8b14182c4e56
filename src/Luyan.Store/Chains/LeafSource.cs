using System.Data.Common;
using System.Globalization;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;

namespace Luyan.Store.Chains;

/// <summary>Something of which each row is a leaf of the journal's log. A row says its source, its number there, and what else the leaf
/// binds; a column At is an instant.</summary>
/// <param name="Kind">What it is, in the leaf.</param>
/// <param name="Rows">The rows on either engine.</param>
/// <param name="Order">In which order new rows get their places.</param>
internal sealed record LeafSource(string Kind, Func<bool, string> Rows, string Order)
{
    /// <summary>All of them, in the order in which new rows get their places.</summary>
    public static IReadOnlyList<LeafSource> All { get; } =
    [
        new("event", postgres => $"""
            SELECT {Id("CaseId", postgres)} AS "Source", "Sequence", "Position", "Hash" FROM "Events"
            """, "Position"),
        new("act", _ => """SELECT 'act/' || "Chain" AS "Source", "Sequence", "Position", "Hash" FROM "Acts" """, "Position"),
        new("file", _ => """SELECT 'file/' || "Sha256" AS "Source", 0 AS "Sequence", "Bytes" FROM "Files" """, "Source"),
        new("holidays", postgres => $"""
            SELECT 'holidays' AS "Source", "Version" AS "Sequence", "Year", "Source" AS "Notice", "Days", "FileName", "Sha256",
                CASE WHEN "Provisional" THEN 'provisional' ELSE 'final' END AS "Standing", {Id("ImportedBy", postgres)} AS "By",
                "ImportedByName", "ImportedAt" AS "At"
            FROM "HolidayYears"
            """, "Sequence"),
    ];

    /// <summary>The rows that have no leaf yet.</summary>
    public Statement New(bool postgres, Action<NewLeaf> told) => new(
        $"""
        SELECT s.* FROM ({Rows(postgres)}) s WHERE NOT EXISTS (
            SELECT 1 FROM "LogLeaves" l WHERE l."Log" = '{LogLeaf.Journal}' AND l."Source" = s."Source" AND l."Sequence" = s."Sequence")
        ORDER BY s."{Order}"
        """)
    {
        Row = row => told(new(row.GetString(0), Number(row, 1), Hash(row, 0))),
    };

    /// <summary>The rows that have a leaf: its place, the hash that stands there, and the one that the row has now.</summary>
    public Statement Known(bool postgres, Action<(long Index, string Stood, byte[] Now)> told) => new(
        $"""
        SELECT l."Index", l."Hash", s.* FROM ({Rows(postgres)}) s
        JOIN "LogLeaves" l ON l."Log" = '{LogLeaf.Journal}' AND l."Source" = s."Source" AND l."Sequence" = s."Sequence"
        """)
    {
        Row = row => told((row.GetInt64(0), row.GetString(1), Hash(row, 2))),
    };

    private byte[] Hash(DbDataReader row, int first) =>
        MerkleTree.Leaf(HashChain.Framed([Kind, .. Enumerable.Range(first, row.FieldCount - first).Select(i => Text(row, i))]));

    private static string Text(DbDataReader row, int at) => row.GetName(at) == "At"
        ? ActHash.Instant(row.GetValue(at) is DateTime moment ? moment : UtcText.Read(row.GetString(at)))
        : Convert.ToString(row.GetValue(at), CultureInfo.InvariantCulture) ?? "";

    private static long Number(DbDataReader row, int at) => Convert.ToInt64(row.GetValue(at), CultureInfo.InvariantCulture);

    private static string Id(string column, bool postgres) => postgres ? $"\"{column}\"::text" : $"lower(\"{column}\")";
}

/// <summary>A row that has no leaf yet.</summary>
internal sealed record NewLeaf(string Source, long Sequence, byte[] Hash);
