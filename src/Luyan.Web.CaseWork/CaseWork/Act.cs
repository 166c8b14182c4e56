using Luyan.Law;
using Luyan.Store;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>An act in a case, as a form: which command, which fields, and how what was typed becomes the command.
/// Its texts hang below <c>act.&lt;slug&gt;</c>: name, <c>.happens</c>, <c>.told</c>, and one for each field.</summary>
public sealed record Act
{
    /// <summary>Its address below the case, kebab-case of the command.</summary>
    public required string Slug { get; init; }

    public required Type Command { get; init; }

    /// <summary>The fields; they may depend on the case.</summary>
    public Func<OpenCase, IReadOnlyList<ActField>> Fields { get; init; } = _ => [];

    /// <summary>Reads the command; faults go to the form's errors, and null comes back.</summary>
    public Func<ActForm, OpenCase, object?> Read { get; init; } = (_, _) => null;

    /// <summary>Reads the command where that needs the database; <see cref="Read"/> is not asked then.</summary>
    public Func<ActForm, OpenCase, LuyanDb, CancellationToken, Task<object?>>? ReadAlso { get; init; }

    /// <summary>The page of the case does not list it: another page leads to it.</summary>
    public bool Behind { get; init; }

    /// <summary>What lies before whoever acts, e.g. what was asked for: key of the label, and text.</summary>
    public Func<OpenCase, PageContext, IReadOnlyList<(string Key, string Text)>> About { get; init; } = (_, _) => [];

    /// <summary>Its form asks for data of a person: which notice stands before it; null where it does not.</summary>
    public string? Personal { get; init; }

    /// <summary>The kinds of letter that go out.</summary>
    public IReadOnlyList<string> Letters { get; init; } = [];

    /// <summary>The page on which it is done, where that is not a form of this kind.</summary>
    public Func<OpenCase, string>? Elsewhere { get; init; }

    /// <summary>What the timeline says of the events that it makes; an event whose name says all has none.</summary>
    public IReadOnlyList<Telling> Tellings { get; init; } = [];

    /// <summary>The same act, and what the timeline says of an event that it makes.</summary>
    public Act Tells<TEvent>(Func<TEvent, PageContext, IEnumerable<(string Key, string? Text)>> facts) where TEvent : class =>
        this with { Tellings = [.. Tellings, Telling.Of(facts)] };

    /// <summary>The act of a command that has no fields of its own.</summary>
    public static Act Of<TCommand>(Func<ActForm, OpenCase, object?> read, params ActField[] fields) => new()
    {
        Slug = SlugOf(typeof(TCommand)),
        Command = typeof(TCommand),
        Fields = _ => fields,
        Read = read,
    };

    /// <summary>RecommendApplication → recommend-application.</summary>
    public static string SlugOf(Type command) => SlugOf(command.Name);

    /// <inheritdoc cref="SlugOf(Type)"/>
    public static string SlugOf(string command) =>
        string.Concat(command.Select((c, i) => char.IsUpper(c) && i > 0
            ? $"-{char.ToLowerInvariant(c)}"
            : char.ToLowerInvariant(c).ToString()));
}
