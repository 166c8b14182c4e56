using System.Globalization;
using Luyan.Cases;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Reads, inside the transaction that writes, what a decision needs to know from other cases.</summary>
internal static class RegisterReading
{
    public static async Task<Registers> Read(Work work, Needs needs, Guid id, DateOnly today, CancellationToken stop)
    {
        var registers = Registers.None;
        if (needs == Needs.None) { return registers; }
        var load = needs.Experts.ToDictionary(e => e, _ => 0);
        List<Statement> statements = [.. work.Lock(needs.Keys())];
        if (needs.BarOf is { } unit)
        {
            statements.Add(new("""
                SELECT "Since", "LastDay", "Center" FROM "Bars"
                WHERE "UnitId" = $1 AND "LiftedOn" IS NULL AND "LastDay" >= $2 ORDER BY "LastDay"
                """, unit, today)
            {
                Row = row => registers =
                    registers with { Bar = new(row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1), row.GetString(2)) },
            });
        }
        if (needs.Name is { } name)
        {
            statements.Add(new("""
                SELECT "Number" FROM "Cases" WHERE "CenterName" = $1 AND "Ended" = $2 AND "Id" <> $3 AND "Kind" <> $4
                ORDER BY "Number" LIMIT 1
                """, name, false, id, Kinds.Review)
            {
                Row = row => registers = registers with { NameHeldBy = row.GetString(0) },
            });
        }
        if (needs.Document is { } document)
        {
            statements.AddRange(
                Issued(document),
                Taken(NumberRow.EarlierDocuments, document, () => registers = registers with { DocumentNumberTaken = true }));
        }
        if (needs.EarlierDocument is { } earlier) { statements.Add(Issued(earlier)); }
        if (needs.Plaque is { } plaque)
        {
            statements.Add(Taken(NumberRow.Plaques, plaque, () => registers = registers with { PlaqueNumberTaken = true }));
        }
        if (needs.Series is { } series)
        {
            statements.Add(new("""SELECT COALESCE(MAX("Ordinal"), 0) FROM "Numbers" WHERE "Register" = $1""", series)
            {
                Row = row => registers =
                    registers with { NextNumber = string.Create(CultureInfo.InvariantCulture, $"{series}-{row.GetInt32(0) + 1:0000}") },
            });
        }
        foreach (var expert in needs.Experts)
        {
            statements.Add(new("""
                SELECT COUNT(*) FROM "Seats" WHERE "AccountId" = $1 AND "Open" = $2 AND "Sits" = $2 AND "ReviewId" <> $3
                """, expert, true, id)
            {
                Row = row => load[expert] = (int)row.GetInt64(0),
            });
        }
        Statement Issued(string number) =>
            Taken(NumberRow.Documents, number, () => registers = registers with { DocumentNumberTaken = true });
        await work.Run(statements, stop);
        return registers with { ExpertLoad = load };
    }

    private static Statement Taken(string register, string number, Action taken) =>
        new("""SELECT 1 FROM "Numbers" WHERE "Register" = $1 AND "Number" = $2""", register, number) { Row = _ => taken() };
}
