using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Applications.Drafting;

/// <summary>One section: shown, saved by its form or change by change by draft.js, and put to the person when two have saved it.</summary>
internal static class SectionDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/{section}", Show).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/{section}", Save).Requires(Role.Filler, Role.Signer);
        routes.MapGet("/unit/applications/{id:guid}/{section}/panel", ShowPanel).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/{section}/resolve", Resolve).Requires(Role.Filler, Role.Signer);
    }

    private static async Task<IResult> Show(
        Guid id, string section, PageContext here, OpenDrafts drafts, DraftTeam team,
        DraftHistory history, CancellationToken stop, string? of = null, int page = 1) =>
        ApplicationForm.Find(section) is { } found && await drafts.Find(id, here, stop) is { } open
            ? Page(open, found, open.MayChange(found) ? open.Typed(section) : open.Whole(found), here,
                present: await team.Others(here.UnitActor(), id, section, stop), of: of, page: Math.Clamp(page, 1, 1000),
                changes: open.MayChange(found)
                    ? DraftChanges.On(open, found, await history.OfMany(here.UnitActor(), id, section, stop))
                    : null)
            : Results.NotFound();

    private static async Task<IResult> ShowPanel(Guid id, string section, PageContext here, OpenDrafts drafts, CancellationToken stop) =>
        ApplicationForm.Find(section) is { } found && await drafts.Find(id, here, stop) is { } open
            ? Pages.Show(PanelPart.Of(open, here, found))
            : Results.NotFound();

    private static async Task<IResult> Save(
        Guid id, string section, HttpContext http, PageContext here, OpenDrafts drafts, FactLedger facts, CancellationToken stop)
    {
        if (ApplicationForm.Find(section) is not { } found || found == ApplicationForm.Materials) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        if (http.Request.Headers["X-Draft"] == "autosave") { return await Autosave(id, found, form, here, drafts, stop); }
        if (await drafts.Find(id, here, stop) is not { } open) { return Results.NotFound(); }
        var act = form[FieldName.Do].ToString();
        var typed = Typed.From(form, found, open.Typed(section));
        if (!open.MayChange(found)) { return Page(open, found, open.Whole(found), here, status: StatusCodes.Status409Conflict); }
        var keeps = await TypedRows.Keep(facts, here.UnitActor(), id, found, typed, act, stop);
        var rows = keeps is not null ? (keeps, $"table-{act.Split(':')[1]}") : BudgetPaste.Do(
            act, found, typed, form[FieldName.PasteFunding].ToString(),
            here) ?? Rows.Do(act, found, typed, form[$"paste.{act.Split(':')[^1]}"].ToString());
        typed = rows?.Typed ?? typed;
        switch (await drafts.Save(open, found, Version(form), typed, here, stop))
        {
            case Saving.Conflict other:
                return ConflictOf(id, found, typed, other);
            case Saving.Saved done:
                return After(With(open, found, typed, done, here), found, typed, act, rows?.Anchor, here);
            default:
                return Results.NotFound();
        }
    }

    // Only what changed is sent, taken in and judged: a save costs the same however much the section holds.
    private static async Task<IResult> Autosave(
        Guid id, Section section, IFormCollection form, PageContext here, OpenDrafts drafts, CancellationToken stop)
    {
        if (await drafts.Change(
            id, section, Version(form), former => Typed.Changed(form, section, former), here, stop) is not var (saving, typed))
        {
            return Results.NotFound();
        }
        return saving switch
        {
            Saving.Saved done => Results.Json(new
            {
                version = done.Version, at = Days.Time(done.At),
                faults = form[FieldName.Changed].OfType<string>().Distinct()
                    .ToDictionary(n => n, n => Faults.At(section, typed, n, here)?.Text(here) ?? ""),
            }),
            Saving.Conflict other => Results.Json(
                new
                {
                    version = other.Version, at = Days.Time(other.At),
                    by = other.By == here.Me!.Name ? here.T("unit.draft.other-window") : other.By,
                    values = ForScript(section, other.Current)
                },
                statusCode: StatusCodes.Status409Conflict),
            _ => Results.StatusCode(StatusCodes.Status410Gone),
        };
    }

    private static async Task<IResult> Resolve(
        Guid id, string section, HttpContext http, PageContext here, OpenDrafts drafts, CancellationToken stop)
    {
        if (ApplicationForm.Find(section) is not { } found || await drafts.Find(id, here, stop) is not { } open || !open.MayChange(found))
        {
            return Results.NotFound();
        }
        var form = await http.Request.ReadFormAsync(stop);
        var theirs = open.Typed(section);
        var mine = SameFacts(found, Typed.From(form, found, Typed.Nothing), theirs);
        var version = Version(form);
        var chosen = mine;
        foreach (var name in mine.DifferingFrom(theirs).Where(n => form[$"pick:{n}"] == "theirs"))
        {
            chosen = chosen.With(name, theirs[name]);
        }
        return await drafts.Save(open, found, version, version == open.Version(section) ? chosen : mine, here, stop) switch
        {
            Saving.Conflict other => ConflictOf(id, found, mine, other),
            Saving.Closed => Results.NotFound(),
            _ => Results.Redirect(UnitUrls.Section(id, section)),
        };
    }

    private static IResult After(OpenDraft open, Section section, Typed typed, string act, string? anchor, PageContext here)
    {
        if (anchor is not null) { return Results.Redirect($"{UnitUrls.Section(open.Id, section.Key)}#{anchor}"); }
        var errors = FormErrors.None;
        foreach (var fault in Faults.In(section, typed, here))
        {
            errors.Add(fault.Name, "unit.fault.at",
                ("label", Naming.Of(here, section, typed, typed, fault.Name)), ("why", fault.Text(here)));
        }
        return errors.Any ? Page(open, section, typed, here, errors, StatusCodes.Status422UnprocessableEntity)
            : Results.Redirect(act == "next" ? SectionPage.NextOf(open.Id, section) : UnitUrls.Section(open.Id, section.Key));
    }

    private static RazorComponentResult<SectionPage> Page(
        OpenDraft open, Section section, Typed typed, PageContext here, FormErrors? errors = null,
        int status = StatusCodes.Status200OK, IReadOnlyList<string>? present = null, string? of = null, int page = 1,
        LastChanges? changes = null)
    {
        var saved = open.Sections.GetValueOrDefault(section.Key);
        return Pages.Show(
            new SectionPage
            {
                Open = open, Section = section, Typed = typed, Version = saved?.Version ?? 0,
                SavedAt = saved?.SavedAt, Others = Others(saved, here), Remark = open.RemarkOn(section),
                Present = present ?? [], PagedListing = of, PageOfListing = page, Changes = changes,
                WhyLocked = open.WhyLocked(section) is { } key ? here.T(key) : null,
                Errors = errors ?? FormErrors.None, Panel = PanelPart.Fragment(open, here, section),
            },
            status);
    }

    private static RazorComponentResult<ConflictPage> ConflictOf(Guid id, Section section, Typed mine, Saving.Conflict other)
    {
        var theirs = Typed.FromJson(other.Current);
        return Pages.Show(
            new ConflictPage
            {
                Draft = id, Section = section, Mine = SameFacts(section, mine, theirs),
                Theirs = theirs, Version = other.Version, Who = other.By, At = other.At
            },
            StatusCodes.Status409Conflict);
    }

    // Which facts are chosen is decided on its own page and joined there; it is never what two people typed differently.
    private static Typed SameFacts(Section section, Typed mine, Typed theirs) => section.Listings.Aggregate(mine, (typed, listing) =>
        theirs[listing.Facts].Length > 0 || typed[listing.Facts].Length > 0 ? typed.WithFacts(listing, theirs.Facts(listing)) : typed);

    private static Dictionary<string, string> ForScript(Section section, string body) =>
        Typed.FromJson(body).Values.Where(v => !section.Listings.Any(l => l.Facts == v.Key)).ToDictionary();

    private static string Others(DraftSection? saved, PageContext here) =>
        saved is not null && saved.SavedBy != here.Me!.Account && LegalDate.Of(saved.SavedAt) == here.Today
            ? here.T("unit.draft.others", ("who", saved.SavedByName), ("at", Days.Time(saved.SavedAt))) : "";

    private static int Version(IFormCollection form) => TypedNumber.Whole(form[FieldName.Version].ToString()) ?? -1;

    private static OpenDraft With(OpenDraft open, Section section, Typed typed, Saving.Saved saved, PageContext here) => open with
    {
        Sections = new Dictionary<string, DraftSection>(open.Sections)
        {
            [section.Key] = new()
            {
                DraftId = open.Id, Section = section.Key, Version = saved.Version, Body = typed.ToJson(),
                SavedAt = saved.At, SavedBy = here.Me!.Account, SavedByName = here.Me.Name
            },
        },
    };
}
