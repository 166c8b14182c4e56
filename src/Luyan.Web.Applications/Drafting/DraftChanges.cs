using Luyan.Cases.Applications;
using Luyan.Store.Drafts;
using Luyan.Web.Forms;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Who changed which field of a section of a draft last, and what changed since it was filed.</summary>
internal static class DraftChanges
{
    /// <summary>The last changes of a section that may be changed now; null where there is nothing to tell.</summary>
    /// <param name="open">The application.</param>
    /// <param name="section">The section.</param>
    /// <param name="kept">Its kept states, the newest first; none where the reader works alone.</param>
    public static LastChanges? On(OpenDraft open, Section section, IReadOnlyList<KeptVersion> kept)
    {
        if (!open.MayChange(section) || section == ApplicationForm.Materials) { return null; }
        var changed = open.Filed is { } filed ? DossierChanges.Between(filed, Dossiers.Of(open))
            .Where(c => DossierChanges.Key(c.Section) == section.Key && !c.Moved && !c.Went).Select(c => c.Name).ToHashSet() : [];
        return kept.Count == 0 && changed.Count == 0 ? null : new(LastChanges.ByName(kept), changed, open.Stage == Stage.Correcting);
    }
}
