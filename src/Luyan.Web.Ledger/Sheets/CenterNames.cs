using Luyan.Law;
using Luyan.Web.Forms;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>The centers of the unit as a sheet names them. Another's center is as unknown here as one that does not exist.</summary>
internal sealed class CenterNames(IReadOnlyList<OwnCenter> centers)
{
    /// <summary>All of them, in words.</summary>
    public IReadOnlyList<string> All { get; } = [.. centers.Select(Words)];

    /// <summary>A center in words: its number and its name.</summary>
    public string Of(Guid? id) => centers.FirstOrDefault(c => c.CaseId == id) is { } center ? Words(center) : "";

    /// <summary>The center that is written: by its number, by its name where only one is called so, or by both.
    /// Null for any other text.</summary>
    public OwnCenter? Find(string text)
    {
        var wanted = Plain(text);
        var found = centers.Where(c => wanted.Length > 0
            && (Plain(c.Number) == wanted || Plain(c.Name) == wanted || Plain(Words(c)) == wanted)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static string Words(OwnCenter center) => $"{center.Number} {center.Name}";

    private static string Plain(string text) => TypedText.Folded(text);
}
