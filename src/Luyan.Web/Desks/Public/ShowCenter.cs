using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Desks.Public;

/// <summary>What the public may know of a center, and how to check its plaque.</summary>
/// <param name="Line">Its line in the register.</param>
/// <param name="DocumentNumber">Number of the approval letter.</param>
/// <param name="ConstructionEnds">Last day of construction.</param>
/// <param name="AcceptedOn">The day of its acceptance.</param>
/// <param name="EndedOn">The day on which the title ended.</param>
/// <param name="Plaques">The numbers of its plaques; the last is the one that counts.</param>
public sealed record PublicCenter(
    RegisterLine Line, string DocumentNumber, DateOnly? ConstructionEnds, DateOnly? AcceptedOn, DateOnly? EndedOn, IReadOnlyList<string> Plaques);

/// <summary>The public page of a center; no personal data.</summary>
internal static class ShowCenter
{
    private const string PlaqueRegister = "plaque";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/centers/{number}", Show).Public();

    private static async Task<IResult> Show(string number, LuyanDb db, CancellationToken stop)
    {
        var found = await db.Centers.AsNoTracking().Where(c => c.Number == number).Select(c => new
        {
            c.CaseId, c.DocumentNumber, c.ConstructionEnds, c.AcceptedOn, c.EndedOn,
            Line = new RegisterLine(c.Number, c.Name, c.UnitName, c.District, c.Field, c.State, c.NamedOn),
        }).SingleOrDefaultAsync(stop);
        if (found is null) { return Results.NotFound(); }
        var plaques = await db.Numbers.AsNoTracking().Where(n => n.Register == PlaqueRegister && n.CaseId == found.CaseId).Select(n => n.Number).ToListAsync(stop);
        return Pages.Show<CenterPage>(new { Center = new PublicCenter(found.Line, found.DocumentNumber, found.ConstructionEnds, found.AcceptedOn, found.EndedOn, plaques) });
    }
}
