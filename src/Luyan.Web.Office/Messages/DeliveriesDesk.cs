using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Post;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Messages;

/// <summary>Mail and text messages that failed: to whom, how, why, never what they say, since administrators see no cases.
/// Each can be tried again.</summary>
internal static class DeliveriesDesk
{
    private const int Listed = 200;

    public static string UrlOfAgain(Guid id) => $"{Urls.Deliveries}/{id}/again";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Deliveries, Show).Requires(Role.Administrator);
        routes.MapPost($"{Urls.Deliveries}/{{id:guid}}/again",
            async (Guid id, PageContext here, LuyanDb db, Deliveries deliveries, Sessions sessions, CancellationToken stop) =>
            {
                if (await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, stop) is not { } delivery)
                {
                    return Results.NotFound();
                }
                // Somebody else may have done so, or it has been sent meanwhile: then the list shows it.
                if (await deliveries.TryAgain(id, stop))
                {
                    sessions.Record(here.Me!.Account, delivery.AccountId, "delivery-again", id.ToString());
                    await db.SaveChangesAsync(stop);
                }
                return Results.LocalRedirect($"{Urls.Deliveries}?done=1");
            }).Requires(Role.Administrator);
    }

    private static async Task<IResult> Show(string? done, LuyanDb db, Deliveries deliveries, PostSettings settings, CancellationToken stop)
    {
        var troubled = await deliveries.Troubled(Listed, stop);
        var people = troubled.Select(d => d.AccountId).Distinct().ToList();
        return Pages.Show(new DeliveriesPage
        {
            Deliveries = (IReadOnlyList<Delivery>)troubled,
            Names = (IReadOnlyDictionary<Guid, string>)await db.Users.AsNoTracking()
                .Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, stop),
            Stuck = await db.Outbox.CountAsync(o => o.Kind == OutboxRow.Notify && o.DoneAt == null && o.Attempts > 0, stop),
            Settings = settings,
            Done = done is not null,
        });
    }
}
