using System.Globalization;
using Luyan.Cases;

namespace Luyan.Store.Dockets;

/// <summary>The read models that say what a case is now.</summary>
internal static class CaseRows
{
    public static void Write(
        Writing writing, Guid id, string kind, string state, bool ended, int version, string head, Filed? old, Filed now, Envelope envelope)
    {
        if (old is null) { Insert(writing, id, kind, state, ended, version, head, now, envelope); }
        else { Update(writing, id, state, ended, version, head, now, envelope); }
        if (now.Center is { } center) { CenterRows.Write(writing, center, id, now.Outside?.State ?? state, old?.Center); }
        AssessmentRows.Write(writing, id, old?.Assessments ?? [], now.Assessments);
        CenterUnitRows.Write(writing, id, old?.Units ?? [], now.Units);
        if (now.Seats.Count > 0 || old?.Seats.Count > 0) { Seats(writing, id, ended, now); }
    }

    private static void Insert(
        Writing writing, Guid id, string kind, string state, bool ended, int version, string head, Filed now, Envelope envelope)
    {
        writing.Add(
            """
            INSERT INTO "Cases" ("Id", "Kind", "Number", "Title", "State", "Ended", "UnitId", "UnitName", "DepartmentId", "Field",
                "District", "HeldBy", "CenterName", "SubjectId", "Rank", "Version", "HeadHash", "OpenedOn", "UpdatedAt",
                "StateOutside", "EndedOutside", "UpdatedOutside", "VersionOutside", "HeadOutside")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
            """,
            id, kind, now.Number, now.Title, state, ended, now.UnitId, now.UnitName, now.DepartmentId, now.Field, now.District,
            now.HeldBy?.ToString(), now.CenterName, now.SubjectId, now.Rank, version, head, envelope.Day, envelope.At,
            now.Outside?.State, now.Outside?.Ended, now.Outside?.At, now.Outside?.Version, now.Outside?.Head);
        var (series, ordinal) = Series(now.Number);
        writing.Take(series, now.Number, ordinal, id);
    }

    private static void Update(
        Writing writing, Guid id, string state, bool ended, int version, string head, Filed now, Envelope envelope) => writing.Add(
        """
        UPDATE "Cases" SET "Title" = $2, "State" = $3, "Ended" = $4, "UnitId" = $5, "UnitName" = $6, "DepartmentId" = $7, "Field" = $8,
            "District" = $9, "HeldBy" = $10, "CenterName" = $11, "SubjectId" = $12, "Rank" = $13,
            "Version" = $14, "HeadHash" = $15, "UpdatedAt" = $16,
            "StateOutside" = $17, "EndedOutside" = $18, "UpdatedOutside" = $19,
            "VersionOutside" = $20, "HeadOutside" = $21
        WHERE "Id" = $1
        """,
        id, now.Title, state, ended, now.UnitId, now.UnitName, now.DepartmentId, now.Field, now.District,
        now.HeldBy?.ToString(), now.CenterName, now.SubjectId, now.Rank, version, head, envelope.At,
        now.Outside?.State, now.Outside?.Ended, now.Outside?.At, now.Outside?.Version, now.Outside?.Head);

    private static void Seats(Writing writing, Guid id, bool ended, Filed now)
    {
        writing.Add("""DELETE FROM "Seats" WHERE "ReviewId" = $1""", id);
        foreach (var seat in now.Seats)
        {
            writing.Add(
                """
                INSERT INTO "Seats" ("ReviewId", "AccountId", "SubjectId", "Sits", "SeesMaterial", "Open")
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                id, seat.Account, now.SubjectId ?? id, seat.Sits, seat.SeesMaterial, !ended);
        }
    }

    // SB-2026-0031 is the 31st of the series SB-2026.
    private static (string Series, int Ordinal) Series(string number)
    {
        var cut = number.LastIndexOf('-');
        return cut > 0 && int.TryParse(number.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? (number[..cut], ordinal)
            : ("case", 0);
    }
}
