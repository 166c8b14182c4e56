namespace Luyan.Cases.Applications.Form;

/// <summary>Why the center is to be built, and what it is to reach.</summary>
public sealed record ReasonsSection
{
    public string? Necessity { get; init; }

    /// <summary>The state of the technology abroad, at home and in the city, and what is needed.</summary>
    public string? Situation { get; init; }
    public string? Directions { get; init; }
    public string? Goals { get; init; }

    /// <summary>Why a condition of Art. 5(3) is met although the form does not show it; asked only then.</summary>
    public string? Condition3 { get; init; }

    /// <summary>The same of Art. 5(4).</summary>
    public string? Condition4 { get; init; }

    /// <summary>The same of Art. 5(5).</summary>
    public string? Condition5 { get; init; }

    /// <summary>The same of Art. 5(6).</summary>
    public string? Condition6 { get; init; }
    public IReadOnlyList<TargetRow> Targets { get; init => field = value ?? []; } = [];
}

/// <summary>A target that can be counted.</summary>
public sealed record TargetRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Measure { get; init; }
    public decimal? Now { get; init; }

    /// <summary>The value at the end of the first year of construction.</summary>
    public decimal? First { get; init; }

    /// <summary>At the end of the second year.</summary>
    public decimal? Second { get; init; }

    /// <summary>At the end of the third year, where construction is extended.</summary>
    public decimal? Third { get; init; }

    /// <summary>At the end of the construction.</summary>
    public decimal? Goal { get; init; }
}
