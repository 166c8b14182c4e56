using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>A row of the form, or a fact chosen for it, that a file can prove.</summary>
/// <param name="Id">The id of the row or fact.</param>
/// <param name="Label">How a person tells it from the others.</param>
public sealed record Provable(string Id, string Label);

/// <summary>Which rows the files of a material prove: the certificates of patents prove patents, and so on.</summary>
internal static class Evidence
{
    private const int LongestLabel = 40;

    /// <summary>The same in a dossier, filed or not.</summary>
    public static IReadOnlyList<Provable> Of(Dossier dossier, string material) =>
        [.. ProvableRows.Of(dossier, material).Select(r => new Provable(r.Id, Label(r)))];

    private static string Label(ProvableRow row)
    {
        var label = Dotted.Of(row.Words);
        return label.Length > LongestLabel ? string.Concat(label.AsSpan(0, LongestLabel), "…") : label;
    }
}
