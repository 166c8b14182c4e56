using System.Diagnostics;

namespace Luyan.Cases.Centers;

/// <summary>What an approved change makes of the facts of a center.</summary>
internal static class Changing
{
    internal static Center Apply(Center center, CenterChange change) => change switch
    {
        DirectorChange d  => center with
        {
            Directors = [.. center.Directors.SkipLast(1), center.Directors[^1] with { Until = d.From }, new(d.Name, d.From)]
        },
        NameChange n      => center with { Identity = center.Identity with { Name = n.Name } },
        UnitChange u      => Rests(center, u),
        FieldChange f     => center with { Identity = center.Identity with { Field = f.Field } },
        CohostsChange h   => center with { Identity = center.Identity with { Cohosts = h.Cohosts } },
        LegalFormChange l => center with { Identity = center.Identity with { LegalForm = l.Form } },
        PlanChange p      => center with { Plan = center.Plan with { Milestones = p.Milestones } },
        _ => throw new UnreachableException($"Unknown change {change.GetType().Name}."),
    };

    /// <summary>Another unit answers for the center. The one that gave it away while it was in question does not escape by it.</summary>
    internal static Center Rests(Center center, UnitChange to) => center with
    {
        Identity = center.Identity with { Unit = to.Unit, UnitName = to.UnitName, CreditCode = to.CreditCode, District = to.District },
        FormerUnits = to.UnitName == center.Identity.UnitName ? center.FormerUnits : [.. center.FormerUnits, center.Identity.UnitName],
        // What one unit declared or agreed to does not bind the next.
        Letters = to.Unit == center.Identity.Unit ? center.Letters : center.Letters with { Consent = null },
        Closing = to.Unit == center.Identity.Unit ? center.Closing : null,
        HandedOver = to.Unit != center.Identity.Unit && InQuestion.Of(center).Count > 0
            ? [.. center.HandedOver.Append(BoundUnits.Relying(center)).DistinctBy(u => u.Unit)]
            : center.HandedOver,
    };
}
