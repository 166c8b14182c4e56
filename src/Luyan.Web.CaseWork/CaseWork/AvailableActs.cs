using Luyan.Law;

namespace Luyan.Web.CaseWork;

/// <summary>An act as the case page shows it: open, or not and why.</summary>
/// <param name="Act">The act.</param>
/// <param name="Case">The case as seen in the role in which the act would be done.</param>
/// <param name="Because">What stands in its way; empty when it is open.</param>
public sealed record OfferedAct(Act Act, OpenCase Case, IReadOnlyList<Refusal> Because)
{
    /// <summary>It is open, and owed of whoever looks; pages offer it before what may be done too.</summary>
    public bool Owed { get; init; }
}

/// <summary>Which acts concern somebody in a case. It asks the decider and sorts its answers; it permits nothing itself.</summary>
internal static class AvailableActs
{
    /// <summary>What is owed first, as it binds; then what may be done, in the order of the procedure.</summary>
    public static IReadOnlyList<OfferedAct> Of(IReadOnlyList<OpenCase> seen, DateOnly today, Measures law)
    {
        var owed = seen.SelectMany(open => open.Desk.Owed(open, today, law)).ToList();
        return
        [
            // Somebody with two roles acts in the one in which the act is open.
            .. from open in seen
               from act in open.Desk.Acts
               let because = open.Desk.WhyNot(open, act, today, law)
               where !because.Any(r => open.Desk.IsSomebodyElses(r.Rule))
               group new OfferedAct(act, open, because) by act.Slug into offers
               let best = offers.MinBy(o => o.Because.Count)
               let place = best.Because.Count == 0 ? owed.IndexOf(best.Act.Command.Name) : -1
               orderby place < 0, place, best.Case.Desk.Acts.ToList().IndexOf(best.Act)
               select best with { Owed = place >= 0 },
        ];
    }
}
