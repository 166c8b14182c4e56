namespace Luyan.Cases.Applications.Form;

/// <summary>Organisation, partners and team (Art. 5(3) and (5)).</summary>
public sealed record OrganisationSection
{
    public string? Structure { get; init; }
    public string? Development { get; init; }
    public string? Cooperation { get; init; }
    public string? Innovation { get; init; }

    /// <summary>How it is run: director, committee, incentives; open, mobile, competitive (Arts. 14 and 15).</summary>
    public string? Operation { get; init; }
    public IReadOnlyList<UnitPartRow> Departments { get; init => field = value ?? []; } = [];
    public IReadOnlyList<CommitteeRow> Committee { get; init => field = value ?? []; } = [];
    public IReadOnlyList<PartnerRow> Partners { get; init => field = value ?? []; } = [];
    public IReadOnlyList<MemberRow> Team { get; init => field = value ?? []; } = [];
}

/// <summary>A department inside the center.</summary>
public sealed record UnitPartRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Duty { get; init; }
    public string? Head { get; init; }

    /// <summary>How many work there.</summary>
    public int? Staff { get; init; }
}

/// <summary>A member of the technical committee.</summary>
public sealed record CommitteeRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Employer { get; init; }
    public string? Title { get; init; }
    public string? Profession { get; init; }

    /// <summary>chair, vice or member.</summary>
    public string? Position { get; init; }
}

/// <summary>A partner in industry, university or research.</summary>
public sealed record PartnerRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }

    /// <summary>university, institute, enterprise or other.</summary>
    public string? Kind { get; init; }
    public string? Content { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>What came of it.</summary>
    public string? Effect { get; init; }
}

/// <summary>A person of the team.</summary>
public sealed record MemberRow
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string? Name { get; init; }
    public string? Gender { get; init; }

    /// <summary>Year of birth.</summary>
    public int? Born { get; init; }
    public string? Degree { get; init; }
    public string? Title { get; init; }

    /// <summary>senior, middle, junior or none.</summary>
    public string? Rank { get; init; }
    public string? Profession { get; init; }

    /// <summary>leader, researcher, skilled or manager: the three kinds of Art. 5(5), and who manages.</summary>
    public string? Role { get; init; }
    public bool? FullTime { get; init; }
    public string? Employer { get; init; }

    /// <summary>The duty in the center, e.g. director.</summary>
    public string? Duty { get; init; }

    /// <summary>First day in the team.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in the team; null while the person belongs to it.</summary>
    public DateOnly? To { get; init; }
}
