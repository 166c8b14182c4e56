using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Documents.Sheets;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Bureau.Priorities;

/// <summary>The scored projects of a call, as pasted or in a spreadsheet: name, applicant, score. A first row whose score is no number is a heading.</summary>
internal static class ScoredRows
{
    public static SheetLimits Limits { get; } = new() { Rows = 5000, Columns = 20 };

    /// <summary>The projects; what is wrong goes to the errors, row by row.</summary>
    public static IReadOnlyList<ScoredProject> Read(FoundSheet sheet, IReadOnlySet<string> holders, string field, FormErrors errors)
    {
        var projects = new List<ScoredProject>();
        foreach (var (row, at) in sheet.Rows.Select((row, at) => (row, at)))
        {
            var (project, holder, said) = (row.Text(1).Trim(), row.Text(2).Trim(), row.Text(3).Trim());
            var number = decimal.TryParse(said, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score);
            if (!number && at == 0 && sheet.Rows.Count > 1) { continue; }
            if (!number || project.Length == 0 || holder.Length == 0) { errors.Add(field, "priority-ranking.row", ("row", row.Number)); }
            else { projects.Add(new(row.Number, project, holder, score, holders.Contains(holder))); }
        }
        if (projects.Count == 0 && !errors.Any) { errors.Add(field, "priority-ranking.nothing"); }
        return projects;
    }

    /// <summary>The projects as text that can be pasted again.</summary>
    public static string Text(IEnumerable<ScoredProject> projects) => string.Join('\n', projects.Select(p => $"{Cell(p.Project)}\t{Cell(p.Holder)}\t{p.Score.ToString(CultureInfo.InvariantCulture)}"));

    private static string Cell(string text) => text.Replace('\t', ' ').ReplaceLineEndings(" ");
}
