using Luyan.Web.CaseWork;

namespace Luyan.Web.Authenticity;

/// <summary>What the comparison of dossiers found, and what is done about it.</summary>
internal static class AuthenticityFeature
{
    public static IServiceCollection AddAuthenticity(this IServiceCollection services) => services
        .AddScoped<ICasePart, FindingsPart>();

    public static void MapAuthenticity(this IEndpointRouteBuilder routes)
    {
        AuthenticityDesk.Map(routes);
        ShowFinding.Map(routes);
    }
}
