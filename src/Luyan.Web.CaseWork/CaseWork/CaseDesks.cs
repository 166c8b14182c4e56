namespace Luyan.Web.CaseWork;

/// <summary>The lives that pages can open; each is brought by its feature.</summary>
/// <param name="all">The desks, in the order of the procedure.</param>
internal sealed class CaseDesks(IEnumerable<ICaseDesk> all)
{
    /// <summary>In the order of the procedure: the application before the center.</summary>
    public IReadOnlyList<ICaseDesk> All { get; } = [.. all];

    /// <summary>The desk of a kind of case; null for a kind that has no pages.</summary>
    public ICaseDesk? Of(string kind) => All.FirstOrDefault(d => d.Kind == kind);

    /// <summary>All stages, in order.</summary>
    public IEnumerable<Stage> Stages => All.SelectMany(d => d.Stages);
}
