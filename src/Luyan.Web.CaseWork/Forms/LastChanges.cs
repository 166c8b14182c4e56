using Luyan.Store.Drafts;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>Who changed which input of a section last, and which differ from what was filed before it was given back.</summary>
/// <param name="Last">By the name of the input.</param>
/// <param name="SinceReturn">The inputs that differ from what was filed; of a row that came, the row (<c>team.r1</c>).</param>
/// <param name="Stage">Where the application stands; it says by whom it was given back.</param>
public sealed record LastChanges(IReadOnlyDictionary<string, KeptVersion> Last, IReadOnlySet<string> SinceReturn, bool Correcting)
{
    private readonly Dictionary<string, KeptVersion> rows = Last.Where(l => l.Key.Count(c => c == '.') == 2)
        .GroupBy(l => l.Key[..l.Key.LastIndexOf('.')]).ToDictionary(g => g.Key, g => g.Select(l => l.Value).MaxBy(v => v.Version)!);

    /// <summary>The newest state that names an input changed it last.</summary>
    /// <param name="kept">The states, the newest first.</param>
    public static Dictionary<string, KeptVersion> ByName(IEnumerable<KeptVersion> kept)
    {
        var last = new Dictionary<string, KeptVersion>();
        foreach (var version in kept) { foreach (var name in version.Changed) { last.TryAdd(name, version); } }
        return last;
    }

    /// <summary>What stands beside an input; empty where nothing does. A cell that was last changed with the rest of its row leaves the
    /// telling to the row.</summary>
    public string At(PageContext here, string name)
    {
        var row = name.LastIndexOf('.') is > 0 and var at ? name[..at] : null;
        var since = SinceReturn.Contains(name) ? here.T($"unit.last.since.{Given}") : "";
        var who = Last.GetValueOrDefault(name) is { } version && (row is null || rows[row].Version != version.Version)
            ? Said(here, "unit.last.field", version)
            : "";
        return Dotted.Of(since, who);
    }

    /// <summary>What stands in a row (<c>team.r1</c>); empty where nothing does.</summary>
    public string OfRow(PageContext here, string row) =>
        Dotted.Of(SinceReturn.Contains(row) ? here.T($"unit.last.came.{Given}") : "",
            rows.TryGetValue(row, out var version) ? Said(here, "unit.last.row", version) : "");

    private string Given => Correcting ? "correcting" : "returned";

    private static string Said(PageContext here, string key, KeptVersion version) =>
        here.T(key, ("who", version.ByName), ("at", Days.Moment(version.SavedAt)));
}
