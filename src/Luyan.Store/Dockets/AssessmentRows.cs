using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Writes the changed assessments only.</summary>
internal static class AssessmentRows
{
    public static void Write(Writing writing, Guid id, IReadOnlyList<AssessmentRow> before, IReadOnlyList<AssessmentRow> now)
    {
        foreach (var row in now.Where(n => !before.Contains(n)))
        {
            writing.Add(
                """
                INSERT INTO "Assessments" ("CaseId", "Cycle", "Stage", "FiledOn", "Late", "ConfirmedOn", "GraceEnds", "Hundredths", "Grade")
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                ON CONFLICT ("CaseId", "Cycle") DO UPDATE SET "Stage" = excluded."Stage", "FiledOn" = excluded."FiledOn",
                    "Late" = excluded."Late", "ConfirmedOn" = excluded."ConfirmedOn", "GraceEnds" = excluded."GraceEnds",
                    "Hundredths" = excluded."Hundredths", "Grade" = excluded."Grade"
                """,
                id, row.Cycle, row.Stage.ToString(), row.FiledOn, row.Late,
                row.ConfirmedOn, row.GraceEnds, row.Hundredths, row.Grade?.ToString());
        }
    }
}
