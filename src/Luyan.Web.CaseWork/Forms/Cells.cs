using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Store.Facts;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>The columns of a kind of fact, and how its cells are read, judged and shown.</summary>
internal static class Cells
{
    private const int InList = 6;

    /// <summary>The columns of a kind: those of its listing in the application form.</summary>
    public static IReadOnlyList<Question> Columns(FactKind kind) => ApplicationForm.Of(kind).Listing.Columns;

    /// <summary>The columns that a list shows: what is asked first, then the rest as far as there is room.</summary>
    public static IReadOnlyList<Question> Listed(FactKind kind)
    {
        var shown = Columns(kind).Where(c => c.Writing != Writing.Lines).OrderByDescending(c => c.Asked).Take(InList).ToHashSet();
        return [.. Columns(kind).Where(shown.Contains)];
    }

    /// <summary>The label of a column.</summary>
    public static string Label(PageContext here, FactKind kind, Question column) =>
        here.T($"unit.field.{kind.Section()}.{kind.Listing()}.{column.Key}");

    /// <summary>The label with the unit of measure.</summary>
    public static string Head(PageContext here, FactKind kind, Question column) =>
        Label(here, kind, column)
            + (column.Measure.Length > 0 ? here.T("unit.facts.measured", ("unit", here.T($"unit.measure.{column.Measure}"))) : "");

    /// <summary>The name of a kind.</summary>
    public static string Name(PageContext here, FactKind kind) => here.T($"unit.facts.kind.{LedgerUrls.Slug(kind)}");

    /// <summary>What was posted, as a body; line ends as JavaScript writes them.</summary>
    public static IReadOnlyDictionary<string, string> Posted(IFormCollection form, FactKind kind) =>
        Columns(kind).ToDictionary(c => c.Key, c => form[c.Key].ToString().ReplaceLineEndings("\n").Trim());

    /// <summary>What is wrong with a row: what cannot be read, and a name that is missing.</summary>
    public static FormErrors Judge(PageContext here, FactKind kind, IReadOnlyDictionary<string, string> cells)
    {
        var errors = new FormErrors();
        var first = Columns(kind)[0];
        if (cells.GetValueOrDefault(first.Key, "").Length == 0)
        {
            errors.Add(first.Key, "unit.facts.needed", ("label", Label(here, kind, first)));
        }
        foreach (var column in Columns(kind))
        {
            if (Faults.Of(column, cells.GetValueOrDefault(column.Key, "")) is { } key)
            {
                errors.Add(column.Key, "unit.fault.at", ("label", Label(here, kind, column)), ("why", here.T(key)));
            }
        }
        return errors;
    }

    /// <summary>What deserves a look and is saved all the same, e.g. a check digit that does not fit.</summary>
    public static IReadOnlyList<string> Notes(PageContext here, FactKind kind, IReadOnlyDictionary<string, string> cells)
    {
        var patent = kind == FactKind.Right && cells.GetValueOrDefault("kind", "") is "invention" or "utility" or "design"
            ? cells.GetValueOrDefault("number", "")
            : "";
        return patent.Length == 0 ? [] : [.. PatentNumber.Check(patent, here.Today).Reasons.Select(r => r.Text(here.Language))];
    }

    /// <summary>A cell in words.</summary>
    public static string Text(PageContext here, Question column, IReadOnlyDictionary<string, string> cells) =>
        Naming.Text(here, column, cells.GetValueOrDefault(column.Key, ""));

    /// <summary>The columns that differ between two bodies.</summary>
    public static IReadOnlyList<Question> Differing(FactKind kind, string before, string after)
    {
        var (a, b) = (FactBody.Read(before), FactBody.Read(after));
        return [.. Columns(kind).Where(c => a.GetValueOrDefault(c.Key, "") != b.GetValueOrDefault(c.Key, ""))];
    }

    /// <summary>The sum of a column over rows; null where it is no column of numbers.</summary>
    public static decimal? Sum(Question column, IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        column.Writing is Writing.Amount || (column.Writing == Writing.Whole && column.Measure.Length > 0)
            ? rows.Total(r => TypedNumber.Amount(r.GetValueOrDefault(column.Key, ""))) : null;
}
