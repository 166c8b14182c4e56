namespace Luyan.Web.Leads;

/// <summary>What people outside tell of a center.</summary>
internal static class LeadsFeature
{
    public static void MapLeads(this IEndpointRouteBuilder routes)
    {
        LeaveLead.Map(routes);
        LeadDesk.Map(routes);
    }
}
