using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The steps of the competent department (Art. 8).</summary>
internal static class DepartmentSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<WithDepartment, ReturnToUnit>(Department, [typeof(WithDepartment)], (state, c, _) => Return(state, c))
            .Turns<ApplicationReturned>(
                (_, filing, e, _) => new ReturnedToUnit(filing, e.Sections), (after, _) => [after.Tell("returned", Role.Signer)]),
        Of<WithDepartment, RecommendApplication>(Department, [typeof(WithDepartment)], Recommend)
            .Turns<ApplicationRecommended>(
                (_, filing, e, at) => new AwaitingAcceptance(filing with { Recommendation = e.Recommendation }, new(at.Day, e.BureauDue)),
                (after, _) => [after.Tell("recommended", Role.CaseOfficer)]),
        Of<WithDepartment, DeclineToRecommend>(Department, [typeof(WithDepartment)], (state, c, _) => Decline(state, c))
            .Turns<ApplicationNotRecommended>(
                (_, filing, e, _) => new NotRecommended(filing, e.Reasons),
                (after, _) => [after.Tell("not-recommended", Role.Signer)])
            .Sends("not-recommended"),
    ];

    private const int Items = 6; // Art. 5 has six items.

    internal static Decision<ApplicationEvent> Return(WithDepartment state, ReturnToUnit c) =>
        c.Sections is not { Count: > 0 } || c.Sections.Any(s => string.IsNullOrWhiteSpace(s.What))
            ? ApplicationRules.SectionsNamed.Refuse().At("Sections")
            : new ApplicationReturned(c.Sections);

    internal static Decision<ApplicationEvent> Recommend(WithDepartment state, RecommendApplication c, Asked asked)
    {
        var faults = new ApplicationFaults();
        for (var item = 1; item <= Items; item++)
        {
            var own = (c.Conditions ?? []).Where(o => o.Item == item).ToArray();
            if (own.Length != 1 || string.IsNullOrWhiteSpace(own[0].Remark))
            {
                faults.Add((ApplicationRules.ConditionOpinion with { Source = LegalRef.Art(5, item) })
                    .Refuse(("item", item)).At($"Conditions.{item}"));
            }
        }
        var (length, shortest) = (new System.Globalization.StringInfo((c.Opinion ?? "").Trim()).LengthInTextElements,
            asked.Law.Number(Parameters.OpinionLength, asked.Today));
        if (length < shortest)
        {
            faults.Add(ApplicationRules.OpinionTooShort.Refuse(("length", length), ("shortest", shortest)).At("Opinion"));
        }
        if (string.IsNullOrWhiteSpace(c.SignedBy)) { faults.Add(ApplicationRules.Signature.Refuse().At("SignedBy")); }
        if (c.Rank < 1) { faults.Add(ApplicationRules.Rank.Refuse().At("Rank")); }
        return faults.Else(() => new ApplicationRecommended(
            new(c.Conditions!, c.Opinion!, c.SignedBy!, c.Rank), asked.Law.Due(Parameters.BureauAccepts, asked.Today)));
    }

    internal static Decision<ApplicationEvent> Decline(WithDepartment state, DeclineToRecommend c)
    {
        var faults = new ApplicationFaults();
        if (string.IsNullOrWhiteSpace(c.Reasons)) { faults.Add(ApplicationRules.Reasons.Refuse().At("Reasons")); }
        if (string.IsNullOrWhiteSpace(c.SignedBy)) { faults.Add(ApplicationRules.Signature.Refuse().At("SignedBy")); }
        return faults.Else(() => new ApplicationNotRecommended(c.Reasons, c.SignedBy));
    }
}

/// <summary>The department gives sections back to the unit, and says what is wrong.</summary>
public sealed record ReturnToUnit(IReadOnlyList<ReturnedSection> Sections) : ApplicationCommand;

/// <summary>The department's explicit opinion, signed, with the rank among its own (Art. 8).</summary>
public sealed record RecommendApplication(
    IReadOnlyList<ConditionOpinion> Conditions, string Opinion, string SignedBy, int Rank) : ApplicationCommand;

/// <summary>The department does not recommend.</summary>
public sealed record DeclineToRecommend(string Reasons, string SignedBy) : ApplicationCommand;

/// <summary>Given back to the unit, for these sections only.</summary>
public sealed record ApplicationReturned(IReadOnlyList<ReturnedSection> Sections) : ApplicationEvent;

/// <summary>Recommended by the department.</summary>
public sealed record ApplicationRecommended(Recommendation Recommendation, LegalDay BureauDue) : ApplicationEvent;

public sealed record ApplicationNotRecommended(string Reasons, string SignedBy) : ApplicationEvent;
