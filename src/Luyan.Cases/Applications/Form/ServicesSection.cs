namespace Luyan.Cases.Applications.Form;

/// <summary>Open services (Art. 4(3), Art. 5(6)).</summary>
public sealed record ServicesSection
{
    /// <summary>The rules of open service.</summary>
    public string? Openness { get; init; }
    public IReadOnlyList<ServiceRow> Services { get; init => field = value ?? []; } = [];
    public IReadOnlyList<ServedRow> Served { get; init => field = value ?? []; } = [];
    public IReadOnlyList<TrainingRow> Trainings { get; init => field = value ?? []; } = [];
}

/// <summary>A service offered to others.</summary>
public sealed record ServiceRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }

    /// <summary>research, testing, consulting or training.</summary>
    public string? Kind { get; init; }
    public string? Audience { get; init; }
    public string? Price { get; init; }
}

/// <summary>A service that was performed for another (Art. 4(3)).</summary>
public sealed record ServedRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }

    /// <summary>research, testing, consulting or training.</summary>
    public string? Kind { get; init; }
    public string? Client { get; init; }

    /// <summary>enterprise, institute, university, government or other; null where it is not said.</summary>
    public string? ClientKind { get; init; }

    /// <summary>Where the client sits: city, region, country or abroad; null where it is not said.</summary>
    public string? ClientPlace { get; init; }

    /// <summary>The sum of the contract.</summary>
    public decimal? Contract { get; init; }

    /// <summary>What has been paid of it.</summary>
    public decimal? Received { get; init; }
    public DateOnly? On { get; init; }
}

/// <summary>A training that was held (Art. 4(2)).</summary>
public sealed record TrainingRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>Hours of teaching.</summary>
    public int? Hours { get; init; }

    /// <summary>How many took part.</summary>
    public int? Persons { get; init; }
    public string? Audience { get; init; }
}
