using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Law.Assessing;
using Luyan.Specs.Law;
using Luyan.Store.Directory;
using Luyan.Store.Facts;
using Luyan.Store.Rows;
using Luyan.Web.CaseWork;
using Luyan.Web.Centers.Changes;
using Luyan.Web.Centers.Earlier;
using Luyan.Web.Centers.Priorities;
using Luyan.Web.Commands;
using Luyan.Web.Forms;
using Luyan.Web.Register;
using Luyan.Web.Tests.Architecture;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http;
using Question = Luyan.Web.Forms.Question;

namespace Luyan.Web.Tests.Walks;

/// <summary>Tables of typed numbers, years and codes, walked through the pages, verbs and imports that read them.</summary>
public sealed class TypedValueWalk
{
    private static readonly PageContext Here = new()
    {
        Language = Language.Chinese, Path = "", Address = "", Now = default, Today = new(2026, 3, 2),
        Law = MeasuresFile.LoadDefault(), Antiforgery = () => ("", ""),
    };

    private static readonly Question Whole = Column(FactKind.Instrument, Writing.Whole),
        Amount = Column(FactKind.Conversion, Writing.Amount),
        Year = Column(FactKind.Person, Writing.Year), Code = new("creditCode", Writing.CreditCode);

    private static readonly Dictionary<string, Func<string, object?>> Wholes = new()
    {
        ["Luyan.Web.CaseWork/Forms/Faults.cs"] = t => Faults.Of(Whole, t) is null ? TypedNumber.Whole(t) : null,
        ["Luyan.Web.CaseWork/Forms/SectionJson.cs"] = t => (int?)InJson(Whole, t),
        ["Luyan.Web.CaseWork/Forms/PlainCells.cs"] = t => InCells(Whole, t) is { } text ? TypedNumber.Whole(text) : null,
        ["Luyan.Web.CaseWork/Forms/FactRows.cs"] = t => FactRows.Instruments(new(Here), [FactOf(FactKind.Instrument, Whole, t)])[0].Count,
        ["Luyan.Web.CaseWork/CaseWork/ActForm.cs"] = t => Form(t).Number("on"),
        ["Luyan.Web.Office/Register/MayWeApply.cs"] = t => new MayWeApplyForm { Staff = t }.Facts(Here.Today).ResearchStaff,
        ["Luyan.Web/Commands/LawInput.cs"] = InVerb,
    };

    private static readonly Dictionary<string, Func<string, object?>> Amounts = new()
    {
        ["Luyan.Web.CaseWork/Forms/Faults.cs"] = t => Faults.Of(Amount, t) is null ? TypedNumber.Amount(t) : null,
        ["Luyan.Web.CaseWork/Forms/SectionJson.cs"] = t => (decimal?)InJson(Amount, t),
        ["Luyan.Web.CaseWork/Forms/PlainCells.cs"] = t => TypedNumber.Amount(InCells(Amount, t)),
        ["Luyan.Web.CaseWork/Forms/FactRows.cs"] = t =>
            FactRows.Reported(new(Here), [FactOf(FactKind.Conversion, Amount, t)], 2026).Conversions[0].Amount,
        ["Luyan.Web.CaseWork/Forms/Cells.cs"] = t =>
            Summed(Cells.Sum(Amount, [new Dictionary<string, string> { [Amount.Key] = t }]) ?? 0),
        ["Luyan.Web.CaseWork/CaseWork/Typing.cs"] = t => Typing.Amount(Form(t), "on"),
        ["Luyan.Web.Centers/Priorities/ScoredRows.cs"] = t => Scored(t),
        ["Luyan.Law/Assessing/AssessedFacts.cs"] = t => Line(t).Number("on"),
    };

    private static readonly Dictionary<string, Func<string, object?>> Years = new()
    {
        ["Luyan.Web.CaseWork/Forms/Faults.cs"] = t => Faults.Of(Year, t) is null ? TypedNumber.Year(t) : null,
        ["Luyan.Web.CaseWork/Forms/SectionJson.cs"] = t => (int?)InJson(Year, t),
        ["Luyan.Web.CaseWork/Forms/PlainCells.cs"] = t => TypedNumber.Year(InCells(Year, t)),
        ["Luyan.Web.CaseWork/Forms/FactRows.cs"] = t => FactRows.Team(new(Here), [FactOf(FactKind.Person, Year, t)])[0].Row.Born,
        ["Luyan.Web.CaseWork/Forms/BudgetGrid.cs"] = t => BudgetGrid.Year(t),
        ["Luyan.Web.Centers/Earlier/EarlierReading.cs"] = t => Earlier(nameof(EarlierCenter.LastReport), t).LastReport,
        ["Luyan.Law/Assessing/AssessedFacts.cs"] = t => Line(t).Day("on")?.Year,
    };

    private static readonly Dictionary<string, Func<string, object?>> Codes = new()
    {
        ["Luyan.Web.CaseWork/Forms/SectionJson.cs"] = t => (string?)InJson(Code, t),
        ["Luyan.Web.CaseWork/Forms/PlainCells.cs"] = t => InCells(Code, t),
        ["Luyan.Web.Centers/Earlier/EarlierReading.cs"] = t => Earlier(nameof(EarlierCenter.CreditCode), t).CreditCode,
        ["Luyan.Web.Office/Register/MayWeApply.cs"] = t => new MayWeApplyForm { CreditCode = t }.Facts(Here.Today).CreditCode,
        ["Luyan.Law/Checks/CreditCode.cs"] = t => CreditCode.Check(t, Here.Law, Here.Today).Valid ? TypedValues.Code : t,
        ["Luyan.Web.Centers/Priorities/KnownHolders.cs"] = t =>
            new KnownHolders([TypedValues.Code], []).HasPriority(t) ? TypedValues.Code : t,
    };

