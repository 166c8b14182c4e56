using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store.Drafts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>What of one section would be filed differently.</summary>
public sealed record ChangedSection(Section Section, IReadOnlyList<Compared> Changes);

/// <summary>What was filed beside what would be filed again now.</summary>
internal static class ChangesDesk
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/unit/applications/{id:guid}/changes", Show).Requires(Role.Filler, Role.Signer);

    private static async Task<IResult> Show(Guid id, PageContext here, OpenDrafts drafts, DraftHistory history, CancellationToken stop) =>
        await drafts.Find(id, here, stop) is { Filed: { } filed } open
            ? Pages.Show(new ChangesPage
            {
                Open = open,
                Sections = Of(filed, Dossiers.Of(open), here, By(open, await history.OfAll(here.UnitActor(), id, stop)))
            })
            : Results.NotFound();

    /// <summary>The differences between two forms in the words of the form, section by section.</summary>
    internal static IReadOnlyList<ChangedSection> Of(Dossier before, Dossier after, PageContext here, Func<DossierChange,
        string>? by = null) =>
    [
        .. DossierChanges.Between(before, after).GroupBy(c => c.Section)
            .Select(g => (Section: ApplicationForm.Find(DossierChanges.Key(g.Key))!, Changes: g)).Select(g => new ChangedSection(
                g.Section, [.. g.Changes.Select(c => In(c, g.Section, here) with { By = by?.Invoke(c) ?? "" })])),
    ];

    // A cell of a chosen fact was changed in the ledger; whether a row stands here at all was changed in the section.
    private static Func<DossierChange, string> By(OpenDraft open, IReadOnlyDictionary<string, List<KeptVersion>> kept)
    {
        var last = kept.ToDictionary(k => k.Key, k => LastChanges.ByName(k.Value));
        return change =>
        {
            var names = last.GetValueOrDefault(DossierChanges.Key(change.Section)) ?? [];
            var version = change.Field is not null ? names.GetValueOrDefault(change.Name)
                : names.Where(n => n.Key == $"{change.Listing}._rows" || n.Key == $"{change.Listing}._facts"
                    || n.Key.StartsWith($"{change.Name}.", StringComparison.Ordinal)).Select(n => n.Value).MaxBy(v => v.Version);
            if (version is not null) { return Dotted.Of(version.ByName, Days.Moment(version.SavedAt)); }
            return change.Field is not null && Guid.TryParse(change.Row, out var id)
                && open.Facts.GetValueOrDefault(id) is { RecordedByName.Length: > 0 } fact
                ? Dotted.Of(fact.RecordedByName, Days.Moment(fact.RecordedAt))
                : "";
        };
    }

    private static Compared In(DossierChange change, Section section, PageContext here)
    {
        if (section == ApplicationForm.Materials)
        {
            return new(here.Law.Materials.Text(change.Listing ?? "", here.Language), change.Before ?? "", change.After ?? "");
        }
        if (change.Listing is null)
        {
            return new(here.T($"unit.field.{section.Key}.{change.Field}"), Said(change.Before), Said(change.After));
        }
        var row = here.T($"unit.table.{section.Key}.{change.Listing}.row");
        return change switch
        {
            { Came: true } => new(here.T("unit.changes.came", ("row", row)), "", change.After ?? ""),
            { Went: true } => new(here.T("unit.changes.went", ("row", row)), change.Before ?? "", ""),
            { Moved: true } => new(here.T("unit.changes.moved", ("row", row)), change.Before ?? "", change.After ?? ""),
            _ => new(Dotted.Of(row, here.T($"unit.field.{section.Key}.{change.Listing}.{change.Field}")),
                Said(change.Before), Said(change.After)),
        };

        // The form writes yes and no where the dossier has true and false.
        string Said(string? value) => Naming.QuestionOf(section, change.Name) is { } question
            ? Naming.Text(here, question, value switch
            {
                "true" when question.Writing == Writing.YesNo => "yes",
                "false" when question.Writing == Writing.YesNo => "no",
                _ => value ?? ""
            })
            : value ?? "";
    }
}
