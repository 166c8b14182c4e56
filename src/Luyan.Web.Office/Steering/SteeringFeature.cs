namespace Luyan.Web.Steering;

/// <summary>The Bureau's lists and figures over all cases.</summary>
internal static class SteeringFeature
{
    public static void MapSteering(this IEndpointRouteBuilder routes)
    {
        BureauDesk.Map(routes);
        SteeringDesk.Map(routes);
        AllCases.Map(routes);
    }
}
