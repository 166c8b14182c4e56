namespace Luyan.Cases.Reading;

/// <summary>Who reads what of the events of a life. An event without a row is read by nobody outside the Bureau.</summary>
/// <typeparam name="TState">The states of the life.</typeparam>
/// <param name="Rows">One for each kind of event.</param>
/// <param name="Letters">How far the letters of a state are.</param>
public sealed record Disclosures<TState>(IReadOnlyList<Disclosure<TState>> Rows, Func<TState, LettersUnderWay> Letters)
    where TState : class
{
    private readonly Dictionary<Type, Disclosure<TState>> rows = Rows.ToDictionary(r => r.Event);

    /// <summary>The event as somebody reads it: itself, less than it, or null where it leaves no trace.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="before">The case before it.</param>
    /// <param name="whole">The case as it stands.</param>
    /// <param name="reader">Who reads.</param>
    public object? Of(object happened, TState before, TState whole, Reader reader)
    {
        if (rows.GetValueOrDefault(happened.GetType()) is not { } row) { return reader.Outside ? null : happened; }
        bool Opens(Content content) => Matrix.Of(content, reader.Side) switch
        {
            When.Always or When.Sealed => true,
            When.Issued => row.Told(happened, whole)
                && !Letters(whole).Unissued.Any(l => ReferenceEquals(l.Act, happened) && !Drafts(l.By, reader)),
            When.Decided => row.Decided(happened, whole),
            When.Own => row.Own(happened, whole, reader),
            _ => false,
        };
        var kind = row.Of(happened, before);
        if (Matrix.Seals(kind, reader)) { return new SealedEntry(); }
        if (!Opens(kind)) { return row.Instead(happened, before); }
        var read = Worded(happened, whole, reader);
        var closed = row.Fields.Where(f => !Opens(f.Value) && !row.ToldAllTheSame(f.Key, before)).Select(f => f.Key).ToHashSet();
        var told = closed.Count == 0
            ? reader.Outside ? row.Counted(read, whole, reader) : read
            : row.Less is { } less ? less(read, f => !closed.Contains(f))
            : Blanked.Of(read, closed);
        var seals = Sealed(happened, before, reader);
        if (seals.Count > 0) { told = Sealing.Over(told, seals); }
        return reader.Side == Side.Unit || reader.Unsealed || told.GetType() != row.Event ? told : row.Masked(told);
    }

    /// <summary>The event in the words that somebody reads: who learns of it by its letter reads the words of the letter as it was issued,
    /// and who words letters on that side reads those of the act.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="whole">The case as it stands.</param>
    /// <param name="reader">Who reads.</param>
    public object Worded(object happened, TState whole, Reader reader) => !reader.Outside ? happened
        : Letters(whole).WordedAnew.FirstOrDefault(l => ReferenceEquals(l.Act, happened) && !Drafts(l.By, reader))?.Issued ?? happened;

    /// <summary>The fields of an event that are sealed for somebody; all of them where it is sealed that it was done by whom.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="before">The case before it.</param>
    /// <param name="reader">Who reads.</param>
    public IReadOnlyList<string> Sealed(object happened, TState before, Reader reader) =>
        reader.Unsealed || rows.GetValueOrDefault(happened.GetType()) is not { } row ? []
            : Matrix.Seals(row.Of(happened, before), reader) ? [.. row.Fields.Keys]
            : [.. row.Fields.Where(f => Matrix.Seals(f.Value, reader)).Select(f => f.Key)];

    /// <summary>The texts of an event that the unit or its department reads, at once or when something else has happened.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="before">The case before it.</param>
    public IReadOnlyList<string> ReadOutside(object happened, TState before) =>
        rows.GetValueOrDefault(happened.GetType()) is { } row && Reads(row.Of(happened, before))
            ? [.. Texts.In(happened, field => !row.Fields.TryGetValue(field, out var content) || Reads(content)).Select(t => t.Text)]
            : [];

    /// <summary>Whether the unit or its department reads a field of a kind of event, at once or when something else has happened.</summary>
    /// <param name="kind">The kind of event.</param>
    /// <param name="field">The field.</param>
    public bool ReadsOutside(Type kind, string field) =>
        kind.GetProperty(field) is not null && rows.GetValueOrDefault(kind) is { } row && row.Kinds.Any(Reads)
        && (!row.Fields.TryGetValue(field, out var content) || Reads(content));

    /// <summary>Whom an event names of whom those outside are told nothing: experts, and who objected.</summary>
    /// <param name="happened">The event.</param>
    public IEnumerable<string> Unnamed(object happened) =>
    [
        .. Texts.ExpertsIn(happened).Select(NamedPersons.Bare),
        .. from text in Texts.In(happened)
           where rows.GetValueOrDefault(happened.GetType())?.Fields.TryGetValue(text.Field, out var content) == true
               && content == Content.Objector
           from word in NamedPersons.Of(text.Text)
           select word,
    ];

    private static bool Reads(Content content) =>
        Matrix.Of(content, Side.Unit) != When.Never || Matrix.Of(content, Side.Department) != When.Never;

    // A side knows what it has drafted itself.
    private static bool Drafts(Role role, Reader reader) => Reader.Of(role).Side == reader.Side;
}
