namespace Luyan.Cases.Applications;

/// <summary>What the cover of the form says.</summary>
public sealed record CoverSection
{
    /// <summary>包头市××工程技术研究中心 (Art. 8).</summary>
    public string? CenterName { get; init; }
    public string? Field { get; init; }
    public string? FieldDetail { get; init; }
    public string? Industry { get; init; }
    public string? District { get; init; }
    public string? DirectorName { get; init; }
    public string? DirectorTitle { get; init; }
    public string? DirectorPhone { get; init; }
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
