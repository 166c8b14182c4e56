namespace Luyan.Cases.Applications;

/// <summary>The implementation plan (Art. 7(2)), against which supervision measures later (Art. 9).</summary>
public sealed record PlanSection
{
    /// <summary>Planned construction in months from the naming of the center.</summary>
    public int? Months { get; init; }
    public string? Tasks { get; init; }
    public string? Arrangement { get; init; }
    public string? Risks { get; init; }
    public IReadOnlyList<MilestoneRow> Milestones { get; init => field = value ?? []; } = [];
    public IReadOnlyList<FundingRow> Funding { get; init => field = value ?? []; } = [];
}

/// <summary>A milestone of the construction.</summary>
public sealed record MilestoneRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }

    /// <summary>Months after the naming of the center.</summary>
    public int? Month { get; init; }

    /// <summary>What will show that it is reached.</summary>
    public string? Evidence { get; init; }
}

/// <summary>Funds of one source in one year.</summary>
public sealed record FundingRow
{
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>own, fiscal, loan or other.</summary>
    public string? Source { get; init; }
    public int? Year { get; init; }
    public decimal? Amount { get; init; }
    public string? Use { get; init; }
}
