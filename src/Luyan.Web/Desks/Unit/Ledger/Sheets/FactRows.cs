using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications;
using Luyan.Cases.Facts;
using Luyan.Store.Facts;
using Luyan.Web.Desks.Unit.Sections;

namespace Luyan.Web.Desks.Unit.Ledger.Sheets;

/// <summary>Facts as the rows that the law and the figures know. What cannot be read is absent.</summary>
internal static class FactRows
{
    private static readonly JsonSerializerOptions Named = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<TeamMember> Team(PlainCells plain, IEnumerable<Fact> facts) => [.. Of<MemberRow>(plain, FactKind.Person, facts).Select(f => new TeamMember(f.Row, f.Fact.EndedOn))];

    public static IReadOnlyList<InstrumentRow> Instruments(PlainCells plain, IEnumerable<Fact> facts) => [.. Of<InstrumentRow>(plain, FactKind.Instrument, facts.Where(f => f.EndedOn is null)).Select(f => f.Row)];

    public static IReadOnlyList<YearRow> Years(PlainCells plain, IEnumerable<Fact> facts) => [.. Of<YearRow>(plain, FactKind.Year, facts.Where(f => f.EndedOn is null)).Select(f => f.Row)];

    private static IEnumerable<(Fact Fact, TRow Row)> Of<TRow>(PlainCells plain, FactKind kind, IEnumerable<Fact> facts)
    {
        var columns = Cells.Columns(kind);
        return facts.Where(f => f.Kind == kind).Select(fact =>
        {
            var cells = plain.Of(columns, FactBody.Read(fact.Body));
            var row = new JsonObject { ["id"] = fact.Id.ToString("N") };
            foreach (var column in columns) { row[column.Key] = Value(column, cells.GetValueOrDefault(column.Key, "")); }
            return (fact, row.Deserialize<TRow>(Named)!);
        });
    }

    private static JsonNode? Value(Question column, string text) => text.Length == 0 || Faults.Of(column, text) is not null ? null : column.Writing switch
    {
        Writing.Whole or Writing.Year => Reading.Whole(text),
        Writing.Amount => Reading.Amount(text),
        Writing.Day => Reading.Day(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Writing.YesNo => Reading.YesNo(text),
        _ => text,
    };
}
