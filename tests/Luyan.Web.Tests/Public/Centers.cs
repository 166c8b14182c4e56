using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Web.Tests.Public;

/// <summary>Invented centers in the register.</summary>
internal static class Centers
{
    public const string Director = "程望舒";

    public static Task Add(Site site, params CenterRow[] centers) => site.Db(async db =>
    {
        foreach (var center in centers)
        {
            center.CaseId = Guid.CreateVersion7();
            center.SearchText = SearchText.Of(center);
            db.Centers.Add(center);
            db.CenterGrams.AddRange(SearchText.Grams(center.SearchText).Select(g => new CenterGram { Gram = g, Number = center.Number }));
        }
        return await db.SaveChangesAsync();
    });

    public static CenterRow One(
        int number, string field = "稀土永磁材料", string unit = "包头虚构磁材有限公司", string state = "Operating", string district = "150203") => new()
    {
        Number = $"ZX-2025-{number:0000}", Name = $"包头市{field}工程技术研究中心", UnitName = unit, District = district,
        Field = MeasuresFile.LoadDefault().Dictionaries.Fields.Lists[0].What[0].Code, State = state, Director = Director,
        DocumentNumber = $"包科发〔2025〕{number}号", NamedOn = new(2025, 3, 1), ConstructionEnds = new(2027, 3, 1),
        AcceptedOn = state == "UnderConstruction" ? null : new(2026, 1, 15),
        EndedOn = state is "Revoked" or "Cancelled" ? new(2026, 2, 20) : null,
    };
}
