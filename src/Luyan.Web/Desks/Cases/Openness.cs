using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Web.Desks.Cases;

/// <summary>An act as the case page shows it: open, or not and why.</summary>
/// <param name="Act">The act.</param>
/// <param name="Case">The case as seen in the role in which the act would be done.</param>
/// <param name="Because">What stands in its way; empty when it is open.</param>
public sealed record OfferedAct(Act Act, OpenCase Case, IReadOnlyList<Refusal> Because);

/// <summary>Which acts concern somebody in a case. It asks the decider and sorts its answers; it permits nothing itself.</summary>
internal static class Openness
{
    // These say that the act is somebody else's: it is not shown to the others at all.
    private static readonly Rule[] SomebodyElses = [ApplicationRules.NotYourOffice, ApplicationRules.OtherOrganisation];

    public static IReadOnlyList<OfferedAct> Of(IReadOnlyList<OpenCase> seen, DateOnly today, Measures law) =>
    [
        .. seen.SelectMany(open => OpenCases.DeskOf(open.Row.Kind).Acts.Select(act => new OfferedAct(act, open, OpenCases.DeskOf(open.Row.Kind).WhyNot(open, act, today, law))))
            .Where(offered => !offered.Because.Any(r => SomebodyElses.Contains(r.Rule)))
            .DistinctBy(offered => offered.Act.Slug),
    ];
}
