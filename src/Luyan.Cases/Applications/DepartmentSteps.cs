using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The steps of the competent department (Art. 8).</summary>
internal static class DepartmentSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<WithDepartment, ReturnToUnit>(Department, [typeof(WithDepartment)], (_, c, asked) => Return(c, asked))
            .Turns<ApplicationReturned>(
                (_, filing, e, at) => new ReturnedToUnit(filing, e.Sections)
                {
                    On = at.Day, Period = e.UnitDue is { } due ? new(at.Day, due) : null,
                },
                (after, _) => [after.Tell("returned", Role.Signer)]),
        Of<ReturnedToUnit, WarnOfLapse>(Department, [typeof(ReturnedToUnit)], (_, _, asked) => Warn(asked), MayWarn)
            .ExpectedLater(Role.Department, LegalRef.Art(8))
            .Turns<LapseWarned>(
                (state, filing, e, at) => state is not ReturnedToUnit returned ? null
                    : e.FromService == true ? returned with { Filing = filing, Warning = filing.Letters.Letters.Count + 1 }
                    : returned with { Filing = filing, LastCall = new(at.Day, e.UnitDue) },
                (after, _) => [after.Tell("lapse-warned", Role.Signer)])
            .Sends(LapseWarning),
        Of<ReturnedToUnit, LapseApplication>(
            Department, [typeof(ReturnedToUnit)],
            (_, c, asked) => new ApplicationFaults().Adverse(c.Reasons, Reasoning, asked).Else(() => new ApplicationLapsed(c.Reasons)),
            MayLapse)
            .ExpectedLater(Role.Department, LegalRef.Art(8))
            .Turns<ApplicationLapsed>(
                (_, filing, e, _) => new Lapsed(filing, e.Reasons),
                (after, _) => [after.Tell("lapsed", Role.Signer)])
            .Sends("lapse"),
        Of<WithDepartment, RecommendApplication>(Department, [typeof(WithDepartment)], Recommend)
            .Due("department-examines")
            .Turns<ApplicationRecommended>(
                (_, filing, e, at) => new AwaitingAcceptance(filing with { Recommendation = e.Recommendation }, new(at.Day, e.BureauDue)),
                (after, _) => [after.Tell("recommended", Role.CaseOfficer)]),
        Of<WithDepartment, DeclineToRecommend>(Department, [typeof(WithDepartment)], (_, c, asked) => Decline(c, asked))
            .Turns<ApplicationNotRecommended>(
                (_, filing, e, _) => new NotRecommended(filing, e.Reasons),
                (after, _) => [after.Tell("not-recommended", Role.Signer)])
            .Sends("not-recommended"),
    ];

    /// <summary>The kind of the letter that warns of the lapse.</summary>
    internal const string LapseWarning = "lapse-warning";

    private const int Items = 6; // Art. 5 has six items.

    internal static Decision<ApplicationEvent> Return(ReturnToUnit c, Asked asked) =>
        c.Sections is not { Count: > 0 } || c.Sections.Any(s => string.IsNullOrWhiteSpace(s.What))
            ? ApplicationRules.SectionsNamed.Refuse().At("Sections")
            : new ApplicationReturned(c.Sections) { UnitDue = asked.Law.Due(Parameters.UnitRefiles, asked.Today) };

    internal static Decision<ApplicationEvent> Warn(Asked asked) =>
        new LapseWarned(asked.Law.Due(Parameters.LapseWarning, asked.Today))
        {
            FromService = asked.Law.IsOn(Parameters.LapseFromService, asked.Today) && Serving.Course(LapseWarning, asked) is not null
                ? true : null,
        };

    /// <summary>The filing once the unit is not waited for any more: a warning that was not served goes out no more.</summary>
    internal static Filing Unwarned(ApplicationState? state, Filing filing) =>
        state is ReturnedToUnit { Warning: { } warning, LastCall: null }
            ? filing with { Letters = filing.Letters.Withdrawn(warning) }
            : filing;

    private static IEnumerable<Refusal> MayWarn(ApplicationState state, Asked asked)
    {
        var returned = (ReturnedToUnit)state;
        if (returned.LastCall is { } warned) { yield return ApplicationRules.LapseWarned.Refuse(("lastDay", warned.Due.Effective)); }
        else if (returned.Warning is not null) { yield return ApplicationRules.LapseUnserved.Refuse(); }
        else if (returned.Runs(asked.Law) is var runs && !runs.Due.HasPassed(asked.Today))
        {
            yield return ApplicationRules.RefilingRuns.Refuse(("lastDay", runs.Due.Effective));
        }
    }

    private static IEnumerable<Refusal> MayLapse(ApplicationState state, Asked asked)
    {
        var returned = (ReturnedToUnit)state;
        if (returned.LastCall is not { } warned)
        {
            yield return (returned.Warning is null ? ApplicationRules.LapseUnwarned : ApplicationRules.LapseUnserved).Refuse();
        }
        else if (!warned.Due.HasPassed(asked.Today))
        {
            yield return ApplicationRules.RefilingRuns.Refuse(("lastDay", warned.Due.Effective));
        }
    }

    internal static Decision<ApplicationEvent> Recommend(WithDepartment state, RecommendApplication c, Asked asked)
    {
        var faults = new ApplicationFaults();
        for (var item = 1; item <= Items; item++)
        {
            var own = (c.Conditions ?? []).Where(o => o.Item == item).ToArray();
            if (own.Length != 1 || string.IsNullOrWhiteSpace(own[0].Remark))
            {
                faults.Is(
                    ApplicationRules.ConditionOpinion, FieldPath.Of(nameof(c.Conditions), item), LegalRef.Art(5, item), ("item", item));
            }
        }
        var (length, shortest) = (new System.Globalization.StringInfo((c.Opinion ?? "").Trim()).LengthInTextElements,
            asked.Law.Number(Parameters.OpinionLength, asked.Today));
        if (length < shortest)
        {
            faults.Is(ApplicationRules.OpinionTooShort, "Opinion", ("length", length), ("shortest", shortest));
        }
        faults.Empty(c.SignedBy, ApplicationRules.Signature, "SignedBy");
        if (c.Rank < 1) { faults.Is(ApplicationRules.Rank, "Rank"); }
        else if (asked.Registers.RankHeldBy is { } holder && asked.Law.IsOn(Parameters.RanksUnique, asked.Today))
        {
            faults.Is(ApplicationRules.RankTaken, "Rank", ("rank", c.Rank), ("number", holder));
        }
        faults.Add(ConditionGuards.AgainstRecommending(state.Filing, c, asked));
        return faults.Else(() => new ApplicationRecommended(
            new(c.Conditions!, c.Opinion!, c.SignedBy!, c.Rank), asked.Law.Due(Parameters.BureauAccepts, asked.Today)));
    }

    internal static Decision<ApplicationEvent> Decline(DeclineToRecommend c, Asked asked)
    {
        var faults = new ApplicationFaults().Adverse(c.Reasons, Reasoning, asked).RestsOn(c.RestsOn, Reasoning, asked);
        faults.Empty(c.SignedBy, ApplicationRules.Signature, "SignedBy");
        return faults.Else(() => new ApplicationNotRecommended(c.Reasons, c.SignedBy) { RestsOn = c.RestsOn });
    }
}

