using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Priorities;

/// <summary>The scored projects of a call, as pasted or in a spreadsheet: name, applicant, score.
/// A first row whose score is no number is a heading.</summary>
internal static class ScoredRows
{
    private const string Project = "project";
    private const string Holder = "holder";
    private const string Score = "score";

    private static readonly KnownColumn[] Columns =
        [new(Project, ["项目", "项目名称", "project"]), new(Holder, ["单位", "申报单位", "承担单位", "申报单位或统一社会信用代码", "applicant", "holder"]),
            new(Score, ["得分", "评分", "分数", "score"])];

    public static SheetLimits Limits { get; } = new() { Rows = 5000, Columns = 20 };

    /// <summary>The projects; what is wrong goes to the errors, row by row.</summary>
    public static IReadOnlyList<ScoredProject> Read(FoundSheet sheet, KnownHolders holders, string field, FormErrors errors)
    {
        var projects = new List<ScoredProject>();
        var placed = Placed(sheet);
        foreach (var (row, at) in placed.Rows.Select((row, at) => (row, at)))
        {
            string Said(string column) => row.Text(placed.Columns[column]).Trim();
            var (project, holder, said) = (Said(Project), Said(Holder), Said(Score));
            var score = TypedNumber.Amount(said.TrimEnd('分'));
            if (score is null && at == 0 && placed.By == PlacedBy.Order && placed.Rows.Count > 1) { continue; }
            if (score is null || project.Length == 0 || holder.Length == 0)
            {
                errors.Add(field, "priority-ranking.row", ("row", row.Number));
            }
            else { projects.Add(new(row.Number, project, holder, score.Value, holders.HasPriority(holder), holders.IsKnown(holder))); }
        }
        if (projects.Count == 0 && !errors.Any) { errors.Add(field, "priority-ranking.nothing"); }
        return projects;
    }

    /// <summary>Whether a sheet has the three columns, by whatever it is that they are found.</summary>
    public static bool Fits(FoundSheet sheet) => sheet.Rows.Any(r => r.Cells.Count > 2);

    // By our own mark or by heads where all three are there, else by their order.
    private static Placement Placed(FoundSheet sheet) =>
        Placement.Of(sheet, Columns, byOrder: false) is { } found && Columns.All(c => found.Columns.ContainsKey(c.Key))
            ? found
            : new(PlacedBy.Order, Columns.Select((c, at) => (c.Key, At: at + 1)).ToDictionary(c => c.Key, c => c.At), null, sheet.Rows, []);

    /// <summary>The projects as text that can be pasted again.</summary>
    public static string Text(IEnumerable<ScoredProject> projects) =>
        string.Join('\n', projects.Select(p => $"{Cell(p.Project)}\t{Cell(p.Holder)}\t{p.Score.ToString(CultureInfo.InvariantCulture)}"));

    private static string Cell(string text) => text.Replace('\t', ' ').ReplaceLineEndings(" ");
}
