using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The approval letter of an application opens the docket of its center (Art. 8).</summary>
internal static class Naming
{
    internal static Outcome<CenterState, CenterEvent> Opening => CenterRow.Opening<CenterNamed>(
        (e, _) => new UnderConstruction(Opened(e)),
        (after, _) => [after.Tell("plaque-to-issue", Role.CaseOfficer), after.Tell("named", Role.Director)]);

    private static Center Opened(CenterNamed e) => new()
    {
        Identity = new(e.Number, e.Name, e.Application, e.Unit, e.UnitName, e.CreditCode)
        {
            Department = e.Department, DepartmentName = e.DepartmentName, Field = e.Field,
            District = e.District, Cohosts = e.Cohosts, Partners = e.Partners,
        },
        Plan = new(e.ConstructionMonths, e.ConstructionEnds, e.Milestones),
        Letter = new(e.LetterNumber, e.NamedOn, e.LetterFile),
        Directors = [new(e.Director, e.NamedOn)],
        Inquiry = new() { Suspicions = e.Suspicions ?? [] },
    };
}

/// <summary>Opens the docket of a center, with <see cref="CenterNamed"/> as its first event.</summary>
public sealed record OpenCenter(CenterNamed Named) : Effect;

/// <summary>The approval letter named the center (Art. 8): its docket opens and construction begins (Art. 9).</summary>
public sealed record CenterNamed : CenterEvent
{
    /// <summary>The number of the center; its public address.</summary>
    public required string Number { get; init; }

    /// <summary>包头市××工程技术研究中心.</summary>
    public required string Name { get; init; }

    /// <summary>The number of the application.</summary>
    public required string Application { get; init; }
    public required Guid Unit { get; init; }
    public required string UnitName { get; init; }
    public required string CreditCode { get; init; }
    public required Guid Department { get; init; }
    public required string DepartmentName { get; init; }

    /// <summary>Code of the field of technology.</summary>
    public string Field { get; init; } = "";

    /// <summary>Code of the district.</summary>
    public string District { get; init; } = "";

    /// <summary>The director's name.</summary>
    public string Director { get; init; } = "";

    /// <summary>The names of the units that build it together with the relying unit.</summary>
    public IReadOnlyList<string> Cohosts { get; init; } = [];

    /// <summary>The names of partners and co-hosts, whose experts do not sit on its panels (reading 13).</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>The day of the approval letter.</summary>
    public required DateOnly NamedOn { get; init; }

    /// <summary>Planned construction in months.</summary>
    public required int ConstructionMonths { get; init; }

    /// <summary>The last day of construction, fixed on the day of naming.</summary>
    public required LegalDay ConstructionEnds { get; init; }

    /// <summary>The milestones of the plan of record.</summary>
    public IReadOnlyList<PlanMilestone> Milestones { get; init; } = [];

    /// <summary>What was suspected of the application and is neither cleared nor verified: it goes with the case. Null where nothing
    /// was.</summary>
    public IReadOnlyList<string>? Suspicions { get; init; }

    /// <summary>The number of the approval letter.</summary>
    public required string LetterNumber { get; init; }

    /// <summary>The issued letter, where it is already stored.</summary>
    public FileRef? LetterFile { get; init; }
}
