using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Store.Rows;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Rows that were typed into the form go to the ledger: one at a word, all of them when the application is filed, so that
/// nobody types them again.</summary>
internal static class TypedRows
{
    /// <summary>Moves one typed row into the ledger; null where it cannot be kept, e.g. because it has faults.</summary>
    public static async Task<Typed?> Keep(
        FactLedger facts, Actor actor, Guid draft, Section section, Typed typed, string act, CancellationToken stop)
    {
        if (act.Split(':') is not ["keep", var key, var row] || section.Listings.FirstOrDefault(l => l.Key == key) is not { } table
            || FactKinds.OfListing(section.Key, key) is not { } kind || !typed.Rows(table).Contains(row)
            || Faults.In(section, typed).Any(f => f.Name.StartsWith($"{key}.{row}.", StringComparison.Ordinal)))
        {
            return null;
        }
        if (Body(table, typed, row) is not { } body) { return null; }
        // Asked for again, e.g. because somebody else saved the section meanwhile, the row finds the fact that it has become.
        var origin = Origin(draft, table, row);
        var known = (await facts.Current(actor, kind, stop: stop)).Find(f => f.Origin == origin);
        if (await facts.Record(
            actor, new(kind, known?.Id, known?.Version ?? 0, body, known?.CenterId, known?.EndedOn, origin),
            stop: stop) is not Recording.Recorded kept)
        {
            return null;
        }
        return typed.Without(n => n.StartsWith($"{key}.{row}.", StringComparison.Ordinal))
            .With(table.Order, string.Join(',', typed.Rows(table).Where(r => r != row)))
            .WithFacts(table, typed.Facts(table).Append(kept.Fact.Id));
    }

    /// <summary>Marks a draft as filed and keeps every row typed in it, both or neither:
    /// what the ledger knows from an earlier filing is brought up to date, what stands there word for word is left.</summary>
    public static async Task KeepFiled(FactLedger facts, DraftStore drafts, Actor actor, OpenDraft open, CancellationToken stop)
    {
        var entries = Entries(open, ApplicationForm.Sections.Where(open.MayChange), await facts.Current(actor, stop: stop), also: true);
        await Mark(facts, drafts, actor, open, entries, stop);
    }

    /// <summary>Does the same for a draft that became a case while the program stopped before it could be marked.
    /// Rows that the ledger has from it are left as they are: somebody may have changed them since.</summary>
    public static async Task KeepInterrupted(FactLedger facts, DraftStore drafts, Actor actor, OpenDraft open, CancellationToken stop)
    {
        var entries = Entries(open, ApplicationForm.Sections, await facts.Current(actor, stop: stop), also: false);
        await Mark(facts, drafts, actor, open, entries, stop);
    }

    private static async Task Mark(
        FactLedger facts, DraftStore drafts, Actor actor, OpenDraft open, List<Entry> entries, CancellationToken stop)
    {
        if (entries.Count == 0) { await drafts.MarkSubmitted(actor, open.Id, open.Id, stop); }
        else { await facts.RecordMany(actor, entries, together: s => drafts.MarkSubmitted(actor, open.Id, open.Id, s), stop: stop); }
    }

    private static List<Entry> Entries(OpenDraft open, IEnumerable<Section> sections, List<Fact> known, bool also)
    {
        var entries = new List<Entry>();
        foreach (var section in sections)
        {
            var typed = open.Typed(section.Key);
            foreach (var table in section.Listings)
            {
                if (FactKinds.OfListing(section.Key, table.Key) is not { } kind) { continue; }
                foreach (var row in typed.Rows(table))
                {
                    if (Body(table, typed, row) is not { } body) { continue; }
                    var origin = Origin(open.Id, table, row);
                    if (known.Find(f => f.Origin == origin) is { } before)
                    {
                        if (also) { entries.Add(new(kind, before.Id, before.Version, body, before.CenterId, before.EndedOn, origin)); }
                    }
                    else if (!known.Exists(f => f.Kind == kind && f.Body == body))
                    {
                        entries.Add(new(kind, null, 0, body, Origin: origin));
                    }
                }
            }
        }
        return entries;
    }

    private static string Origin(Guid draft, Listing table, string row) => $"{draft:N}:{table.Key}:{row}";

    /// <summary>A typed row as the body of a fact; null where nothing is typed.</summary>
    internal static string? Body(Listing table, Typed typed, string row)
    {
        var cells = table.Columns.Select(c => KeyValuePair.Create(c.Key, typed[table.Cell(row, c)]))
            .Where(c => c.Value.Length > 0).ToList();
        return cells.Count == 0 ? null : FactBody.Write(cells);
    }
}
