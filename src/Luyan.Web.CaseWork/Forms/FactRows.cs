using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers.Reports;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Store.Facts;
using Luyan.Store.Rows;

namespace Luyan.Web.Forms;

/// <summary>Facts as the rows that the law and the figures know. What cannot be read is absent.</summary>
internal static class FactRows
{
    private static readonly JsonSerializerOptions Named = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<TeamMember> Team(PlainCells plain, IEnumerable<Fact> facts) =>
        [.. Of<MemberRow>(plain, FactKind.Person, facts).Select(f => new TeamMember(f.Row, f.Fact.EndedOn))];

    public static IReadOnlyList<InstrumentRow> Instruments(PlainCells plain, IEnumerable<Fact> facts) =>
        [.. Of<InstrumentRow>(plain, FactKind.Instrument, facts.Where(f => f.EndedOn is null)).Select(f => f.Row)];

    public static IReadOnlyList<YearRow> Years(PlainCells plain, IEnumerable<Fact> facts) =>
        [.. Of<YearRow>(plain, FactKind.Year, facts.Where(f => f.EndedOn is null)).Select(f => f.Row)];

    /// <summary>All that an annual report counts. What was won, granted or done counts by its own day;
    /// what the unit has at its disposal, while the record stands.</summary>
    public static ReportedRows Reported(PlainCells plain, IReadOnlyList<Fact> facts, int year)
    {
        var standing = facts.Where(f => f.EndedOn is null || f.EndedOn.Value.Year > year).ToList();
        IReadOnlyList<TRow> Rows<TRow>(FactKind kind, IEnumerable<Fact> among) => [.. Of<TRow>(plain, kind, among).Select(f => f.Row)];
        return new()
        {
            Team = Team(plain, facts), Instruments = Rows<InstrumentRow>(FactKind.Instrument, standing),
            Years = Rows<YearRow>(FactKind.Year, standing), Partners = Rows<PartnerRow>(FactKind.Partner, standing),
            Rights = Rows<PatentRow>(FactKind.Right, facts), Standards = Rows<StandardRow>(FactKind.Standard, facts),
            Projects = Rows<ProjectRow>(FactKind.Project, facts), Awards = Rows<AwardRow>(FactKind.Award, facts),
            Conversions = Rows<ConversionRow>(FactKind.Conversion, facts), Products = Rows<ProductRow>(FactKind.Product, facts),
            Served = Rows<ServedRow>(FactKind.Service, facts), Trainings = Rows<TrainingRow>(FactKind.Training, facts),
            Introductions = Rows<IntroductionRow>(FactKind.Introduction, facts), Exchanges = Rows<ExchangeRow>(FactKind.Exchange, facts),
        };
    }

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

    private static JsonNode? Value(Question column, string text) =>
        text.Length == 0 || Faults.Of(column, text) is not null ? null : column.Writing switch
        {
            Writing.Whole => TypedNumber.Whole(text),
            Writing.Year => TypedNumber.Year(text),
            Writing.Amount => TypedNumber.Amount(text),
            Writing.Day => TypedDay.Read(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Writing.YesNo => Reading.YesNo(text),
            _ => text,
        };
}
