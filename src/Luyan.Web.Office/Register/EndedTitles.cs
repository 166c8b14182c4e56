using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Register;

/// <summary>A title that a decision took away.</summary>
/// <param name="Number">The center.</param>
/// <param name="Name">Its name.</param>
/// <param name="UnitName">Its relying unit.</param>
/// <param name="State">Revoked or cancelled.</param>
/// <param name="EndedOn">The day of the decision.</param>
/// <param name="Document">The number of the letter; empty until it has gone out.</param>
/// <param name="BarredUntil">The last day on which the unit cannot apply; null where no bar follows, or it was lifted.</param>
public sealed record EndedTitle(
    string Number, string Name, string UnitName, string State, DateOnly EndedOn, string Document, DateOnly? BarredUntil);

/// <summary>The publication of sanctions (Arts. 9, 11 to 13): who lost the title, by which letter, and until when the unit is barred.
/// A decision that was annulled does not stand here.</summary>
internal static class EndedTitles
{
    public const string Url = Urls.EndedTitles;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Url, Show).Public();

    private static async Task<IResult> Show(LuyanDb db, CancellationToken stop)
    {
        string[] sanctioned = [nameof(Revoked), nameof(Cancelled)], letters = ["revocation", "cancellation"];
        var titles = await db.Centers.AsNoTracking().Where(c => sanctioned.Contains(c.State) && c.EndedOn != null)
            .OrderByDescending(c => c.EndedOn).ThenBy(c => c.Number)
            .Select(c => new EndedTitle(
                c.Number, c.Name, c.UnitName, c.State, c.EndedOn!.Value,
                db.Letters.Where(l => l.CaseId == c.CaseId && letters.Contains(l.Kind))
                    .OrderByDescending(l => l.IssuedAt).Select(l => l.DocumentNumber).FirstOrDefault() ?? "",
                db.Bars.Where(b => b.Center == c.Number && b.LiftedOn == null).Select(b => (DateOnly?)b.LastDay).FirstOrDefault()))
                    .ToListAsync(stop);
        return Pages.Show(new EndedTitlesPage { Titles = titles });
    }
}
