using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Register;

/// <summary>The public register: search by any part of a name, filters, pages without an exact count.</summary>
internal static class ShowRegister
{
    public const int PageSize = 20;
    private const int LongestSearch = 60;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.Register, Show).Public();

    private static async Task<IResult> Show(
        LuyanDb db, HttpContext context, string? q, string? district, string? field,
        string? state, string? order, string? page, CancellationToken stop)
    {
        var here = context.Here();
        var asked = new RegisterQuery(
            q?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestSearch)] : null,
            here.Law.Dictionaries.Districts.Has(district, here.Today) ? district : null,
            here.Law.Dictionaries.Fields.Has(field, here.Today) ? field : null,
            CenterStates.All.Contains(state) ? state : null,
            int.TryParse(page, out var number) ? Math.Clamp(number, 1, Store.Dockets.Register.LastPage) : 1,
            PageSize,
            order switch { "earliest" => RegisterOrder.Earliest, "name" => RegisterOrder.Name, _ => RegisterOrder.Newest });
        return Pages.Show(new RegisterPageView { Asked = asked, Found = await db.FindCenters(asked, stop) });
    }
}