/// <summary>The department gives sections back to the unit, and says what is wrong.</summary>
public sealed record ReturnToUnit(IReadOnlyList<ReturnedSection> Sections) : ApplicationCommand;

/// <summary>The department's explicit opinion, signed, with the rank among its own (Art. 8).</summary>
public sealed record RecommendApplication(
    IReadOnlyList<ConditionOpinion> Conditions, string Opinion, string SignedBy, int Rank) : ApplicationCommand;

/// <summary>The department does not recommend.</summary>
public sealed record DeclineToRecommend(string Reasons, string SignedBy) : ApplicationCommand
{
    /// <summary>The article or criterion on which it rests, one of <see cref="Reasoned.Grounds"/>.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>The unit let its period pass: the department sets a last one, and says that the application lapses after it.</summary>
public sealed record WarnOfLapse : ApplicationCommand;

/// <summary>The last period has passed as well: the application ends.</summary>
public sealed record LapseApplication(string Reasons) : ApplicationCommand;

/// <summary>Given back to the unit, for these sections only.</summary>
public sealed record ApplicationReturned(IReadOnlyList<ReturnedSection> Sections) : ApplicationEvent
{
    /// <summary>By when the unit files again, fixed on the day of the return.</summary>
    public LegalDay? UnitDue { get; init; }
}

/// <summary>Warned that the application lapses after a last period.</summary>
public sealed record LapseWarned(LegalDay UnitDue) : ApplicationEvent
{
    /// <summary>The last period runs from the service of the letter; null: from the warning, as in earlier versions.</summary>
    public bool? FromService { get; init; }
}

/// <summary>Lapsed.</summary>
public sealed record ApplicationLapsed(string Reasons) : ApplicationEvent;

/// <summary>Recommended by the department.</summary>
public sealed record ApplicationRecommended(Recommendation Recommendation, LegalDay BureauDue) : ApplicationEvent;

public sealed record ApplicationNotRecommended(string Reasons, string SignedBy) : ApplicationEvent
{
    /// <summary>The article or criterion on which it rests; null where none was asked for.</summary>
    public string? RestsOn { get; init; }
}
