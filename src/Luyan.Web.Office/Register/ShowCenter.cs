using Luyan.Cases.Facts;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Facts;
using Luyan.Store.Offers;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Register;

/// <summary>What the public may know of a center, and how to check its plaque.</summary>
/// <param name="Line">Its line in the register.</param>
/// <param name="DocumentNumber">Number of the approval letter.</param>
/// <param name="ConstructionEnds">Last day of construction.</param>
/// <param name="AcceptedOn">The day of its acceptance.</param>
/// <param name="EndedOn">The day on which the title ended.</param>
/// <param name="Plaques">The numbers of its plaques; the last is the one that counts.</param>
public sealed record PublicCenter(
    RegisterLine Line, string DocumentNumber, DateOnly? ConstructionEnds,
    DateOnly? AcceptedOn, DateOnly? EndedOn, IReadOnlyList<string> Plaques)
{
    /// <summary>The day on which it was entered from older files; null for one that was named with this system.</summary>
    public DateOnly? EnteredOn { get; init; }

    /// <summary>What it offers, each with how many such services it performed last year where it wants that shown.</summary>
    public IReadOnlyList<(Offer Offer, int? Count)> Offers { get; init; } = [];
}

/// <summary>The public page of a center; no personal data.</summary>
internal static class ShowCenter
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/centers/{number}", Show).Public();

    private static async Task<IResult> Show(string number, PageContext here, LuyanDb db, OfferStore offers, CancellationToken stop)
    {
        var found = await db.Centers.AsNoTracking().Where(c => c.Number == number).Select(c => new
        {
            c.CaseId, c.DocumentNumber, c.ConstructionEnds, c.AcceptedOn, c.EndedOn, c.EnteredOn,
            Line = new RegisterLine(c.Number, c.Name, c.UnitName, c.District, c.Field, c.State, c.NamedOn),
        }).SingleOrDefaultAsync(stop);
        if (found is null) { return Results.NotFound(); }
        var plaques = await db.Numbers.AsNoTracking()
            .Where(n => n.Register == NumberRow.Plaques && n.CaseId == found.CaseId).Select(n => n.Number).ToListAsync(stop);
        var standing = await offers.Standing(found.CaseId, stop);
        var counts = standing.Any(o => o.ShowsCount)
            ? await Performed(db, found.CaseId, here.Today.Year - 1, stop)
            : new Dictionary<string, int>();
        return Pages.Show(new CenterPage
        {
            Center = new PublicCenter(found.Line, found.DocumentNumber, found.ConstructionEnds, found.AcceptedOn, found.EndedOn, plaques)
            {
                EnteredOn = found.EnteredOn,
                Offers = [.. standing.Select(o => (o, o.ShowsCount ? (int?)counts.GetValueOrDefault(o.Kind) : null))]
            },
        });
    }

    // The services in the ledger that name this center, by kind: numbers alone leave the ledger.
    private static async Task<IReadOnlyDictionary<string, int>> Performed(LuyanDb db, Guid center, int year, CancellationToken stop)
    {
        var bodies = await db.Facts.AsNoTracking().Where(f => f.CenterId == center && f.Kind == FactKind.Service && !f.Removed)
            .Select(f => f.Body).ToListAsync(stop);
        return bodies.Select(FactBody.Read)
            .Where(cells => cells.GetValueOrDefault("on", "").StartsWith($"{year}", StringComparison.Ordinal))
            .CountBy(cells => cells.GetValueOrDefault("kind", "")).ToDictionary();
    }
}
