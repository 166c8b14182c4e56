using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Web.Applications.Filed;
using Luyan.Web.Forms;
using Luyan.Store.Rows;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Where an application stands, as the unit's form sees it.</summary>
public enum Stage
{
    /// <summary>Not filed yet: everything can be changed.</summary>
    Drafting,

    /// <summary>The department returned it: the named sections can be changed.</summary>
    Returned,

    /// <summary>The Bureau asked for a correction: the listed items can be changed.</summary>
    Correcting,

    /// <summary>It is filed: nothing can be changed.</summary>
    Filed,
}

/// <summary>The case that a draft became.</summary>
/// <param name="Id">Its id, that of the draft.</param>
/// <param name="Number">Its number.</param>
/// <param name="State">The name of its state.</param>
/// <param name="Version">How many events it has.</param>
public sealed record FiledCase(Guid Id, string Number, string State, int Version);

/// <summary>A draft with its sections and files, and what may be changed in it now.</summary>
public sealed record OpenDraft
{
    public required Draft Draft { get; init; }

    public required IReadOnlyDictionary<string, DraftSection> Sections { get; init { field = value; read = []; } }

    public required IReadOnlyList<DraftFile> Files { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>The facts that were chosen from the ledger, whatever section they stand in.</summary>
    public IReadOnlyDictionary<Guid, Fact> Facts { get; init; } = new Dictionary<Guid, Fact>();

    /// <summary>The files that prove those facts.</summary>
    public IReadOnlyList<FactFile> Proofs { get; init; } = [];

    /// <summary>What is remarked, by section or material; in <see cref="Stage.Returned"/> and <see cref="Stage.Correcting"/> only
    /// these can be changed.</summary>
    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();

    public FiledCase? Case { get; init; }

    /// <summary>The state of the case; <see cref="Luyan.Cases.Applications.Drafting"/> before it is one.</summary>
    public ApplicationState State { get; init; } = new Luyan.Cases.Applications.Drafting();

    /// <summary>The unit's own clock, where one runs.</summary>
    public Deadline? Due { get; init; }

    public Guid Id => Draft.Id;

    public string Title => Draft.Title;

    public string Lead => $"unit.stage.{Word}";

    private string Word => Stage switch
    {
        Stage.Drafting => "drafting",
        Stage.Returned => "returned",
        Stage.Correcting => "correcting",
        _ => "filed",
    };

    /// <summary>Who answers for which section.</summary>
    public IReadOnlyDictionary<string, DraftOwner> Owners { get; init; } = new Dictionary<string, DraftOwner>();

    // A page asks for the same section several times; it is parsed once.
    private Dictionary<string, Typed> read = [];

    public Typed Typed(string section) => read.TryGetValue(section, out var typed)
        ? typed
        : read[section] = Sections.GetValueOrDefault(section)?.Body is not { } body ? Luyan.Web.Forms.Typed.Nothing
            : Memory?.Typed(Id, section, body) ?? Luyan.Web.Forms.Typed.FromJson(body);

    /// <summary>What was read of this draft lately; null where nothing is remembered.</summary>
    public DraftMemory? Memory { get; init; }

    /// <summary>Whether a section counts as it is typed now, not as it was filed.</summary>
    public bool AsTyped(Section section) => Filed is null || MayChange(section);

    /// <summary>The facts that were chosen for a table, in their order.</summary>
    public IEnumerable<Fact> FactsOf(Section section, Listing listing) =>
        Typed(section.Key).Facts(listing).Select(id => Facts.GetValueOrDefault(id)).OfType<Fact>();

    /// <summary>A section with the chosen facts as rows after those typed in it; a section that may not be changed any more stands as it
    /// was filed, whatever the ledger says today.</summary>
    public Typed Whole(Section section)
    {
        if (Filed is { } filed && !MayChange(section)) { return FiledSections.Of(filed, section); }
        var typed = Typed(section.Key);
        return section.Listings.Any(l => typed[l.Facts].Length > 0) ? ChosenRows.Into(typed, section, Facts) : typed;
    }

    /// <summary>What was filed last; null before the first filing.</summary>
    public Dossier? Filed => State is FiledApplication { Filing: var filing } ? filing.Dossier : null;

    /// <summary>The files that count: those that the virus scanner lets through.</summary>
    public IEnumerable<DraftFile> UsableFiles => Files.Where(f => f.Content is null or { Usable: true });

    /// <summary>The files of the chosen facts that count.</summary>
    public IEnumerable<FactFile> UsableProofs => Proofs.Where(p => Facts.ContainsKey(p.FactId) && p.Content is null or { Usable: true });

    public int Version(string section) => Sections.GetValueOrDefault(section)?.Version ?? 0;

    public string? RemarkOn(Section section) => section == ApplicationForm.Materials
        ? string.Join('\n', Remarks.Where(r => r.Key == section.Key || IsMaterial(r.Key)).Select(r => r.Value)) is { Length: > 0 } remarks
            ? remarks
            : null
        : Remarks.GetValueOrDefault(section.Key);

    /// <summary>Whether a section may be changed now; what may be done to the case is the decider's to say.</summary>
    public bool MayChange(Section section) => Stage switch
    {
        Stage.Drafting => true,
        Stage.Returned or Stage.Correcting => Remarks.ContainsKey(section.Key),
        _ => false,
    };

    public bool MayChangeMaterial(string material) =>
        MayChange(ApplicationForm.Materials) || (Stage != Stage.Filed && Remarks.ContainsKey(material));

    /// <summary>Why a section may not be changed, as a key of the texts; null where it may.</summary>
    public string? WhyLocked(Section section) =>
        MayChange(section) || (section == ApplicationForm.Materials && Stage != Stage.Filed && Remarks.Keys.Any(IsMaterial)) ? null
        : Stage == Stage.Filed ? "unit.locked.filed" : "unit.locked.not-named";

    public SectionState StateOf(Section section)
    {
        if (section == ApplicationForm.Materials)
        {
            return new(Files.Count == 0 ? "no-files" : "files", Files.Count == 0 ? null : Files.Max(f => f.AttachedAt), "", 0);
        }
        if (!Sections.TryGetValue(section.Key, out var saved)) { return new("empty", null, "", 0); }
        var typed = Typed(section.Key);
        var faults = Faults.In(section, typed).Count();
        return new(faults > 0 ? "faults" : Gaps.In(section, typed).Any() ? "begun" : "full", saved.SavedAt, saved.SavedByName, faults);
    }

    private static bool IsMaterial(string key) => ApplicationForm.Find(key) is null;
}

/// <summary>How far a section is: empty, begun, full, faults, files or no-files.</summary>
public sealed record SectionState(string Key, DateTimeOffset? At, string Who, int Faults);
