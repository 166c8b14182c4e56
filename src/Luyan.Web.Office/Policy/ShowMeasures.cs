using System.Globalization;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Policy;

/// <summary>The Measures article by article: digest, official wording, rules, parameters on a day, interpretations.</summary>
internal static class ShowMeasures
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Measures,
            (string? on, HttpContext context) => Pages.Show(new MeasuresPage { On = Day(on, context), Unread = Unread(on) })).Public();
        routes.MapGet("/measures/{article:int}", One).Public();
    }

    private static async Task<IResult> One(int article, string? on, HttpContext context, LuyanDb db, CancellationToken stop)
    {
        if (ArticleList.Find(article) is not { } found) { return Results.NotFound(); }
        var day = Day(on, context);
        var wording = await db.OfficialWordings.AsNoTracking().Where(w => w.Article == article && w.Since <= day)
            .OrderByDescending(w => w.Since).ThenByDescending(w => w.At).Select(w => w.Text).FirstOrDefaultAsync(stop);
        var interpretations = await db.Interpretations.AsNoTracking()
            .Where(i => i.Article == article && i.Since <= day).OrderBy(i => i.Since)
            .Select(i => new PublicInterpretation(i.Question, i.Answer, i.DocumentNumber, i.Since)).ToListAsync(stop);
        return Pages.Show(new ArticlePage
        {
            Article = found, On = day, Unread = Unread(on), Wording = wording,
            Interpretations = (IReadOnlyList<PublicInterpretation>)interpretations
        });
    }

    // Before the first values nothing was in force; such a day is answered with today, like no day.
    private static DateOnly Day(string? on, HttpContext context)
    {
        var frame = context.Frame();
        return Read(on) is { } day && frame.Law.Values.Any(v => v.HoldsOn(day)) ? day : frame.Today;
    }

    private static string? Unread(string? on) => on is { Length: > 0 } && Read(on) is null ? on : null;

    private static DateOnly? Read(string? on) => TypedDay.Read(on);
}

/// <summary>An interpretation as the public reads it.</summary>
public sealed record PublicInterpretation(string Question, string Answer, string DocumentNumber, DateOnly Since);
