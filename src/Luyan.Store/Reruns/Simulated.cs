using Luyan.Law;

namespace Luyan.Store.Reruns;

/// <summary>What another policy would have changed in the stored cases.</summary>
/// <param name="Cases">How many cases were played.</param>
/// <param name="Commits">How many commits were decided again.</param>
/// <param name="Gates">Of these, how many could be asked only for what stands in their way: their command is not in their events.</param>
public sealed record Simulated(long Cases, long Commits, long Gates)
{
    /// <summary>At most so many of each kind are named one by one; all are counted.</summary>
    public const int MostNamed = 1000;

    /// <summary>Decisions that would fall otherwise, the first ones.</summary>
    public IReadOnlyList<FallsOtherwise> Decisions { get; init; } = [];

    /// <summary>Open deadlines that would move, the first ones.</summary>
    public IReadOnlyList<DeadlineMoves> Deadlines { get; init; } = [];

    /// <summary>How many decisions of each act would fall otherwise.</summary>
    public IReadOnlyDictionary<string, int> DecisionsOf { get; init; } = new Dictionary<string, int>();

    /// <summary>How many open deadlines of each kind would move.</summary>
    public IReadOnlyDictionary<string, int> DeadlinesOf { get; init; } = new Dictionary<string, int>();

    /// <summary>Of which acts only the conditions could be asked, and how often.</summary>
    public IReadOnlyDictionary<string, int> GatesOf { get; init; } = new Dictionary<string, int>();

    /// <summary>How many cases are concerned.</summary>
    public int Concerned { get; init; }
}

/// <summary>A case that a change concerns.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="UnitName">Its relying unit.</param>
public sealed record ConcernedCase(Guid Id, string Number, string Title, string UnitName);

/// <summary>A decision that would fall otherwise.</summary>
/// <param name="Case">The case.</param>
/// <param name="Sequence">The number of the decision's first event in the docket.</param>
/// <param name="Command">The act.</param>
/// <param name="Day">The legal date, Asia/Shanghai.</param>
/// <param name="Refused">Why it would be refused; empty where it would be taken and say something else.</param>
/// <param name="NoLonger">Why it would be refused by the policy in force, where the other one lets it pass.</param>
/// <param name="Says">What it would say otherwise: the field, what it says, what it would say.</param>
public sealed record FallsOtherwise(
    ConcernedCase Case, int Sequence, string Command, DateOnly Day,
    IReadOnlyList<Refusal> Refused, IReadOnlyList<Refusal> NoLonger, IReadOnlyList<(string Field, string Was, string Is)> Says);

/// <summary>An open deadline that would move.</summary>
/// <param name="Case">The case.</param>
/// <param name="Key">Which clock.</param>
/// <param name="Subject">Its subject; empty where there is one of the kind.</param>
/// <param name="Was">The day that counts now; null where there is none.</param>
/// <param name="Is">The day that would count; null where there would be none.</param>
public sealed record DeadlineMoves(ConcernedCase Case, string Key, string Subject, DateOnly? Was, DateOnly? Is);
