using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Reading;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Web.Tests.Walks;

/// <summary>Which texts of a case are open to a side, said a second time: from the matrix and the rows of the life, by the words of the
/// specification, without asking what the program hands out.</summary>
internal sealed class OpenTexts(Projections lives)
{
    /// <summary>The texts of a case that a side reads; those of all sides where none is named.</summary>
    public IEnumerable<string> Of(IReadOnlyList<EventRow> rows, Side? side) => rows.Count == 0 ? [] : rows[0].Kind switch
    {
        Kinds.Application => Of(lives.Of(ApplicationLife.Life), ApplicationReading.Rows, rows, side),
        Kinds.Center => Of(lives.Of(CenterLife.Life), CenterReading.Rows, rows, side),
        _ => [],
    };

    /// <summary>The words of people in a text; a key, a day or a number is none.</summary>
    public static bool Tells(string text) => text.Length > 2 && text.Any(sign => sign > '\u2E7F');

    private static IEnumerable<string> Of<TState, TCommand, TEvent>(
        Projection<TState, TCommand, TEvent> projection, Disclosures<TState> table, IReadOnlyList<EventRow> rows, Side? side)
        where TState : class where TCommand : class where TEvent : class
    {
        var docket = projection.Unfold(rows);
        for (var at = 0; at < rows.Count; at++)
        {
            using var body = JsonDocument.Parse(rows[at].Body);
            var fields = body.RootElement.EnumerateObject().SelectMany(p => Fields(p.Name, p.Value)).ToList();
            var envelope = EnvelopeText.Read(rows[at].Envelope);
            if (side is not { } reader)
            {
                foreach (var (_, text) in fields) { yield return text; }
                yield return envelope.By.Name;
                yield return envelope.Reason ?? "";
                foreach (var file in envelope.Evidence) { yield return file.Name; }
                continue;
            }
            var (happened, before, whole) = (docket.Events[at], docket.Before[at], docket.File.State);
            var row = table.Rows.Single(r => r.Event == happened.GetType());
            bool Opens(Content content) => Matrix.Of(content, reader) switch
            {
                When.Never or When.Sealed => false,
                When.Own => row.Own(happened, whole, new(reader)),
                When.Decided => row.Decided(happened, whole),
                When.Issued => !projection.Life.Unissued(whole)
                    .Any(l => ReferenceEquals(l.Act, happened) && Reader.Of(l.By).Side != reader),
                _ => true,
            };
            var known = Opens(row.Of(happened, before));
            foreach (var (field, text) in fields)
            {
                var kind = row.Fields.Where(f => Names(field, f.Key)).OrderByDescending(f => f.Key.Length).Select(f => (Content?)f.Value)
                    .FirstOrDefault();
                // What is published is known, by whatever act it came.
                if (kind is { } of && (known || of is Content.Register or Content.Published)
                    && (Opens(of) || row.ToldAllTheSame(field, before)))
                {
                    yield return text;
                }
            }
            if (!known) { continue; }
            var by = Reader.Of(envelope.By.Role).Side;
            if (by is not (Side.Bureau or Side.Auditor) || reader is Side.Bureau or Side.Auditor) { yield return envelope.By.Name; }
            var own = by == reader || reader is Side.Bureau or Side.Auditor
                || (by == Side.Unit && reader is Side.Department or Side.Expert);
            if (!own) { continue; }
            yield return envelope.Reason ?? "";
            foreach (var file in envelope.Evidence) { yield return file.Name; }
        }
    }

    /// <summary>All texts in what is stored as JSON.</summary>
    public static IEnumerable<string> In(JsonElement value) => Fields("", value).Select(f => f.Text);

    private static bool Names(string path, string field) =>
        path.Equals(field, StringComparison.OrdinalIgnoreCase) || path.StartsWith(field + ".", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Path, string Text)> Fields(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Fields($"{path}.{p.Name}", p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Fields(path, item)),
        JsonValueKind.String => [(path, value.GetString()!)],
        _ => [],
    };
}
