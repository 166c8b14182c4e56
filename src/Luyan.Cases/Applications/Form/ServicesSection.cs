namespace Luyan.Cases.Applications;

/// <summary>Open services (Art. 4(3), Art. 5(6)).</summary>
public sealed record ServicesSection
{
    /// <summary>The rules of open service.</summary>
    public string? Openness { get; init; }
    public IReadOnlyList<ServiceRow> Services { get; init => field = value ?? []; } = [];
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
