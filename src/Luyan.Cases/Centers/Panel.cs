using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The acceptance panel as it goes to the file; the same demands as on the panel of Art. 8.</summary>
internal static class Panel
{
    internal static Faults Check(Center center, ReviewRecord? review, DateOnly from, Asked asked)
    {
        var experts = (review?.Experts ?? []).Where(e => e is not null).ToArray();
        var (present, smallest) = (experts.Count(e => e.Present), asked.Law.Number(Parameters.PanelSize, asked.Today));
        var quorum = (int)Math.Ceiling(experts.Length * asked.Law.Number(Parameters.PanelQuorum, asked.Today) / 100m);
        var faults = new Faults()
            .If(review?.Report is null, CenterRules.PanelReport, "Review.Report")
            .Empty(review?.Opinion, CenterRules.PanelOpinion, "Review.Opinion")
            .If(review is not null && (review.HeldOn < from || review.HeldOn > asked.Today), CenterRules.Day, "Review.HeldOn", ("from", from), ("to", asked.Today))
            .If(experts.Length < smallest || experts.Length % 2 == 0, CenterRules.PanelSize, "Review.Experts", ("count", experts.Length), ("smallest", smallest))
            .If(present < quorum, CenterRules.Quorum, "Review.Experts", ("count", present), ("seated", experts.Length), ("quorum", quorum))
            .If(experts.Any(e => string.IsNullOrWhiteSpace(e.Name) || string.IsNullOrWhiteSpace(e.Unit)), CenterRules.ExpertNamed, "Review.Experts");
        foreach (var twice in experts.GroupBy(e => (Name: e.Name?.Trim(), Unit: e.Unit?.Trim())).Where(g => g.Count() > 1))
        {
            faults.If(true, CenterRules.ExpertTwice, "Review.Experts", ("name", twice.Key.Name ?? ""));
        }
        var parties = Parties(center.Identity);
        foreach (var expert in experts)
        {
            faults.If(expert is { Present: true, Signed: false } && string.IsNullOrWhiteSpace(expert.Dissent), CenterRules.Unsigned, "Review.Experts", ("name", expert.Name ?? ""));
            faults.If(parties.Contains(expert.Unit?.Trim() ?? ""), CenterRules.Conflict, "Review.Experts", ("name", expert.Name ?? ""), ("unit", expert.Unit ?? ""));
        }
        return faults;
    }

    // Reading 13: the relying unit, its competent department, co-hosts and partners named in the plan.
    private static HashSet<string> Parties(CenterIdentity identity) =>
        [.. new[] { identity.UnitName, identity.DepartmentName }.Concat(identity.Cohosts).Concat(identity.Partners).Select(p => p.Trim()).Where(p => p.Length > 0)];
}
