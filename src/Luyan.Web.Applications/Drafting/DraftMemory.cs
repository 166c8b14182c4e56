using Luyan.Cases.Applications.Form;
using Luyan.Web.Forms;
using Microsoft.Extensions.Caching.Memory;

namespace Luyan.Web.Applications.Drafting;

/// <summary>
/// What was read out of drafts lately: a section of hundreds of rows is parsed once and not at every look.
/// It is asked with the texts as they are stored now, and answers only where they are the same, so it can be late in nothing;
/// who may see a draft is asked before it.
/// </summary>
public sealed class DraftMemory : IDisposable
{
    // Rows, about half a kilobyte each.
    private const int Most = 60_000;
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>A section as it was typed.</summary>
    internal Typed Typed(Guid draft, string section, string body)
    {
        if (kept.Get<Parsed>((draft, section)) is { } known && known.Body == body) { return known.Typed; }
        var typed = Luyan.Web.Forms.Typed.FromJson(body);
        kept.Set((draft, section), new Parsed(body, typed), Size(typed.Values.Count / 8));
        return typed;
    }

    /// <summary>The form as far as the conditions read it, without its materials.</summary>
    internal Dossier Condensed(OpenDraft open, Func<Dossier> read)
    {
        if (kept.Get<Read>(open.Id) is { } known && known.StillOf(open)) { return known.Dossier; }
        var dossier = read();
        kept.Set(open.Id, new Read(dossier, Bodies(open), open.Facts.Values.ToDictionary(f => f.Id, f => f.Version)),
            Size(open.Facts.Count));
        return dossier;
    }

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    private static MemoryCacheEntryOptions Size(int rows) => new() { Size = 1 + rows };

    private static Dictionary<string, string> Bodies(OpenDraft open) =>
        ApplicationForm.Sections.Where(open.AsTyped).ToDictionary(s => s.Key, s => open.Sections.GetValueOrDefault(s.Key)?.Body ?? "");

    private sealed record Parsed(string Body, Typed Typed);

    private sealed record Read(Dossier Dossier, Dictionary<string, string> Bodies, Dictionary<Guid, int> Facts)
    {
        public bool StillOf(OpenDraft open)
        {
            var asked = ApplicationForm.Sections.Where(open.AsTyped).ToList();
            return asked.Count == Bodies.Count
                && asked.All(s => Bodies.GetValueOrDefault(s.Key) == (open.Sections.GetValueOrDefault(s.Key)?.Body ?? ""))
                && open.Facts.Count == Facts.Count
                && open.Facts.All(f => Facts.TryGetValue(f.Key, out var version) && version == f.Value.Version);
        }
    }
}
