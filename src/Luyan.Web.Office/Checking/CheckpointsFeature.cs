namespace Luyan.Web.Checking;

/// <summary>That nothing which is stored for good was changed or cut off.</summary>
internal static class CheckpointsFeature
{
    public static void MapCheckpoints(this IEndpointRouteBuilder routes) => CheckpointsDesk.Map(routes);
}
