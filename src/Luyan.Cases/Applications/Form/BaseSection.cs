namespace Luyan.Cases.Applications.Form;

/// <summary>The research base (Art. 5(2)): projects done, awards won, patents held.</summary>
public sealed record BaseSection
{
    /// <summary>The papers and books that count most.</summary>
    public string? Papers { get; init; }
    public IReadOnlyList<ProjectRow> Projects { get; init => field = value ?? []; } = [];
    public IReadOnlyList<AwardRow> Awards { get; init => field = value ?? []; } = [];
    public IReadOnlyList<PatentRow> Patents { get; init => field = value ?? []; } = [];
    public IReadOnlyList<StandardRow> Standards { get; init => field = value ?? []; } = [];
    public IReadOnlyList<ConversionRow> Conversions { get; init => field = value ?? []; } = [];
    public IReadOnlyList<ProductRow> Products { get; init => field = value ?? []; } = [];
}

/// <summary>A project of the unit.</summary>
public sealed record ProjectRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Number { get; init; }

    /// <summary>national, regional, municipal or other.</summary>
    public string? Level { get; init; }
    public string? Programme { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public decimal? Funds { get; init; }

    /// <summary>lead or partner.</summary>
    public string? Role { get; init; }

    /// <summary>excellent, passed, running or failed.</summary>
    public string? Result { get; init; }
    public string? Outcome { get; init; }
}

/// <summary>An award.</summary>
public sealed record AwardRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Award { get; init; }

    /// <summary>national, regional, municipal or other.</summary>
    public string? Level { get; init; }
    public string? Grade { get; init; }
    public string? Authority { get; init; }

    /// <summary>The unit's place among those who share it, from 1.</summary>
    public int? Rank { get; init; }
    public int? Year { get; init; }
    public string? Certificate { get; init; }

    /// <summary>Won for a project of the unit itself, as Art. 5(2) asks.</summary>
    public bool? OwnProject { get; init; }
}

/// <summary>A patent, or another right of the same kind.</summary>
public sealed record PatentRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }

    /// <summary>invention, utility, design, software, layout, plant or medicine.</summary>
    public string? Kind { get; init; }
    public string? Number { get; init; }
    public DateOnly? Filed { get; init; }
    public DateOnly? Granted { get; init; }

    /// <summary>applied, granted or ended.</summary>
    public string? Status { get; init; }
    public string? Owner { get; init; }
}
