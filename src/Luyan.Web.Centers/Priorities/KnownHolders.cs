using Luyan.Law;

namespace Luyan.Web.Centers.Priorities;

/// <summary>Units and centers by their whole names and credit codes, compared as people mean them: without width, blanks and line breaks.
/// </summary>
internal sealed class KnownHolders(IEnumerable<string> having, IEnumerable<string> known)
{
    private readonly HashSet<string> having = [.. having.Select(TypedText.Folded).Where(k => k.Length > 0)];
    private readonly HashSet<string> known = [.. known.Select(TypedText.Folded).Where(k => k.Length > 0)];

    /// <summary>It has priority.</summary>
    public bool HasPriority(string who) => having.Contains(TypedText.Folded(who));

    /// <summary>It is a unit or a center that stands here, with priority or without.</summary>
    public bool IsKnown(string who) => known.Contains(TypedText.Folded(who)) || HasPriority(who);
}
