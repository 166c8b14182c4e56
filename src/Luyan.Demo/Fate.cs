namespace Luyan.Demo;

/// <summary>How far an application of the invented city has come.</summary>
internal enum Fate
{
    WithDepartment,
    ReturnedToUnit,
    NotRecommended,
    AwaitingAcceptance,
    AwaitingCorrection,
    Declined,
    Accepted,
    NotPreselected,
    Preselected,
    Visited,
    Reviewed,
    Proposed,
    OnNotice,
    Determined,
    Rejected,
    Withdrawn,
    Lapsed,
    Terminated,
    Approved,
}

/// <summary>How many applications share each fate in a whole city.</summary>
internal static class Fates
{
    /// <summary>Those that are under way: their last step lies in the last weeks.</summary>
    public static bool UnderWay(Fate fate) => fate is Fate.WithDepartment or Fate.ReturnedToUnit
        or Fate.AwaitingAcceptance or Fate.AwaitingCorrection or Fate.Accepted or Fate.Preselected
        or Fate.Visited or Fate.Reviewed or Fate.Proposed or Fate.OnNotice or Fate.Determined;

    /// <summary>Those on which the Bureau works.</summary>
    public static bool UnderReview(Fate fate) => UnderWay(fate) && fate is not (Fate.WithDepartment or Fate.ReturnedToUnit);

    /// <summary>Those of all applications of the city.</summary>
    public static IEnumerable<Fate> All => Counts.SelectMany(f => Enumerable.Repeat(f.Fate, f.Count));

    private static readonly (Fate Fate, int Count)[] Counts =
    [
        (Fate.WithDepartment, 6), (Fate.ReturnedToUnit, 3), (Fate.NotRecommended, 6), (Fate.AwaitingAcceptance, 5),
        (Fate.AwaitingCorrection, 3), (Fate.Declined, 5), (Fate.Accepted, 4), (Fate.NotPreselected, 7),
        (Fate.Preselected, 4), (Fate.Visited, 3), (Fate.Reviewed, 3), (Fate.Proposed, 3), (Fate.OnNotice, 3),
        (Fate.Determined, 2), (Fate.Rejected, 8), (Fate.Withdrawn, 4), (Fate.Lapsed, 1), (Fate.Terminated, 2), (Fate.Approved, 96),
    ];
}
