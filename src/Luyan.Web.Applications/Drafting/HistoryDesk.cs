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
        Guid id, string section, Frame frame, OpenDrafts drafts, DraftHistory history,
        FactLedger facts, CancellationToken stop, int? before = null, int? after = null) =>
        Found(section) is { } found && await drafts.Find(id, frame, stop) is { } open
            ? await Page(open, found, before, after, frame, history, facts, StatusCodes.Status200OK, stop)
            : Results.NotFound();

    private static async Task<IResult> Restore(
        Guid id, string section, HttpContext http, Frame frame, OpenDrafts drafts,
        DraftHistory history, FactLedger facts, CancellationToken stop)
    {
        if (Found(section) is not { } found || await drafts.Find(id, frame, stop) is not { } open) { return Results.NotFound(); }
        if (!open.MayChange(found)) { return Results.Redirect(UnitUrls.Section(id, section)); }
        var form = await http.Request.ReadFormAsync(stop);
        if (TypedNumber.Whole(form[FieldName.Version].ToString()) is not { } version
            || TypedNumber.Whole(form[FieldName.Base].ToString()) is not { } seen)
        {
            return Results.NotFound();
        }
        await drafts.Reopen(open, frame.UnitActor(), stop);
        return await history.Restore(frame.UnitActor(), id, section, version, seen, stop) switch
        {
            Saving.Saved => Results.Redirect(UnitUrls.Section(id, section)),
            // Somebody saved meanwhile: what would be lost is shown before it is asked again.
            Saving.Conflict other => await Page(
                (await drafts.Find(id, frame, stop))!, found, version, other.Version,
                frame, history, facts, StatusCodes.Status409Conflict, stop),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Page(
        OpenDraft open, Section section, int? before, int? after, Frame frame,
        DraftHistory history, FactLedger facts, int status, CancellationToken stop)
    {
        var actor = frame.UnitActor();
        var kept = await history.Of(actor, open.Id, section.Key, stop);
        var (a, b) = (before is { } one ? await history.Find(actor, open.Id, section.Key, one, stop) : null,
            after is { } two ? await history.Find(actor, open.Id, section.Key, two, stop) : null);
        if ((before is not null && a is null) || (after is not null && b is null)) { return Results.NotFound(); }
        var now = open.Typed(section.Key);
        return Pages.Show(
            new HistoryPage
            {
                Open = open, Section = section, Versions = kept, Last = Last(frame, section, now, kept), Before = before, After = after,
                Differences = a is null || b is null
                    ? null
                    : await Differences(frame, section, Typed.FromJson(a.Body), Typed.FromJson(b.Body), facts, stop),
                MovedOn = status == StatusCodes.Status409Conflict,
            },
            status);
    }

    private static List<LastChange> Last(Frame frame, Section section, Typed now, List<KeptVersion> kept)
    {
        return [.. LastChanges.ByName(kept).Where(l => now[l.Key].Length > 0).OrderByDescending(l => l.Value.SavedAt)
            .Select(l => new LastChange(Naming.Of(frame, section, now, now, l.Key), l.Value.ByName, l.Value.SavedAt))];
    }

    private static async Task<IReadOnlyList<Compared>> Differences(
        Frame frame, Section section, Typed before, Typed after, FactLedger facts, CancellationToken stop)
    {
        var chosen = section.Listings.SelectMany(l => before.Facts(l).Concat(after.Facts(l))).Distinct().ToList();
        var titles = (await facts.Chosen(frame.UnitActor(), chosen, stop)).ToDictionary(f => f.Id.ToString("N"), f => f.Title);
        return [.. before.DifferingFrom(after).Select(name => new Compared(
            Naming.Of(frame, section, before, after, name), Shown(before, name), Shown(after, name)))];

        string Shown(Typed typed, string name) =>
            name.EndsWith("._facts", StringComparison.Ordinal) ? string.Join(frame.T("unit.comma"), typed[name]
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => titles.GetValueOrDefault(id, frame.T("unit.history.fact-gone"))))
            : name.EndsWith("._rows", StringComparison.Ordinal)
            ? frame.T("unit.conflict.row-count", ("n", typed[name].Split(',', StringSplitOptions.RemoveEmptyEntries).Length))
            : Naming.Text(frame, section, name, typed[name]);
    }

    private static Section? Found(string key) =>
        ApplicationForm.Find(key) is { } section && section != ApplicationForm.Materials ? section : null;
}
