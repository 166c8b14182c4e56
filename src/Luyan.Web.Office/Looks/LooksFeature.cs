namespace Luyan.Web.Looks;

/// <summary>Who looked at what is sealed or personal: for the auditor and the persons concerned.</summary>
internal static class LooksFeature
{
    public static void MapLooks(this IEndpointRouteBuilder routes)
    {
        LooksDesk.Map(routes);
        MyLooksDesk.Map(routes);
        RetentionDesk.Map(routes);
    }
}
