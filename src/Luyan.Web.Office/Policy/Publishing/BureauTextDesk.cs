using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Words;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Policy.Publishing;

/// <summary>Where a head of division writes interpretations (Art. 18) and official wordings, and the leader approves them.</summary>
internal static class BureauTextDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(BureauText.Url, List).Requires(Role.HeadOfDivision, Role.Leader);
        routes.MapGet($"{BureauText.Url}/{{kind}}/new", (string kind, HttpContext context) => Known(kind)
            ? Page(kind, null, new() { Since = Days.Short(context.Here().Today) }, FormErrors.None)
            : Results.NotFound()).Requires(Role.HeadOfDivision);
        routes.MapPost($"{BureauText.Url}/{{kind}}/new", Create).Requires(Role.HeadOfDivision);
        routes.MapGet($"{BureauText.Url}/{{kind}}/{{id:guid}}", async (string kind, Guid id, LuyanDb db, CancellationToken stop) =>
            await Find(db, kind, id, stop) is { } text ? Page(kind, text, BureauText.Typed(text), FormErrors.None) : Results.NotFound())
            .Requires(Role.HeadOfDivision, Role.Leader);
        routes.MapPost($"{BureauText.Url}/{{kind}}/{{id:guid}}", Change).Requires(Role.HeadOfDivision);
        routes.MapPost($"{BureauText.Url}/{{kind}}/{{id:guid}}/approve", Approve).Requires(Role.Leader);
        routes.MapPost($"{BureauText.Url}/{{kind}}/{{id:guid}}/return", SendBack).Requires(Role.Leader);
    }

    private static async Task<IResult> List(string? done, LuyanDb db, CancellationToken stop)
    {
        var interpretations = await db.Interpretations.AsNoTracking().OrderBy(i => i.Number).ThenBy(i => i.At).ToListAsync(stop);
        var wordings = await db.OfficialWordings.AsNoTracking()
            .OrderBy(w => w.Article).ThenByDescending(w => w.Since).ToListAsync(stop);
        return Pages.Show(new BureauTextsPage
        {
            Texts = [.. interpretations.Select(BureauText.From), .. wordings.Select(BureauText.From)], Done = done is not null,
        });
    }

    private static Task<IResult> Create(
        string kind, [FromForm] BureauTextForm form, HttpContext context, LuyanDb db, TextApproval texts, CancellationToken stop) =>
        Write(kind, null, form, context, db, texts, stop);

    private static Task<IResult> Change(
        string kind, Guid id, [FromForm] BureauTextForm form, HttpContext context, LuyanDb db, TextApproval texts,
        CancellationToken stop) => Write(kind, id, form, context, db, texts, stop);

    private static async Task<IResult> Write(
        string kind, Guid? id, BureauTextForm form, HttpContext context, LuyanDb db, TextApproval texts, CancellationToken stop)
    {
        var (here, errors) = (context.Here(), new FormErrors());
        var by = here.Me!.As(Role.HeadOfDivision);
        var text = id is { } known ? await Find(db, kind, known, stop) : null;
        if (!Known(kind) || (id is not null && text is null)) { return Results.NotFound(); }
        var outcome = kind == BureauText.Interpretations
            ? TextReading.Interpretation(form, here, errors) is { } interpretation
                ? (await texts.Keep(id, form.Version, interpretation, by, stop)).Outcome : (TextOutcome?)null
            : TextReading.Wording(form, here, errors) is { } wording
                ? (await texts.Keep(id, form.Version, wording, by, stop)).Outcome : null;
        return outcome == TextOutcome.Done ? Results.LocalRedirect($"{BureauText.Url}?done=1")
            : Refused(kind, text, form, outcome, errors);
    }

    private static async Task<IResult> Approve(
        string kind, Guid id, [FromForm] BureauTextForm form, HttpContext context, LuyanDb db, TextApproval texts, CancellationToken stop)
    {
        var here = context.Here();
        if (await Find(db, kind, id, stop) is not { } text) { return Results.NotFound(); }
        var by = here.Me!.As(Role.Leader);
        var outcome = text is Interpretation
            ? await texts.Approve<Interpretation>(id, form.Version, by, here.Today, stop)
            : await texts.Approve<OfficialWording>(id, form.Version, by, here.Today, stop);
        return outcome == TextOutcome.Done ? Results.LocalRedirect($"{BureauText.Url}?done=1")
            : Refused(kind, text, BureauText.Typed(text), outcome, new());
    }

    private static async Task<IResult> SendBack(
        string kind, Guid id, [FromForm] BureauTextForm form, HttpContext context, LuyanDb db, TextApproval texts, CancellationToken stop)
    {
        if (await Find(db, kind, id, stop) is not { } text) { return Results.NotFound(); }
        var errors = new FormErrors();
        errors.Require(nameof(form.Returned), form.Returned, "texts.returned");
        if (errors.Any) { return Refused(kind, text, BureauText.Typed(text), null, errors); }
        var outcome = text is Interpretation
            ? await texts.SendBack<Interpretation>(id, form.Version, form.Returned!.Trim(), stop)
            : await texts.SendBack<OfficialWording>(id, form.Version, form.Returned!.Trim(), stop);
        return outcome == TextOutcome.Done ? Results.LocalRedirect($"{BureauText.Url}?done=1")
            : Refused(kind, text, BureauText.Typed(text), outcome, errors);
    }

    private static bool Known(string kind) => kind is BureauText.Interpretations or BureauText.Wordings;

    private static async Task<ApprovedText?> Find(LuyanDb db, string kind, Guid id, CancellationToken stop) => kind switch
    {
        BureauText.Interpretations => await db.Interpretations.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, stop),
        BureauText.Wordings => await db.OfficialWordings.AsNoTracking().FirstOrDefaultAsync(w => w.Id == id, stop),
        _ => null,
    };

    // What stands against it is said above the form; what was typed stays.
    private static RazorComponentResult<BureauTextPage> Refused(
        string kind, ApprovedText? text, BureauTextForm typed, TextOutcome? outcome, FormErrors errors)
    {
        if (outcome is { } refused) { errors.Add("", $"texts.refused.{refused}"); }
        return Page(kind, text, typed, errors);
    }

    private static RazorComponentResult<BureauTextPage> Page(
        string kind, ApprovedText? text, BureauTextForm typed, FormErrors errors) => Pages.Show(
        new BureauTextPage { Kind = kind, Text = text, Typed = typed, Errors = errors },
        errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
