using Luyan.Cases;
using Luyan.Store.Drafts;
using Luyan.Web.Desks.Unit.Sections;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Desks.Unit;

/// <summary>One section: shown, saved by its form or by draft.js, and put to the person when two have saved it.</summary>
internal static class SectionDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/{section}", Show).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/{section}", Save).Requires(Role.Filler, Role.Signer);
        routes.MapGet("/unit/applications/{id:guid}/{section}/panel", ShowPanel).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/{section}/resolve", Resolve).Requires(Role.Filler, Role.Signer);
    }

    private static async Task<IResult> Show(Guid id, string section, Frame frame, [AsParameters] OpenDrafts drafts, CancellationToken stop) =>
        ApplicationForm.Find(section) is { } found && await drafts.Find(id, frame, stop) is { } open
            ? Page(open, found, open.Typed(section), frame)
            : Results.NotFound();

    private static async Task<IResult> ShowPanel(Guid id, string section, Frame frame, [AsParameters] OpenDrafts drafts, CancellationToken stop) =>
        ApplicationForm.Find(section) is not null && await drafts.Find(id, frame, stop) is { } open
            ? Pages.Show<PanelPart>(PanelPart.Of(open, frame))
            : Results.NotFound();

    private static async Task<IResult> Save(Guid id, string section, HttpContext http, Frame frame, [AsParameters] OpenDrafts drafts, CancellationToken stop)
    {
        if (ApplicationForm.Find(section) is not { } found || await drafts.Find(id, frame, stop) is not { } open) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var script = http.Request.Headers["X-Draft"] == "autosave";
        var act = script ? "save" : form["do"].ToString();
        var typed = Typed.From(form, found, open.Typed(section));
        if (!open.MayChange(found)) { return script ? Results.StatusCode(StatusCodes.Status410Gone) : Page(open, found, open.Typed(section), frame, status: StatusCodes.Status409Conflict); }
        var rows = Rows.Do(act, found, typed, form[$"paste.{act.Split(':')[^1]}"].ToString());
        typed = rows?.Typed ?? typed;
        var saved = await drafts.Save(open, found, Version(form), typed, frame, stop);
        return (saved, script) switch
        {
            (DraftSaved.Done done, true) => Results.Json(Answer(done.Section, open.Sections.GetValueOrDefault(section), typed, found, frame)),
            (DraftSaved.Conflict other, true) => Results.Json(Conflict(other.Section, frame), statusCode: StatusCodes.Status409Conflict),
            (DraftSaved.Conflict other, false) => ConflictOf(id, found, typed, other.Section),
            (DraftSaved.Done done, false) => After(open with { Sections = With(open, done.Section) }, found, typed, act, rows?.Anchor, frame),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Resolve(Guid id, string section, HttpContext http, Frame frame, [AsParameters] OpenDrafts drafts, CancellationToken stop)
    {
        if (ApplicationForm.Find(section) is not { } found || await drafts.Find(id, frame, stop) is not { } open || !open.MayChange(found)) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var (mine, theirs) = (Typed.From(form, found, Typed.Nothing), open.Typed(section));
        var version = Version(form);
        var chosen = mine;
        foreach (var name in mine.DifferingFrom(theirs).Where(n => form[$"pick:{n}"] == "theirs")) { chosen = chosen.With(name, theirs[name]); }
        return await drafts.Save(open, found, version, version == open.Version(section) ? chosen : mine, frame, stop) switch
        {
            DraftSaved.Conflict other => ConflictOf(id, found, mine, other.Section),
            _ => Results.Redirect(UnitUrls.Section(id, section)),
        };
    }

    private static IResult After(OpenDraft open, Section section, Typed typed, string act, string? anchor, Frame frame)
    {
        if (anchor is not null) { return Results.Redirect($"{UnitUrls.Section(open.Id, section.Key)}#{anchor}"); }
        var errors = FormErrors.None;
        foreach (var fault in Faults.In(section, typed)) { errors.Add(fault.Name, "unit.fault.at", ("label", Naming.Of(frame, section, typed, typed, fault.Name)), ("why", frame.T(fault.Key))); }
        return errors.Any ? Page(open, section, typed, frame, errors, StatusCodes.Status422UnprocessableEntity)
            : Results.Redirect(act == "next" ? SectionPage.NextOf(open.Id, section) : UnitUrls.Section(open.Id, section.Key));
    }

    private static RazorComponentResult<SectionPage> Page(OpenDraft open, Section section, Typed typed, Frame frame, FormErrors? errors = null, int status = StatusCodes.Status200OK)
    {
        var saved = open.Sections.GetValueOrDefault(section.Key);
        return Pages.Show<SectionPage>(
            new
            {
                Open = open, Section = section, Typed = typed, Version = saved?.Version ?? 0, saved?.SavedAt, Others = Others(saved, frame), Remark = open.RemarkOn(section),
                WhyLocked = open.WhyLocked(section) is { } key ? frame.T(key) : null, Errors = errors ?? FormErrors.None, Panel = PanelPart.Fragment(open, frame),
            },
            status);
    }

    private static RazorComponentResult<ConflictPage> ConflictOf(Guid id, Section section, Typed mine, DraftSection other) => Pages.Show<ConflictPage>(
        new { Draft = id, Section = section, Mine = mine, Theirs = Typed.FromJson(other.Body), other.Version, Who = other.SavedByName, At = other.SavedAt },
        StatusCodes.Status409Conflict);

    private static object Answer(DraftSection saved, DraftSection? before, Typed typed, Section section, Frame frame) => new
    {
        version = saved.Version,
        at = Days.Time(saved.SavedAt),
        others = Others(before, frame),
        faults = Faults.In(section, typed).ToDictionary(f => f.Name, f => frame.T(f.Key)),
    };

    private static object Conflict(DraftSection other, Frame frame) => new
    {
        version = other.Version, at = Days.Time(other.SavedAt), by = other.SavedBy == frame.Me!.Account ? frame.T("unit.draft.other-window") : other.SavedByName, values = Typed.FromJson(other.Body).Values,
    };

    private static string Others(DraftSection? saved, Frame frame) =>
        saved is not null && saved.SavedBy != frame.Me!.Account && Days.Of(saved.SavedAt) == frame.Today
            ? frame.T("unit.draft.others", ("who", saved.SavedByName), ("at", Days.Time(saved.SavedAt))) : "";

    private static int Version(IFormCollection form) => Reading.Whole(form["version"].ToString()) ?? -1;

    private static Dictionary<string, DraftSection> With(OpenDraft open, DraftSection saved) => new(open.Sections) { [saved.Section] = saved };
}
