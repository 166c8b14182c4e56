using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The steps of the competent department (Art. 8).</summary>
internal static class DepartmentSteps
{
    private const int Items = 6; // Art. 5 has six items.

    internal static Decision<ApplicationEvent> Return(WithDepartment state, ReturnToUnit c) =>
        c.Sections is not { Count: > 0 } || c.Sections.Any(s => string.IsNullOrWhiteSpace(s.What))
            ? ApplicationRules.SectionsNamed.Refuse().At("Sections")
            : new ApplicationReturned(c.Sections);

    internal static Decision<ApplicationEvent> Recommend(WithDepartment state, RecommendApplication c, Asked asked)
    {
        var faults = new List<Refusal>();
        for (var item = 1; item <= Items; item++)
        {
            var own = (c.Conditions ?? []).Where(o => o.Item == item).ToArray();
            if (own.Length != 1 || string.IsNullOrWhiteSpace(own[0].Remark))
            {
                faults.Add((ApplicationRules.ConditionOpinion with { Source = LegalRef.Art(5, item) }).Refuse(("item", item)).At($"Conditions.{item}"));
            }
        }
        var (length, shortest) = (new System.Globalization.StringInfo((c.Opinion ?? "").Trim()).LengthInTextElements, asked.Law.Number(Parameters.OpinionLength, asked.Today));
        if (length < shortest) { faults.Add(ApplicationRules.OpinionTooShort.Refuse(("length", length), ("shortest", shortest)).At("Opinion")); }
        if (string.IsNullOrWhiteSpace(c.SignedBy)) { faults.Add(ApplicationRules.Signature.Refuse().At("SignedBy")); }
        if (c.Rank < 1) { faults.Add(ApplicationRules.Rank.Refuse().At("Rank")); }
        return Deciding.Unless(faults, () => new ApplicationRecommended(
            new(c.Conditions!, c.Opinion!, c.SignedBy!, c.Rank), asked.Law.Due(Parameters.BureauAccepts, asked.Today)));
    }

    internal static Decision<ApplicationEvent> Decline(WithDepartment state, DeclineToRecommend c)
    {
        var faults = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(c.Reasons)) { faults.Add(ApplicationRules.Reasons.Refuse().At("Reasons")); }
        if (string.IsNullOrWhiteSpace(c.SignedBy)) { faults.Add(ApplicationRules.Signature.Refuse().At("SignedBy")); }
        return Deciding.Unless(faults, () => new ApplicationNotRecommended(c.Reasons, c.SignedBy));
    }
}
