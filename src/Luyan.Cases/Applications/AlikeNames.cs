using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The names of centers with which the proposed one could be confused (Art. 8). An equal name is refused;
/// what is only like it, a person compares.</summary>
public static class AlikeNames
{
    private const int Most = 10;

    /// <summary>The nearest first.</summary>
    /// <param name="filing">The application.</param>
    /// <param name="registered">The names of all centers.</param>
    public static IReadOnlyList<string> Of(Filing filing, IEnumerable<string> registered) =>
        filing.Dossier.Cover.CenterName is { Length: > 0 } name ? [.. CenterName.NearDuplicates(name, registered).Take(Most)] : [];
}
