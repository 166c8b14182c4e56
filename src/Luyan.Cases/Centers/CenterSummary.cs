using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What lists and the public register say of a center.</summary>
public sealed record CenterSummary
{
    public required string Number { get; init; }
    public required string Name { get; init; }

    /// <summary>The name of the state.</summary>
    public required string State { get; init; }
    public required Guid Unit { get; init; }
    public required string UnitName { get; init; }
    public required Guid Department { get; init; }
    public required string DepartmentName { get; init; }

    /// <summary>Code of the district.</summary>
    public required string District { get; init; }

    /// <summary>Code of the field of technology.</summary>
    public required string Field { get; init; }
    public required string Director { get; init; }

    /// <summary>The number of the approval letter.</summary>
    public required string LetterNumber { get; init; }
    public required DateOnly NamedOn { get; init; }

    /// <summary>The last day of construction.</summary>
    /// <summary>How it is organised (Art. 14).</summary>
    public LegalForm LegalForm { get; init; }
    public required DateOnly ConstructionEnds { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public DateOnly? EndedOn { get; init; }

    /// <summary>The ground on which the title was taken.</summary>
    public SanctionGround? Ground { get; init; }

    /// <summary>It has the priority of Art. 10.</summary>
    public bool Priority { get; init; }

    /// <summary>The last day of the bar of Art. 13 that follows from its end.</summary>
    public DateOnly? BarLastDay { get; init; }

    /// <summary>The number of the plaque in use.</summary>
    public string? Plaque { get; init; }

    /// <summary>Who must act next; null where nobody must.</summary>
    public Role? Holder { get; init; }

    /// <summary>Of a state; null while no docket is open.</summary>
    public static CenterSummary? Of(CenterState state) => state is not NamedCenter { Center: var center } ? null : new()
    {
        Number = center.Identity.Number,
        Name = center.Identity.Name,
        State = state.GetType().Name,
        Unit = center.Identity.Unit,
        UnitName = center.Identity.UnitName,
        Department = center.Identity.Department,
        DepartmentName = center.Identity.DepartmentName,
        District = center.Identity.District,
        Field = center.Identity.Field,
        LegalForm = center.Identity.LegalForm,
        Director = center.Director,
        LetterNumber = center.Letter.Number,
        NamedOn = center.Letter.On,
        ConstructionEnds = center.Plan.Ends.Effective,
        AcceptedOn = center.AcceptedOn,
        EndedOn = (state as EndedCenter)?.EndedOn,
        Ground = (state as SanctionedCenter)?.Decision.Ground,
        Priority = state is Operating,
        BarLastDay = (state as SanctionedCenter)?.Decision.BarLastDay,
        Plaque = center.Plaque?.Number,
        Holder = Holds(state, center),
    };

    // The gravest proceeding first: a sanction, an inquiry, construction, then what is filed and waits for the Bureau.
    private static Role? Holds(CenterState state, Center center) => state switch
    {
        EndedCenter => center.Letters.Holder ?? (center.Plaque is null ? null : Role.CaseOfficer),
        _ when center.OpenSanction is { } sanction => sanction switch
        {
            { Stage: SanctionStage.Proposed } or { Statements: null } => Role.CaseOfficer,
            { Statement: null } => Role.Signer,
            { Answer: null } => Role.CaseOfficer,
            _ => Role.Leader,
        },
        _ when center.Inquiry.Open || center.Inquiry.Suspicions.Count > 0 => Role.CaseOfficer,
        _ when center.OpenExtension is not null => Role.Leader,
        _ when center.OpenAcceptance is { } attempt => attempt.Stage == AcceptanceStage.Applied ? Role.CaseOfficer : Role.Leader,
        _ when center.OpenRectification is { } rectification =>
            rectification is { Stage: RectificationStage.Submitted } or { Unserved: true } ? Role.CaseOfficer : Role.Director,
        _ when center.Reports.Any(r => r.Stage == ReportStage.Filed) => Role.CaseOfficer,
        _ when center.Assessments.Any(a => a is { Stage: ReportStage.Filed, Self: not null, ConfirmedOn: null }) => Role.CaseOfficer,
        _ when center.Assessments.Any(a => a.Stage == ReportStage.Filed) || center.OpenChange is not null => Role.HeadOfDivision,
        _ when center.Plaque is null => Role.CaseOfficer,
        _ => Role.Director,
    };
}
