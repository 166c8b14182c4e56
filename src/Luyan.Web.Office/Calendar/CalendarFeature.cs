namespace Luyan.Web.Calendar;

/// <summary>The days that are due, on a page and in calendars elsewhere.</summary>
internal static class CalendarFeature
{
    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        CalendarDesk.Map(routes);
        CalendarFeeds.Map(routes);
    }
}
