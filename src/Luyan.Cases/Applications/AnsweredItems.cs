using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Applications;

/// <summary>What the unit was told to mend, and what it changed there since.</summary>
/// <param name="Section">The section.</param>
/// <param name="Material">The code of the material; null for the section.</param>
/// <param name="What">What was asked.</param>
/// <param name="Changes">What is different now; empty where the unit changed nothing.</param>
public sealed record AnsweredItem(DossierSection Section, string? Material, string What, IReadOnlyList<DossierChange> Changes);

/// <summary>The list with which a dossier went back last, and what came of it.</summary>
/// <param name="On">The legal day on which it went back.</param>
/// <param name="ByBureau">The Bureau asked for correction (Art. 7); else the department returned it (Art. 8).</param>
/// <param name="Items">Each item of the list, in its order.</param>
/// <param name="Beside">What changed in places that the list did not name.</param>
public sealed record AnsweredItems(DateOnly On, bool ByBureau, IReadOnlyList<AnsweredItem> Items, IReadOnlyList<DossierChange> Beside)
{
    /// <summary>The last list that the unit has filed upon; null where the dossier never came back.</summary>
    /// <param name="filing">The application as filed now.</param>
    /// <param name="record">What happened in the case, in its order, each with its legal day in Asia/Shanghai.</param>
    public static AnsweredItems? Of(Filing filing, IEnumerable<(DateOnly Day, ApplicationEvent Event)> record)
    {
        (DateOnly Day, ApplicationEvent Event)? asked = null, answered = null;
        foreach (var entry in record)
        {
            if (entry.Event is CorrectionRequested or ApplicationReturned) { asked = entry; }
            if (entry.Event is CorrectionSupplied or ApplicationSubmitted) { answered = asked; }
        }
        if (answered is not { } went || filing.Versions.Count < 2) { return null; }
        var changes = DossierChanges.Between(filing.Versions[^2].Dossier, filing.Dossier);
        var items = Listed(went.Event)
            .Select(i => new AnsweredItem(i.Section, i.Material, i.What, [.. changes.Where(c => Concerns(i, c))])).ToList();
        return new(went.Day, went.Event is CorrectionRequested, items, [.. changes.Except(items.SelectMany(i => i.Changes))]);
    }

    private static IEnumerable<CorrectionItem> Listed(ApplicationEvent went) => went switch
    {
        CorrectionRequested e => e.Items,
        ApplicationReturned e => e.Sections.Select(s => new CorrectionItem(s.Section, null, s.What) { Field = s.Field }),
        _ => [],
    };

    private static bool Concerns(CorrectionItem item, DossierChange change) =>
        item.Section == change.Section && (item.Material is null || item.Material == change.Listing)
            && (item.Field is null || DossierPlace.Covers(item.Field, change.Name) || DossierPlace.Covers(change.Name, item.Field));
}
