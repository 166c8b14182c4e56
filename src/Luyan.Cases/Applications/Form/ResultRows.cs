namespace Luyan.Cases.Applications.Form;

/// <summary>A standard that the unit wrote or helped to write.</summary>
public sealed record StandardRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Number { get; init; }

    /// <summary>international, national, industry, local or group.</summary>
    public string? Level { get; init; }

    /// <summary>lead or partner.</summary>
    public string? Role { get; init; }
    public DateOnly? Published { get; init; }
}

/// <summary>A result that was put to use (Art. 4(1)).</summary>
public sealed record ConversionRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }

    /// <summary>own, transfer, licence, equity or cooperation.</summary>
    public string? Mode { get; init; }
    public string? Counterpart { get; init; }
    public decimal? Amount { get; init; }
    public DateOnly? On { get; init; }
}

/// <summary>A new product, process or piece of equipment.</summary>
public sealed record ProductRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }

    /// <summary>product, process or equipment.</summary>
    public string? Kind { get; init; }

    /// <summary>international, national, regional or filling-gap.</summary>
    public string? Standing { get; init; }
    public int? Year { get; init; }

    /// <summary>What it brought in that year.</summary>
    public decimal? Revenue { get; init; }
}
