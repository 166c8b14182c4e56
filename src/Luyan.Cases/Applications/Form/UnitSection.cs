namespace Luyan.Cases.Applications.Form;

/// <summary>The relying unit (Art. 2, Art. 5(1) and (4)).</summary>
public sealed record UnitSection
{
    public string? Name { get; init; }
    public string? CreditCode { get; init; }
    public string? Kind { get; init; }

    /// <summary>The district of Baotou in which the unit is registered.</summary>
    public string? District { get; init; }
    public string? Address { get; init; }
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Registered capital.</summary>
    public decimal? Capital { get; init; }
    public string? LegalRepresentative { get; init; }

    /// <summary>The type of registration, e.g. limited company.</summary>
    public string? Registration { get; init; }

    /// <summary>The unit above it; for one that is no legal person of the first level.</summary>
    public string? Parent { get; init; }

    /// <summary>It is a recognised high-tech enterprise.</summary>
    public bool? HighTech { get; init; }
    public string? HighTechNumber { get; init; }

    /// <summary>The last day on which that recognition is valid.</summary>
    public DateOnly? HighTechUntil { get; init; }

    /// <summary>The number of a small technology enterprise in its register.</summary>
    public string? SmallTechNumber { get; init; }

    /// <summary>What the public credit records say of it.</summary>
    public string? Credit { get; init; }
    public string? Business { get; init; }
    public int? Staff { get; init; }
    public int? Researchers { get; init; }
    public string? Position { get; init; }
    public string? Conversion { get; init; }
    public string? Qualifications { get; init; }
    public IReadOnlyList<YearRow> Years { get; init => field = value ?? []; } = [];

    /// <summary>The declaration of the legal representative (Art. 5(4)).</summary>
    public string? Declaration { get; init; }
    public string? Resources { get; init; }

    /// <summary>Funds committed to the center.</summary>
    public decimal? Committed { get; init; }
    public string? Logistic { get; init; }
}

/// <summary>The figures of one calendar year.</summary>
public sealed record YearRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public int? Year { get; init; }
    public decimal? Revenue { get; init; }
    public decimal? Profit { get; init; }
    public decimal? Tax { get; init; }
    public decimal? Assets { get; init; }
    public decimal? Research { get; init; }

    /// <summary>Persons employed at the end of the year.</summary>
    public int? Staff { get; init; }

    /// <summary>Of them in research and development.</summary>
    public int? Researchers { get; init; }

    /// <summary>Income from new products.</summary>
    public decimal? NewProducts { get; init; }

    /// <summary>Export earnings, in ten thousand US dollars.</summary>
    public decimal? Exports { get; init; }
    public decimal? Liabilities { get; init; }
}
