using Luyan.Cases;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>A case as it was folded, event by event.</summary>
/// <typeparam name="TState">Its state.</typeparam>
/// <param name="Rows">What is stored of it.</param>
/// <param name="Events">The events, as they were folded.</param>
/// <param name="Before">The state before each of them.</param>
/// <param name="File">The case as it stands.</param>
internal sealed record Docket<TState>(
    IReadOnlyList<EventRow> Rows, IReadOnlyList<object> Events, IReadOnlyList<TState> Before, CaseFile<TState> File);

/// <summary>A case as somebody reads it.</summary>
/// <typeparam name="TState">Its state.</typeparam>
/// <param name="File">The case; its version counts the events that the reader reads.</param>
/// <param name="Events">The events that the reader reads.</param>
/// <param name="Reader">Who reads.</param>
internal sealed record ReadFile<TState>(CaseFile<TState> File, IReadOnlyList<ReadEvent> Events, Reader Reader);

/// <summary>An event as somebody reads it.</summary>
/// <param name="Row">What is stored of it.</param>
/// <param name="Event">The event, or less than it.</param>
/// <param name="Type">Under which name it is told.</param>
internal sealed record ReadEvent(EventRow Row, object Event, string Type)
{
    /// <summary>The fields of it that are sealed for the reader.</summary>
    public IReadOnlyList<string> Sealed { get; init; } = [];

    /// <summary>What surrounds it, as the reader reads that: what stands in place of another act does not tell by which it happened; what
    /// is sealed is not told by who did it, why and on what papers.</summary>
    public Envelope EnvelopeFor(Reader reader)
    {
        var envelope = EnvelopeText.Read(Row.Envelope).ReadBy(reader);
        if (Type != Row.Type) { envelope = envelope with { Command = "" }; }
        if (Sealed.Count == 0) { return envelope; }
        var inHouse = Reader.Of(envelope.By.Role).Side is Side.Bureau or Side.Auditor;
        return envelope with
        {
            By = inHouse ? envelope.By : envelope.By with { Account = Guid.Empty, Name = Seal.Mark },
            Reason = envelope.Reason is null ? null : Seal.Mark, Evidence = [.. envelope.Evidence.Select(_ => Seal.File)],
        };
    }
}
