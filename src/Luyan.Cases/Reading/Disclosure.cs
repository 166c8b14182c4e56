namespace Luyan.Cases.Reading;

/// <summary>Of what kind an event and each of its fields are: what of it may be read follows from <see cref="Matrix"/>.</summary>
/// <typeparam name="TState">The states of the life.</typeparam>
/// <param name="Event">The kind of event.</param>
/// <param name="Kinds">All that the event can be of; of what it is, says <see cref="Of"/>.</param>
public sealed record Disclosure<TState>(Type Event, IReadOnlyList<Content> Kinds) where TState : class
{
    /// <summary>Of what kind it is that it happened, in the state before it.</summary>
    public Func<object, TState, Content> Of { get; init; } = (_, _) => Kinds[0];

    /// <summary>The kind of each field; a field of a field stands behind a dot.</summary>
    public IReadOnlyDictionary<string, Content> Fields { get; init; } = new Dictionary<string, Content>();

    /// <summary>Whether those outside were told of what it is about, beside the letter of its own, as the case stands.</summary>
    public Func<object, TState, bool> Told { get; init; } = (_, _) => true;

    /// <summary>Whether the decision that rests on it has reached the unit, as the case stands.</summary>
    public Func<object, TState, bool> Decided { get; init; } = (_, _) => false;

    /// <summary>Whether it is a reader's own, or that of others once his own is in, as the case stands.</summary>
    public Func<object, TState, Reader, bool> Own { get; init; } = (_, _, _) => false;

    /// <summary>Fields of which those outside were told all the same, in the state before.</summary>
    public Func<string, TState, bool> ToldAllTheSame { get; init; } = (_, _) => false;

    /// <summary>The event with the open fields alone; null where the closed ones may simply be absent.</summary>
    public Func<object, Func<string, bool>, object>? Less { get; init; }

    /// <summary>What is read in place of an event that is closed; null where nothing is.</summary>
    public Func<object, TState, object?> Instead { get; init; } = (_, _) => null;

    /// <summary>With the numbers that the reader counts by.</summary>
    public Func<object, TState, Reader, object> Counted { get; init; } = (happened, _, _) => happened;

    /// <summary>With what is masked for everybody who is not of the unit.</summary>
    public Func<object, object> Masked { get; init; } = happened => happened;

    /// <summary>With fields of one kind.</summary>
    public Disclosure<TState> With(Content content, params string[] fields) =>
        this with { Fields = Fields.Concat(fields.Select(f => KeyValuePair.Create(f, content))).ToDictionary() };
}
