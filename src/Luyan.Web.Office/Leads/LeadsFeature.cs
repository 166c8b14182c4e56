using Luyan.Web.CaseWork;

namespace Luyan.Web.Leads;

/// <summary>What people outside tell of a center.</summary>
internal static class LeadsFeature
{
    public static IServiceCollection AddLeads(this IServiceCollection services) => services.AddScoped<ICasePart, LeadsPart>();

    public static void MapLeads(this IEndpointRouteBuilder routes)
    {
        LeaveLead.Map(routes);
        LeadDesk.Map(routes);
    }
}
