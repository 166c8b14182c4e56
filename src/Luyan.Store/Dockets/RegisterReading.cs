using System.Globalization;
using Luyan.Cases;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Reads, inside the transaction that writes, what a decision needs to know from other cases.</summary>
internal static class RegisterReading
{
    public static async Task<Registers> Read(
        Work work, Needs needs, Guid id, Law.Measures law, DateOnly today, CancellationToken stop)
    {
        var registers = Registers.None;
        if (needs == Needs.None with { AskedByBureau = needs.AskedByBureau }) { return registers; }
        var load = needs.Experts.ToDictionary(e => e, _ => 0);
        List<Statement> statements = [.. work.Lock(needs.Keys())];
        var bars = new BarReading(needs, law, today);
        statements.AddRange(bars.Statements());
        var titles = new List<EventRow>();
        if (needs is { InQuestion: true, BarOf: { } lead })
        {
            statements.AddRange(InQuestionOf(needs, lead, id).Select(s => s with { Row = row => titles.Add(Journal.Row(row)) }));
        }
        var findings = new List<string>();
        if (needs.Findings)
        {
            statements.Add(new("""SELECT "Key" FROM "Findings" WHERE "CaseId" = $1 AND "Gone" = $2""", id, false)
            {
                Row = row => findings.Add(row.GetString(0)),
            });
        }
        if (needs.Rank is { } wanted)
        {
            statements.Add(new("""
                SELECT "Number" FROM "Cases"
                WHERE "DepartmentId" = $1 AND "Rank" = $2 AND "Ended" = $3 AND "Id" <> $4 AND "Kind" = $5 ORDER BY "Number" LIMIT 1
                """, wanted.Department, wanted.Rank, false, id, Kinds.Application)
            {
                Row = row => registers = registers with { RankHeldBy = row.GetString(0) },
            });
        }
        // The name of a center stays its own when it has ended; that of an application is free then.
        if (needs.Name is { } name && Law.CenterName.Key(name) is { Length: > 0 } key)
        {
            // Names are compared folded; the ideographs, which folding leaves as they are, narrow what is read.
            statements.Add(new("""
                SELECT "Number", "CenterName" FROM "Cases"
                WHERE ("Ended" = $1 OR "Kind" = $2) AND "Id" <> $3 AND "Kind" <> $4 AND "CenterName" LIKE $5 ORDER BY "Number" DESC
                """, false, Kinds.Center, id, Kinds.Review, NamePattern.Of(key))
            {
                Row = row => registers =
                    Law.CenterName.Key(row.GetString(1)) == key ? registers with { NameHeldBy = row.GetString(0) } : registers,
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
        if (bars.Further().ToList() is { Count: > 0 } further) { await work.Run(further, stop); }
        return bars.Told(registers) with
        {
            ExpertLoad = load, Findings = findings, InQuestion = InQuestion(titles, needs, today),
        };
    }

    private static IEnumerable<Statement> InQuestionOf(Needs needs, Guid lead, Guid id)
    {
        const string ByCode = """IN (SELECT u."Id" FROM "Units" u WHERE u."CreditCode" = $1)""";
        yield return new(TitlesOf("""c."UnitId" = $1"""), lead);
        yield return new(ApplicationsOf("""c."UnitId" = $4"""), Kinds.Application, false, id, lead);
        foreach (var code in needs.Cohosts.Select(c => c.CreditCode).Append(Law.TypedText.Code(needs.BarCode)).Where(c => c.Length > 0))
        {
            yield return new(TitlesOf($"""c."UnitId" {ByCode}"""), code);
        }
        if (Law.TypedText.Code(needs.BarCode) is { Length: > 0 } own)
        {
            yield return new(ApplicationsOf("""c."UnitId" IN (SELECT u."Id" FROM "Units" u WHERE u."CreditCode" = $4)"""),
                Kinds.Application, false, id, own);
        }
    }

    private static readonly string LeftBehind = string.Join(", ", Cases.Applications.InQuestion.LeftBehind.Select(s => $"'{s}'"));

    private static string TitlesOf(string units) => $"""
        SELECT {Journal.Columns} FROM "Events" WHERE "CaseId" IN (SELECT c."CaseId" FROM "Centers" c WHERE {units})
        ORDER BY "CaseId", "Sequence"
        """;

    // Open applications of the lead but for this one, and those that a question outlives.
    private static string ApplicationsOf(string units) => $"""
        SELECT {Journal.Columns} FROM "Events" WHERE "CaseId" IN (
            SELECT c."Id" FROM "Cases" c
            WHERE c."Kind" = $1 AND (c."Ended" = $2 OR c."State" IN ({LeftBehind})) AND c."Id" <> $3 AND {units})
        ORDER BY "CaseId", "Sequence"
        """;

    // The lead may be named among its own co-hosts.
    private static IReadOnlyList<TitleInQuestion> InQuestion(List<EventRow> events, Needs needs, DateOnly today) =>
        [.. events.DistinctBy(e => (e.CaseId, e.Sequence)).GroupBy(e => (e.CaseId, e.Kind))
            .Select(other => other.Key.Kind == Kinds.Application
                ? needs.Others!.Application([.. other])
                : needs.Others!.Center([.. other], today))
            .OfType<TitleInQuestion>().OrderBy(t => t.Center, StringComparer.Ordinal)];

    private static Statement Taken(string register, string number, Action taken) =>
        new("""SELECT 1 FROM "Numbers" WHERE "Register" = $1 AND "Number" = $2""", register, number) { Row = _ => taken() };
}
