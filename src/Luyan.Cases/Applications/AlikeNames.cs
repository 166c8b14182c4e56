using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The names of centers with which the proposed one could be confused (Art. 8). An equal name is refused;
/// what is only like it, a person compares.</summary>
public static class AlikeNames
{
    private const int Most = 10;

    /// <summary>The nearest first.</summary>
    /// <param name="filing">The application.</param>
    /// <param name="registered">The names of all centers, ended ones too, and of all applications under way but this one.</param>
    public static IReadOnlyList<string> Of(Filing filing, IEnumerable<string> registered) =>
        Of(filing.Dossier.Cover.CenterName, registered);

    /// <summary>The nearest first, of a name that is not filed yet.</summary>
    /// <param name="name">The wanted name.</param>
    /// <param name="registered">The names of all centers, ended ones too, and of all applications under way but this one.</param>
    public static IReadOnlyList<string> Of(string? name, IEnumerable<string> registered) =>
        name is { Length: > 0 } ? [.. CenterName.NearDuplicates(name, registered).Take(Most)] : [];
}
