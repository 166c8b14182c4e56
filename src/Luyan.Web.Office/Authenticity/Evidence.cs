using Luyan.Cases.Authenticity;
using Luyan.Web.Ui;

namespace Luyan.Web.Authenticity;

/// <summary>Two rows field by field, in the words of the form.</summary>
internal static class Evidence
{
    /// <summary>Label and both values; fields of different tables each with their own label.</summary>
    public static List<(string Label, string Mine, string Theirs)> Rows(Exhibit mine, Exhibit? theirs, PageContext here)
    {
        var rows = new List<(string Label, string Mine, string Theirs)>();
        foreach (var cell in mine.Cells)
        {
            rows.Add((Words.Field(mine.Place, cell.Field, here), Words.Value(mine.Place, cell.Field, cell.Text, here), ""));
        }
        foreach (var cell in theirs?.Cells ?? [])
        {
            var (label, text) = (Words.Field(theirs!.Place, cell.Field, here), Words.Value(theirs.Place, cell.Field, cell.Text, here));
            var at = rows.FindIndex(r => r.Label == label && r.Theirs.Length == 0);
            if (at >= 0) { rows[at] = rows[at] with { Theirs = text }; }
            else { rows.Add((label, "", text)); }
        }
        return rows;
    }
}
