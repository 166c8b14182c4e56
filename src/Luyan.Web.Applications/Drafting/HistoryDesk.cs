using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Who changed a field last, and when.</summary>
public sealed record LastChange(string Label, string By, DateTimeOffset At);

/// <summary>What a section was before: its states, who changed which field last, two states side by side, and the way back.</summary>
internal static class HistoryDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/{section}/history", Show).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/{section}/restore", Restore).Requires(Role.Filler, Role.Signer);
    }

    private static async Task<IResult> Show(
        Guid id, string section, PageContext here, OpenDrafts drafts, DraftHistory history,
        FactLedger facts, CancellationToken stop, int? before = null, int? after = null) =>
        Found(section) is { } found && await drafts.Find(id, here, stop) is { } open
            ? await Page(open, found, before, after, here, history, facts, StatusCodes.Status200OK, stop)
            : Results.NotFound();

    private static async Task<IResult> Restore(
        Guid id, string section, HttpContext http, PageContext here, OpenDrafts drafts,
        DraftHistory history, FactLedger facts, CancellationToken stop)
    {
        if (Found(section) is not { } found || await drafts.Find(id, here, stop) is not { } open) { return Results.NotFound(); }
        if (!open.MayChange(found)) { return Results.Redirect(UnitUrls.Section(id, section)); }
        var form = await http.Request.ReadFormAsync(stop);
        if (TypedNumber.Whole(form[FieldName.Version].ToString()) is not { } version
            || TypedNumber.Whole(form[FieldName.Base].ToString()) is not { } seen)
        {
            return Results.NotFound();
        }
        await drafts.Reopen(open, here.UnitActor(), stop);
        return await history.Restore(here.UnitActor(), id, section, version, seen, stop) switch
        {
            Saving.Saved => Results.Redirect(UnitUrls.Section(id, section)),
            // Somebody saved meanwhile: what would be lost is shown before it is asked again.
            Saving.Conflict other => await Page(
                (await drafts.Find(id, here, stop))!, found, version, other.Version,
                here, history, facts, StatusCodes.Status409Conflict, stop),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Page(
        OpenDraft open, Section section, int? before, int? after, PageContext here,
        DraftHistory history, FactLedger facts, int status, CancellationToken stop)
    {
        var actor = here.UnitActor();
        var kept = await history.Of(actor, open.Id, section.Key, stop);
        var (a, b) = (before is { } one ? await history.Find(actor, open.Id, section.Key, one, stop) : null,
            after is { } two ? await history.Find(actor, open.Id, section.Key, two, stop) : null);
        if ((before is not null && a is null) || (after is not null && b is null)) { return Results.NotFound(); }
        var now = open.Typed(section.Key);
        return Pages.Show(
            new HistoryPage
            {
                Open = open, Section = section, Versions = kept, Last = Last(here, section, now, kept), Before = before, After = after,
                Differences = a is null || b is null
                    ? null
                    : await Differences(here, section, Typed.FromJson(a.Body), Typed.FromJson(b.Body), facts, stop),
                MovedOn = status == StatusCodes.Status409Conflict,
            },
            status);
    }

    private static List<LastChange> Last(PageContext here, Section section, Typed now, List<KeptVersion> kept)
    {
        return [.. LastChanges.ByName(kept).Where(l => now[l.Key].Length > 0).OrderByDescending(l => l.Value.SavedAt)
            .Select(l => new LastChange(Naming.Of(here, section, now, now, l.Key), l.Value.ByName, l.Value.SavedAt))];
    }

    private static async Task<IReadOnlyList<Compared>> Differences(
        PageContext here, Section section, Typed before, Typed after, FactLedger facts, CancellationToken stop)
    {
        var chosen = section.Listings.SelectMany(l => before.Facts(l).Concat(after.Facts(l))).Distinct().ToList();
        var titles = (await facts.Chosen(here.UnitActor(), chosen, stop)).ToDictionary(f => f.Id.ToString("N"), f => f.Title);
        return [.. before.DifferingFrom(after).Select(name => new Compared(
            Naming.Of(here, section, before, after, name), Shown(before, name), Shown(after, name)))];

        string Shown(Typed typed, string name) =>
            name.EndsWith("._facts", StringComparison.Ordinal) ? string.Join(here.T("unit.comma"), typed[name]
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => titles.GetValueOrDefault(id, here.T("unit.history.fact-gone"))))
            : name.EndsWith("._rows", StringComparison.Ordinal)
            ? here.T("unit.conflict.row-count", ("n", typed[name].Split(',', StringSplitOptions.RemoveEmptyEntries).Length))
            : Naming.Text(here, section, name, typed[name]);
    }

    private static Section? Found(string key) =>
        ApplicationForm.Find(key) is { } section && section != ApplicationForm.Materials ? section : null;
}
