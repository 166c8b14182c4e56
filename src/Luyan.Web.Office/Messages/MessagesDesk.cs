using Luyan.Cases;
using Luyan.Store.Post;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Mvc;

namespace Luyan.Web.Messages;

/// <summary>What one was told: unread first, the earlier ones on demand. Nobody reads or marks the messages of another.</summary>
internal static class MessagesDesk
{
    private const int PageSize = 50;

    public static string UrlOfRead(Guid id) => $"{Urls.Messages}/{id}/read";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Messages, Show).RequiresAccount();
        routes.MapPost($"{Urls.Messages}/{{id:guid}}/read",
            async (Guid id, [FromForm] ReadForm form, PageContext here, Inbox inbox, CancellationToken stop) =>
                await inbox.Read(here.MyRoles(), id, stop) ? Results.LocalRedirect(form.Back) : Results.NotFound()).RequiresAccount();
        routes.MapPost($"{Urls.Messages}/read-all", async ([FromForm] ReadForm form, PageContext here, Inbox inbox,
            CancellationToken stop) =>
        {
            if (Guid.TryParse(form.UpTo, out var last)) { await inbox.ReadAll(here.MyRoles(), last, stop); }
            return Results.LocalRedirect(Urls.Messages);
        }).RequiresAccount();
    }

    private static async Task<IResult> Show(string? show, Guid? before, PageContext here, Inbox inbox, CancellationToken stop)
    {
        var all = show == "all";
        var found = await inbox.Latest(here.MyRoles(), unread: !all, before, PageSize + 1, stop);
        return Pages.Show(new MessagesPage
        {
            Messages = [.. found.Take(PageSize)],
            All = all,
            First = before is null,
            Next = found.Count > PageSize ? $"{Urls.Messages}?{(all ? "show=all&" : "")}before={found[PageSize - 1].Message.Id}" : null,
        });
    }
}

/// <summary>Up to which message everything is read, or where one goes after reading one.</summary>
public sealed class ReadForm
{
    public string? UpTo { get; init; }

    public string? Show { get; init; }

    /// <summary>The list that the person came from.</summary>
    internal string Back => Show == "all" ? $"{Urls.Messages}?show=all" : Urls.Messages;
}
