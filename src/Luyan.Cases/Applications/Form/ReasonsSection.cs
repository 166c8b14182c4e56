namespace Luyan.Cases.Applications;

/// <summary>Why the center is to be built, and what it is to reach.</summary>
public sealed record ReasonsSection
{
    public string? Necessity { get; init; }
    public string? Directions { get; init; }
    public string? Goals { get; init; }
    public IReadOnlyList<TargetRow> Targets { get; init => field = value ?? []; } = [];
}

/// <summary>A target that can be counted.</summary>
public sealed record TargetRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Measure { get; init; }
    public decimal? Now { get; init; }
    public decimal? Goal { get; init; }
}
