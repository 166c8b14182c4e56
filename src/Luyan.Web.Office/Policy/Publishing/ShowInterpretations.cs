using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Policy.Publishing;

/// <summary>The interpretations of the Bureau (Art. 18) as the public reads them.</summary>
internal static class ShowInterpretations
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Interpretations, (HttpContext context) => Pages.Show(
            new InterpretationsPage { All = [.. context.Here().Law.Interpretations.OrderByDescending(i => i.Number)] })).Public();
        routes.MapGet($"{Urls.Interpretations}/{{number:int}}", One).Public();
    }

    private static async Task<IResult> One(int number, HttpContext context, LuyanDb db, CancellationToken stop)
    {
        if (await db.Interpretations.AsNoTracking().FirstOrDefaultAsync(i => i.Number == number, stop) is not { } text)
        {
            return Results.NotFound();
        }
        return Pages.Show(new InterpretationPage
        {
            Text = text, Later = context.Here().Law.Interpretations.FirstOrDefault(i => i.Replaces == number),
        });
    }
}
