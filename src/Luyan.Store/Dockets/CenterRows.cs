using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>The public register, with the grams that make its search quick.</summary>
internal static class CenterRows
{
    public static void Write(Writing writing, CenterRow center, Guid id, string state, CenterRow? old)
    {
        var text = SearchText.Of(center);
        writing.Add(
            """
            INSERT INTO "Centers" ("Number", "CaseId", "Name", "UnitName", "UnitId", "District", "Field", "State", "Director",
                "DocumentNumber", "NamedOn", "ConstructionEnds", "AcceptedOn", "EndedOn", "SearchText", "LegalForm", "EnteredOn")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            ON CONFLICT ("Number") DO UPDATE SET "Name" = excluded."Name", "UnitName" = excluded."UnitName", "UnitId" = excluded."UnitId",
                "District" = excluded."District", "Field" = excluded."Field", "State" = excluded."State", "Director" = excluded."Director",
                "DocumentNumber" = excluded."DocumentNumber", "ConstructionEnds" = excluded."ConstructionEnds",
                "AcceptedOn" = excluded."AcceptedOn", "EndedOn" = excluded."EndedOn", "SearchText" = excluded."SearchText",
                "LegalForm" = excluded."LegalForm"
            """,
            center.Number, id, center.Name, center.UnitName, center.UnitId,
            center.District, center.Field, state, center.Director, center.DocumentNumber,
            center.NamedOn, center.ConstructionEnds, center.AcceptedOn, center.EndedOn, text, center.LegalForm, center.EnteredOn);
        if (old is not null && SearchText.Of(old) == text) { return; }

        if (old is not null) { writing.Add("""DELETE FROM "CenterGrams" WHERE "Number" = $1""", center.Number); }
        string[] grams = [.. SearchText.Grams(text)];
        if (writing.IsPostgres)
        {
            writing.Add("""INSERT INTO "CenterGrams" ("Gram", "Number") SELECT unnest($1), $2""", grams, center.Number);
        }
        else
        {
            // No gram contains a line break: it is the separator of the search text.
            writing.Add(
                $"""
                INSERT INTO {writing.GramsInto} ("Gram", "Number") SELECT value, $2 FROM json_each($1)
                """,
                System.Text.Json.JsonSerializer.Serialize(grams), center.Number);
        }
    }
}
