using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Public;

/// <summary>The public front page.</summary>
internal static class Home
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.Home, () => Pages.Show<HomePage>()).Public();
}
