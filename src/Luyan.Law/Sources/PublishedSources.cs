namespace Luyan.Law;

/// <summary>The readings and rules of procedure as they are published, each with its versions, and what every rule and act cites.</summary>
public sealed class PublishedSources
{
    /// <summary>The readings that rules, clocks and pages of the program name by their numbers, whatever the place.</summary>
    internal static IReadOnlyList<int> CitedByProgram { get; } = [5, 7, 11, 12];

    /// <summary>The readings of what the Measures leave open, by number.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<Dated<PublishedText>>> Readings { get; init; }

    /// <summary>The rules of procedure of the Bureau, by key.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Dated<PublishedText>>> Procedure { get; init; }

    /// <summary>What each rule stands on, by its key.</summary>
    public required IReadOnlyDictionary<string, Citation> Rules { get; init; }

    /// <summary>What each act stands on, by the name of its command.</summary>
    public required IReadOnlyDictionary<string, Citation> Acts { get; init; }

    /// <summary>The words of each article that order something.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<string>> Orders { get; init; }

    /// <summary>Every version of a published text; empty where it is an article, another law, or not published.</summary>
    public IReadOnlyList<Dated<PublishedText>> VersionsOf(LegalRef source) => source switch
    {
        { Source: LegalSource.Reading } => Readings.GetValueOrDefault(source.Number, []),
        { Source: LegalSource.Procedure, Key: { } key } => Procedure.GetValueOrDefault(key, []),
        _ => [],
    };

    /// <summary>Whether whoever is refused can read it: an article that the text has, another law by name, or a published text.</summary>
    public bool IsPublished(LegalRef source, Institution place) => source.Source switch
    {
        LegalSource.Measures => place.Has(source.Number),
        LegalSource.CivilCode => true,
        _ => VersionsOf(source).Count > 0,
    };

    /// <summary>Where a parameter is published: readings first, then rules of procedure.</summary>
    public IEnumerable<LegalRef> Fixing(Parameter parameter) =>
        Readings.Where(r => r.Value.Any(v => v.What.Parameters.Contains(parameter))).Select(r => LegalRef.Reading(r.Key))
            .Concat(Procedure.Where(r => r.Value.Any(v => v.What.Parameters.Contains(parameter)))
                .OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => LegalRef.ProcedureRule(r.Key)));
}
