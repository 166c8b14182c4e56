using Luyan.Cases.Authenticity;
using Luyan.Web.Ui;

namespace Luyan.Web.Authenticity;

/// <summary>Two rows field by field, in the words of the form.</summary>
internal static class Evidence
{
    /// <summary>Label and both values; fields of different tables each with their own label.</summary>
    public static List<(string Label, string Mine, string Theirs)> Rows(Exhibit here, Exhibit? there, Frame frame)
    {
        var rows = new List<(string Label, string Mine, string Theirs)>();
        foreach (var cell in here.Cells)
        {
            rows.Add((Words.Field(here.Place, cell.Field, frame), Words.Value(here.Place, cell.Field, cell.Text, frame), ""));
        }
        foreach (var cell in there?.Cells ?? [])
        {
            var (label, text) = (Words.Field(there!.Place, cell.Field, frame), Words.Value(there.Place, cell.Field, cell.Text, frame));
            var at = rows.FindIndex(r => r.Label == label && r.Theirs.Length == 0);
            if (at >= 0) { rows[at] = rows[at] with { Theirs = text }; }
            else { rows.Add((label, "", text)); }
        }
        return rows;
    }
}
