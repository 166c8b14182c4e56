namespace Luyan.Web.Messages;

/// <summary>What accounts are told, and how it is carried.</summary>
internal static class MessagesFeature
{
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        MessagesDesk.Map(routes);
        MyMessages.Map(routes);
        MessageTexts.Map(routes);
        DeliveriesDesk.Map(routes);
    }
}
