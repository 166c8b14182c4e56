namespace Luyan.Cases.Applications.Form;

/// <summary>The implementation plan (Art. 7(2)), against which supervision measures later (Art. 9).</summary>
public sealed record PlanSection
{
    /// <summary>Planned construction in months from the naming of the center.</summary>
    public int? Months { get; init; }

    /// <summary>Funds needed altogether; the sums by source, year and use must give it.</summary>
    public decimal? Total { get; init; }
    public string? Tasks { get; init; }
    public string? Arrangement { get; init; }

    /// <summary>What is built: rooms, equipment to be bought, staff to be won.</summary>
    public string? Building { get; init; }

    /// <summary>What supports it: the unit's commitment and services.</summary>
    public string? Support { get; init; }

    /// <summary>What it is expected to bring to the economy, to society and to the sector.</summary>
    public string? Benefits { get; init; }
    public string? Risks { get; init; }
    public IReadOnlyList<MilestoneRow> Milestones { get; init => field = value ?? []; } = [];
    public IReadOnlyList<InspectionRow> Inspections { get; init => field = value ?? []; } = [];
    public IReadOnlyList<FundingRow> Funding { get; init => field = value ?? []; } = [];
    public IReadOnlyList<UseRow> Uses { get; init => field = value ?? []; } = [];
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

/// <summary>An inspection by phase that the plan provides for (Art. 9).</summary>
public sealed record InspectionRow
{
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Months after the naming of the center.</summary>
    public int? Month { get; init; }

    /// <summary>What is looked at.</summary>
    public string? Content { get; init; }
}

/// <summary>Funds for one use.</summary>
public sealed record UseRow
{
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>equipment, building, material, testing, staff, cooperation or other.</summary>
    public string? Purpose { get; init; }
    public decimal? Amount { get; init; }
    public string? Note { get; init; }
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
