namespace Luyan.Law;

/// <summary>The figures of the relying unit in one year, in ten thousand yuan.</summary>
public sealed record YearFigures(int Year, decimal? Revenue, decimal? ResearchExpense);

/// <summary>The level of a project or an award.</summary>
public enum Level
{
    /// <summary>国家.</summary>
    National,

    /// <summary>自治区.</summary>
    Regional,

    /// <summary>市.</summary>
    Municipal,

    /// <summary>Below or beside the three; it does not count for Art. 5(2).</summary>
    Other,
}

/// <summary>A project of the unit, its result, and whether evidence of the result is attached.</summary>
/// <param name="Name">Title.</param>
/// <param name="Level">At which level; null while not given.</param>
/// <param name="Excellent">Done with an excellent result; null while not given.</param>
/// <param name="Evidenced">The acceptance evidence is attached.</param>
public sealed record ProjectFact(string Name, Level? Level, bool? Excellent, bool Evidenced);

/// <summary>An award that the unit won for a project of its own.</summary>
public sealed record AwardFact(string Name, Level? Level, bool Evidenced);

/// <summary>A partner in industry, university or research, and whether the agreement is attached.</summary>
public sealed record PartnerFact(string Name, bool Agreement);

/// <summary>What is known of an applicant, as far as Art. 5 asks. Null means not given, an empty list means none given.</summary>
public sealed record ApplicantFacts
{
    public string? CreditCode { get; init; }
    public string? District { get; init; }
    public bool? RegisteredInBaotou { get; init; }
    public string? Kind { get; init; }
    public IReadOnlyList<YearFigures> Figures { get; init; } = [];

    /// <summary>Committed to the center, in ten thousand yuan.</summary>
    public decimal? CommittedFunds { get; init; }
    public string? LogisticSupport { get; init; }
    public IReadOnlyList<ProjectFact> Projects { get; init; } = [];
    public IReadOnlyList<AwardFact> Awards { get; init; } = [];
    public string? Organisation { get; init; }
    public string? DevelopmentPlan { get; init; }
    public IReadOnlyList<PartnerFact> Partners { get; init; } = [];
    public string? Results { get; init; }

    /// <summary>The declaration of the legal representative that the center is supported.</summary>
    public string? Declaration { get; init; }
    public string? ResourcesCommitted { get; init; }
    public int? TechnicalLeaders { get; init; }
    public int? ResearchStaff { get; init; }
    public int? SkilledWorkers { get; init; }
    public int? Instruments { get; init; }

    /// <summary>Original value of the instruments, in ten thousand yuan.</summary>
    public decimal? InstrumentValue { get; init; }
    public string? RulesOfOperation { get; init; }
    public int? Services { get; init; }
}
