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
            (string? on, HttpContext context) => Pages.Show(
                new MeasuresPage { On = PolicyDay.Of(on, context.Here()), Unread = PolicyDay.Unread(on) })).Public();
        routes.MapGet("/measures/{article:int}", One).Public();
    }

    private static async Task<IResult> One(int article, string? on, HttpContext context, LuyanDb db, CancellationToken stop)
    {
        if (context.Here().Law.Institution.Find(article) is not { } found) { return Results.NotFound(); }
        var day = PolicyDay.Of(on, context.Here());
        var (law, source) = (context.Here().Law, context.Here().Law.Institution.Citing(article));
        var holding = law.InterpretationsOf(source, day).Select(i => i.Number).ToList();
        var wording = await db.OfficialWordings.AsNoTracking()
            .Where(w => w.Article == source.Number && w.ApprovedAt != null && w.Since <= day)
            .OrderByDescending(w => w.Since).ThenByDescending(w => w.At).Select(w => w.Text).FirstOrDefaultAsync(stop);
        var interpretations = await db.Interpretations.AsNoTracking()
            .Where(i => i.Number != null && holding.Contains(i.Number.Value)).OrderBy(i => i.Since)
            .Select(i => new PublicInterpretation(i.Number!.Value, i.Question, i.Answer, i.DocumentNumber, i.Since)).ToListAsync(stop);
        return Pages.Show(new ArticlePage
        {
            Article = found, On = day, Unread = PolicyDay.Unread(on), Wording = wording,
            Interpretations = (IReadOnlyList<PublicInterpretation>)interpretations
        });
    }
}

/// <summary>An interpretation as the public reads it.</summary>
public sealed record PublicInterpretation(int Number, string Question, string Answer, string DocumentNumber, DateOnly Since);
