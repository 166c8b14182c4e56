using System.Globalization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Policy;

/// <summary>The official wording of articles, pasted at run time and kept as data; only ever added.</summary>
internal static class Wording
{
    /// <summary>The articles of the text; 16 and 17 are not in it.</summary>
    public static IReadOnlyList<int> Articles { get; } = [.. Enumerable.Range(1, 19).Except([16, 17])];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Wording, async (string? done, HttpContext context, LuyanDb db) =>
            await Show(db, new() { Since = Days.Short(context.Here().Today) },
                FormErrors.None, done is not null)).Requires(Role.Administrator);
        routes.MapPost(Urls.Wording, Save).Requires(Role.Administrator);
    }

    private static async Task<IResult> Save([FromForm] WordingForm form, HttpContext context, LuyanDb db, Sessions sessions)
    {
        var errors = new FormErrors();
        if (!int.TryParse(form.Article, CultureInfo.InvariantCulture, out var article) || !Articles.Contains(article))
        {
            errors.Add(nameof(WordingForm.Article), "wording.article-missing");
        }
        errors.Require(nameof(WordingForm.Text), form.Text, "wording.text");
        var read = TypedDay.Read(form.Since);
        var since = read ?? default;
        if (read is null) { errors.Add(nameof(WordingForm.Since), "wording.since-wrong"); }
        if (errors.Any) { return await Show(db, form, errors, false); }
        var here = context.Here();
        db.OfficialWordings.Add(
            new() { Article = article, Text = form.Text!.Trim(), Since = since, By = here.Me!.Account, At = here.Now });
        sessions.Record(here.Me.Account, null, "wording-added", LegalRef.Art(article).Code);
        await db.SaveChangesAsync();
        return Results.LocalRedirect($"{Urls.Wording}?done=1");
    }

    private static async Task<IResult> Show(LuyanDb db, WordingForm typed, FormErrors errors, bool done) => Pages.Show(
        new WordingPage
        {
            Typed = typed,
            Errors = errors,
            Done = done,
            Saved = await db.OfficialWordings.AsNoTracking().OrderBy(w => w.Article).ThenByDescending(w => w.Since).ToListAsync()
        },
        errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

/// <summary>The wording of an article from a day on.</summary>
public sealed class WordingForm
{
    public string? Article { get; init; }

    public string? Text { get; init; }

    public string? Since { get; init; }
}
