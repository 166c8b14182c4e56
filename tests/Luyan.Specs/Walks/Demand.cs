namespace Luyan.Specs.Walks;

/// <summary>The law was broken: which demand, and what was seen.</summary>
internal sealed class BrokenLawException(string demand, string seen) : Exception(seen.Length > 0 ? $"{demand} ({seen})" : demand)
{
    internal string Demand => demand;
}

/// <summary>What the little model demands. A demand that fails ends the walk with its path.</summary>
internal static class Demand
{
    internal static void That(bool holds, string demand, string seen = "")
    {
        if (!holds) { throw new BrokenLawException(demand, seen); }
    }

    /// <summary>A day that somebody typed lies neither before the act on which it rests nor after the day on which it was typed.</summary>
    internal static void InOrder(string what, DateOnly day, DateOnly rests, DateOnly today)
    {
        That(day >= rests, $"no act bears a day before the act it rests on: {what}", $"{day:O} before {rests:O}");
        That(day <= today, $"no act bears a day after today: {what}", $"{day:O} after {today:O}");
    }
}
