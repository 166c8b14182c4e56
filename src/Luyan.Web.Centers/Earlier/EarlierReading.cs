using System.Text.RegularExpressions;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Store.Earlier;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Earlier;

/// <summary>What is wrong with a cell, or worth a word.</summary>
/// <param name="Column">The column; empty for the row as a whole.</param>
/// <param name="Text">The words.</param>
public sealed record CellRemark(string Column, Func<PageContext, string> Text);

/// <summary>Makes of a row what the command asks for. A cell that cannot be understood is a fault of its own;
/// what is missing, the law says.</summary>
internal sealed partial class EarlierReading(
    PageContext here, IReadOnlyList<Store.Directory.Department> departments, IReadOnlyDictionary<string, RelyingUnit> units)
{
    private static readonly char[] Between = ['、', ';', '；', '，', ',', '\n'];

    /// <summary>The credit code of a row as it is registered: whatever width and case it was typed in.</summary>
    public static string CodeOf(EarlierRow row) => TypedText.Code(row[nameof(EarlierCenter.CreditCode)]);

    /// <summary>The center of a row, with the cells that could not be understood and with remarks.</summary>
    public (EarlierCenter Center, IReadOnlyList<CellRemark> Faults, IReadOnlyList<CellRemark> Remarks) Of(EarlierRow row)
    {
        List<CellRemark> faults = [.. row.Flawed.Select(c => new CellRemark(c, f => f.T("earlier.fault.flawed")))];
        List<CellRemark> remarks = [];
        string Named(string column)
        {
            var name = TypedText.Name(row[column]);
            if (name != row[column]) { remarks.Add(new(column, f => f.T("earlier.remark.blanks", ("name", name)))); }
            return name;
        }
        var code = CodeOf(row);
        var (centerName, unitName) = (Named(nameof(EarlierCenter.Name)), Named(nameof(EarlierCenter.UnitName)));
        var unit = units.GetValueOrDefault(code);
        if (unit is not null && unitName.Length > 0 && unitName != unit.Name)
        {
            remarks.Add(new(nameof(EarlierCenter.UnitName), f => f.T("earlier.remark.unit-name", ("name", unit.Name))));
        }
        if (unit is null && code.Length > 0) { remarks.Add(new(nameof(EarlierCenter.CreditCode), f => f.T("earlier.remark.unit-new"))); }
        if (centerName.Length > 0 && CenterName.Middle(centerName) is null)
        {
            remarks.Add(new(nameof(EarlierCenter.Name), f => f.T("earlier.remark.name-form")));
        }
        var department = Department(row[nameof(EarlierCenter.Department)], unit, faults);
        return (new()
        {
            Name = centerName, LetterNumber = YearOfNumber().Replace(row[nameof(EarlierCenter.LetterNumber)], "〔$1〕"),
            NamedOn = Day(nameof(EarlierCenter.NamedOn)),
            Unit = code.Length == 0 ? Guid.Empty : unit?.Id ?? EarlierIds.Unit(code),
            UnitName = unit?.Name ?? unitName, CreditCode = code,
            Department = department?.Id ?? Guid.Empty, DepartmentName = department?.Name ?? "",
            Field = Word(nameof(EarlierCenter.Field), here.Law.Dictionaries.Fields),
            District = Word(nameof(EarlierCenter.District), here.Law.Dictionaries.Districts) is { Length: > 0 } district
                ? district
                : unit?.District ?? "",
            Director = TypedText.Name(row[nameof(EarlierCenter.Director)]),
            Cohosts = [.. row[nameof(EarlierCenter.Cohosts)].Split(
                Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            LegalForm = Form(row[nameof(EarlierCenter.LegalForm)], faults),
            ConstructionEnds = Day(nameof(EarlierCenter.ConstructionEnds)), AcceptedOn = Day(nameof(EarlierCenter.AcceptedOn)),
            LastReport = Year(nameof(EarlierCenter.LastReport)), LastAssessment = Day(nameof(EarlierCenter.LastAssessment)),
            Plaque = row[nameof(EarlierCenter.Plaque)] is { Length: > 0 } plaque ? plaque : null,
            PlaqueOn = Day(nameof(EarlierCenter.PlaqueOn)),
        }, faults, remarks);

        DateOnly? Day(string column)
        {
            var day = TypedDay.Read(row[column]);
            if (day is null && row[column].Length > 0) { faults.Add(new(column, f => f.T("earlier.fault.day", ("typed", row[column])))); }
            return day;
        }

        int? Year(string column)
        {
            var year = TypedNumber.Year(row[column]);
            if (year is null && row[column].Length > 0) { faults.Add(new(column, f => f.T("earlier.fault.year", ("typed", row[column])))); }
            return year;
        }

        string Word(string column, Dictionary words)
        {
            var typed = Plain(row[column]);
            if (typed.Length == 0) { return ""; }
            if (words.On(here.Today).FirstOrDefault(t => Plain(t.Code) == typed
                || Plain(t.Chinese) == typed || Plain(t.English) == typed) is { } term)
            {
                return term.Code;
            }
            faults.Add(new(column, f => f.T(
                "earlier.fault.word", ("typed", row[column]),
                ("words", string.Join(f.T("unit.comma"), words.On(here.Today).Select(t => t.Text(f.Language)))))));
            return "";
        }
    }

    // Where the sheet names none, the department of a unit that is known.
    private Store.Directory.Department? Department(string typed, RelyingUnit? unit, List<CellRemark> faults)
    {
        if (typed.Length == 0) { return unit is null ? null : departments.FirstOrDefault(d => d.Id == unit.DepartmentId); }
        var found = departments.Where(d => Plain(d.Name) == Plain(typed)).ToList();
        if (found.Count == 1) { return found[0]; }
        faults.Add(new(nameof(EarlierCenter.Department), f => f.T("earlier.fault.department", ("typed", typed))));
        return null;
    }

    private LegalForm Form(string typed, List<CellRemark> faults)
    {
        if (typed.Length == 0) { return default; }
        foreach (var form in Enum.GetValues<LegalForm>())
        {
            if (here.InBothLanguages().Any(f => Plain(f.T($"center.legal-form.{form}")) == Plain(typed))) { return form; }
        }
        faults.Add(new(nameof(EarlierCenter.LegalForm), f => f.T(
            "earlier.fault.word", ("typed", typed),
            ("words", string.Join(f.T("unit.comma"), Enum.GetValues<LegalForm>().Select(l => f.T($"center.legal-form.{l}")))))));
        return default;
    }

    // The year of a document number stands in these brackets (GB/T 9704); typed in others it would be another number.
    [GeneratedRegex(@"[\[(（【［〔]([0-9]{4})[\])）】］〕]")]
    private static partial Regex YearOfNumber();

    private static string Plain(string text) => TypedText.Folded(text);
}
