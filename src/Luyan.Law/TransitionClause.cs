using System.Globalization;

namespace Luyan.Law;

/// <summary>What applies to a case that was under way when a value changed.</summary>
public enum PendingCases
{
    /// <summary>The new value, from its day on.</summary>
    New,

    /// <summary>The value of before, to the end of the case.</summary>
    Old,

    /// <summary>Whichever of both burdens the unit less.</summary>
    Milder,
}

/// <summary>A clause of transition: what cases that are under way follow when values change on a day. Where no clause says
/// anything, the value of the day of the act applies.</summary>
/// <param name="From">The first day of the new values.</param>
/// <param name="Parameters">Whose values.</param>
/// <param name="Pending">What the cases that began before that day follow.</param>
/// <param name="Source">Where it is written.</param>
public sealed record TransitionClause(DateOnly From, IReadOnlyList<Parameter> Parameters, PendingCases Pending, string Source)
{
    /// <summary>The values of a parameter as they hold for a case that began on a day.</summary>
    /// <param name="values">Its values, by their first days.</param>
    /// <param name="clauses">All clauses.</param>
    /// <param name="began">The first day of the case.</param>
    internal static IEnumerable<DatedValue> Of(IReadOnlyList<DatedValue> values, IReadOnlyList<TransitionClause> clauses, DateOnly began)
    {
        var kept = new List<DatedValue>();
        foreach (var value in values)
        {
            var clause = value.From <= began ? null
                : clauses.FirstOrDefault(c => c.From == value.From && c.Parameters.Contains(value.Parameter));
            if (clause is null || !Stays(kept[^1], value, clause.Pending)) { kept.Add(value); }
        }
        return kept.Select((value, i) => value with { Through = i + 1 < kept.Count ? kept[i + 1].From.AddDays(-1) : null });
    }

    private static bool Stays(DatedValue old, DatedValue next, PendingCases pending) => pending switch
    {
        PendingCases.New => false,
        PendingCases.Old => true,
        _ => Burden(next) > Burden(old),
    };

    private static int Burden(DatedValue value)
    {
        var amount = value.Unit == Unit.Switch ? value.Raw == "true" ? 1 : 0 : int.Parse(value.Raw, CultureInfo.InvariantCulture);
        return value.Parameter.Milder == Milder.Less ? amount : -amount;
    }
}
