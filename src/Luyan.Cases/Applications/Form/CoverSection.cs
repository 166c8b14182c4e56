namespace Luyan.Cases.Applications.Form;

/// <summary>What the cover of the form says.</summary>
public sealed record CoverSection
{
    /// <summary>包头市××工程技术研究中心 (Art. 8).</summary>
    public string? CenterName { get; init; }
    public string? Field { get; init; }
    public string? FieldDetail { get; init; }
    public string? Industry { get; init; }
    public string? District { get; init; }

    /// <summary>The discipline after GB/T 13745.</summary>
    public string? Discipline { get; init; }

    /// <summary>The batch in which the unit files, where the Bureau named one; never a condition (Art. 6).</summary>
    public string? Batch { get; init; }
    public string? DirectorName { get; init; }
    public string? DirectorTitle { get; init; }
    public string? DirectorPhone { get; init; }

    /// <summary>The executive deputy of the director.</summary>
    public string? DeputyName { get; init; }
    public string? DeputyTitle { get; init; }
    public string? ContactName { get; init; }
    public string? ContactPhone { get; init; }
    public string? ContactMail { get; init; }
    public IReadOnlyList<CohostRow> Cohosts { get; init => field = value ?? []; } = [];
}

/// <summary>A unit that builds the center together with the relying unit.</summary>
public sealed record CohostRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? CreditCode { get; init; }
    public string? Role { get; init; }
}