    [Fact]
    public void Every_reader_reads_whole_numbers_the_same() =>
        Differing(Wholes, TypedValues.Wholes.Select(w => (w.Typed, (object?)w.Meant)));

    [Fact]
    public void Every_reader_reads_amounts_the_same() => Differing(Amounts, TypedValues.Amounts.Select(a => (a.Typed, (object?)a.Meant)));

    [Fact]
    public void Every_reader_reads_years_the_same() => Differing(Years, TypedValues.Years.Select(y => (y.Typed, (object?)y.Meant)));

    [Fact]
    public void Every_reader_reads_codes_the_same() => Differing(Codes, TypedValues.Codes.Select(c => (c, (object?)TypedValues.Code)));

    [Theory, InlineData("2026年度"), InlineData("２０２６"), InlineData("2026.0")]
    public void A_verb_reads_years_as_the_pages_do(string typed) =>
        ByVerb(["due", "annual-report", "--year", typed])!.ToJsonString().ShouldBe(
            ByVerb(["due", "annual-report", "--year", "2026"])!.ToJsonString());

    [Theory, InlineData("Year"), InlineData("Amount"), InlineData("Whole")]
    public void Whoever_reads_a_number_is_walked(string kind)
    {
        var walked = (kind switch { "Year" => Years, "Amount" => Amounts, _ => Wholes }).Keys.Concat(Programs);
        Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal)
                && f.Text.Contains($"TypedNumber.{kind}(", StringComparison.Ordinal))
            .Select(f => f.Path["src/".Length..]).Except(walked).ShouldBeEmpty();
    }

    // They read what the program itself wrote into its form, or sum what the readers above have judged.
    private static readonly string[] Programs =
    [
        "Luyan.Web.CaseWork/Forms/BudgetGrid.cs", "Luyan.Web.CaseWork/Forms/BudgetPaste.cs",
        "Luyan.Web.Applications/Prints/PrintedSections.cs",
        "Luyan.Web.Ledger/Sheets/LeavingOut.cs", "Luyan.Web.Ledger/FactHistory.cs", "Luyan.Web.Ledger/OneFact.cs",
        "Luyan.Web.Ledger/FactEnding.cs", "Luyan.Web.Applications/Drafting/HistoryDesk.cs",
        "Luyan.Web.Applications/Drafting/SectionDesk.cs", "Luyan.Web.Office/Policy/Simulate.cs", "Luyan.Web/Commands/LawInput.cs",
        "Luyan.Web.Office/Register/CheckPrint.cs",
    ];

    private static void Differing(Dictionary<string, Func<string, object?>> readers, IEnumerable<(string Typed, object? Meant)> table) => (
        from row in table
        from reader in readers
        let got = reader.Value(row.Typed)
        where !Equals(got, row.Meant)
        select $"{reader.Key}: '{row.Typed}' is {got ?? "nothing"}, not {row.Meant ?? "nothing"}").ShouldBeEmpty();

    private static Question Column(FactKind kind, Writing writing) => Cells.Columns(kind).First(c => c.Writing == writing);

    private static JsonNode? InJson(Question column, string typed)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            SectionJson.Write(json, column, typed);
            json.WriteEndObject();
        }
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer.ToArray()))![column.Key];
    }

    private static string? InCells(Question column, string typed) =>
        new PlainCells(Here).Of(column, typed) is { Fault: null, Text: { Length: > 0 } plain } ? plain : null;

    private static Fact FactOf(FactKind kind, Question column, string typed) => new()
    {
        Id = Guid.CreateVersion7(), Kind = kind,
        Body = FactBody.Write(new Dictionary<string, string> { [Cells.Columns(kind)[0].Key] = "甲", [column.Key] = typed }),
    };

    private static ActForm Form(string typed) => new(new FormCollection(new() { ["on"] = typed }), new Dictionary<string, FileRef>());

    private static FactLine Line(string typed) => new("", "", "", new Dictionary<string, string> { ["on"] = typed });

    private static EarlierCenter Earlier(string column, string typed) => new EarlierReading(Here, [], new Dictionary<string, RelyingUnit>())
        .Of(new(1, new Dictionary<string, string> { [column] = typed }, [])).Center;

    // What cannot be read counts nothing in a sum.
    private static decimal? Summed(decimal sum) => sum == 0 ? null : sum;

    private static decimal? Scored(string typed)
    {
        var sheet = ((SheetReading.Found)PastedRows.Read($"项目\t单位\t得分\n甲\t乙\t{typed}", ScoredRows.Limits)).Sheets[0];
        var rows = ScoredRows.Read(sheet, new([], []), "pasted", new());
        return rows.Count == 1 ? (decimal?)rows[0].Score : null;
    }

    // A verb counts from the number that it reads; beyond some years there is no calendar.
    private static object? InVerb(string typed) => TypedValues.Wholes.First(w => w.Typed == typed).Meant is { } large and > 50
        ? large
        : (int?)ByVerb(["due", "assessment", "--approved-on", "2026-03-02", "--cycle", typed])?["cycle"];

    private static JsonNode? ByVerb(string[] words)
    {
        var root = new RootCommand();
        root.Subcommands.Add(LawVerbs.Build());
        using var output = new StringWriter();
        using var error = new StringWriter();
        return root.Parse(["law", .. words]).Invoke(new() { Output = output, Error = error }) == 0
            ? JsonNode.Parse(output.ToString())
            : null;
    }
}
