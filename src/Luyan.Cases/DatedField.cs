using Luyan.Law;

namespace Luyan.Cases;

/// <summary>The act before which nothing that rests on it can lie.</summary>
/// <param name="Day">The legal day of the act.</param>
/// <param name="Command">The command by whose name it is known.</param>
public sealed record RestedOn(DateOnly Day, string Command)
{
    /// <summary>The family of texts that names the command, where it is one of another life.</summary>
    public string? Family { get; init; }
}

/// <summary>A day that a person types in a command. It lies neither after today nor before the act on which the command rests.</summary>
/// <param name="Command">The command.</param>
/// <param name="Field">The field, as a path in the command.</param>
/// <param name="Typed">The day in the command; null where it is left out.</param>
/// <param name="After">The act on which the command rests in a state; null where there is none.</param>
internal sealed record DatedField<TState, TCommand>(
    Type Command, string Field, Func<TCommand, DateOnly?> Typed, Func<TState, TCommand, RestedOn?> After)
{
    /// <summary>It may lie after today: what is fixed for a day to come.</summary>
    internal bool MayBeToCome { get; init; }

    internal static DatedField<TState, TCommand> Of<TOne>(
        string field, Func<TOne, DateOnly?> typed, Func<TState, RestedOn?> after) where TOne : TCommand =>
        new(typeof(TOne), field, command => typed((TOne)command!), (state, _) => after(state));

    internal static DatedField<TState, TCommand> Of<TOne>(
        string field, Func<TOne, DateOnly?> typed, Func<TState, TOne, RestedOn?> after) where TOne : TCommand =>
        new(typeof(TOne), field, command => typed((TOne)command!), (state, command) => after(state, (TOne)command!));
}

/// <summary>The order of days in a procedure: every day that its commands bear, and the two rules under the names of the life.</summary>
/// <param name="Future">The rule against a day after today.</param>
/// <param name="Early">The rule against a day before the act on which it rests.</param>
/// <param name="Family">The family of texts in which the commands of the life are named.</param>
/// <param name="Fields">The days.</param>
internal sealed record OrderOfDays<TState, TCommand>(
    Rule Future, Rule Early, string Family, params IReadOnlyList<DatedField<TState, TCommand>> Fields)
{
    /// <summary>The days of a command that are out of order.</summary>
    internal IEnumerable<Refusal> Against(TState state, TCommand command, Asked asked)
    {
        foreach (var field in Fields.Where(f => f.Command == command!.GetType()))
        {
            if (field.Typed(command) is not { } day) { continue; }
            if (day > asked.Today && !field.MayBeToCome) { yield return Future.Refuse(("day", day)).At(field.Field); }
            if (field.After(state, command) is { } rested && day < rested.Day)
            {
                yield return Early.Refuse(
                    [
                        ("day", day), ("earliest", rested.Day),
                        Words.Of("act", rested.Family ?? Family, rested.Command),
                    ]).At(field.Field);
            }
        }
    }
}
