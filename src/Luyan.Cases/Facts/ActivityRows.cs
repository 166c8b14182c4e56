namespace Luyan.Cases.Facts;

/// <summary>A technology that was brought in and taken up (Art. 4(1)).</summary>
public sealed record IntroductionRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }

    /// <summary>From whom.</summary>
    public string? Source { get; init; }

    /// <summary>domestic or abroad.</summary>
    public string? Origin { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>What it cost, in ten thousand yuan.</summary>
    public decimal? Cost { get; init; }

    /// <summary>How it was taken up.</summary>
    public string? Effect { get; init; }
}

/// <summary>An exchange with others (Art. 4(2)).</summary>
public sealed record ExchangeRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }

    /// <summary>meeting, show, visit, competition or other.</summary>
    public string? Kind { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>How many took part.</summary>
    public int? Persons { get; init; }
    public string? Partner { get; init; }
    public string? Place { get; init; }
}
