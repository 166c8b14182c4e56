using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Drafts;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Drafting;

/// <summary>An application as a list of tasks, and the way to delete a draft that is not wanted.</summary>
internal static class ApplicationTasks
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}", Show).Requires(Role.Filler, Role.Signer);
        routes.MapGet("/unit/applications/{id:guid}/discard", ConfirmDiscard).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/discard", Discard).Requires(Role.Filler, Role.Signer);
    }

    private static async Task<IResult> Show(
        Guid id, PageContext here, OpenDrafts drafts, Filings filings, DraftTeam team, CancellationToken stop, string? mine = null) =>
        await drafts.Find(id, here, stop) is not { } open ? Results.NotFound() : Pages.Show(new ApplicationPage
        {
            Open = open, People = (IReadOnlyList<Luyan.Store.Directory.Account>)await team.People(here.UnitActor(), stop),
            Mine = mine == "yes",
            Doors = open.Stage == Stage.Filed ? Registers.None : await filings.Doors(open, here, stop),
            CanWithdraw = open.Case is not null && here.Me!.Is(Role.Signer) && WithdrawDesk.WhyNot(open, here).Count == 0,
            Panel = PanelPart.Fragment(open, here),
        });

    private static async Task<IResult> ConfirmDiscard(Guid id, PageContext here, OpenDrafts drafts, CancellationToken stop) =>
        await drafts.Find(id, here, stop) is { Stage: Stage.Drafting } open
            ? Pages.Show(new DiscardPage { Open = open })
            : Results.NotFound();

    private static async Task<IResult> Discard(Guid id, PageContext here, LuyanDb db, OpenDrafts drafts, CancellationToken stop)
    {
        if (await drafts.Find(id, here, stop) is not { Stage: Stage.Drafting }) { return Results.NotFound(); }
        await db.Set<DraftFile>().Where(f => f.DraftId == id).ExecuteDeleteAsync(stop);
        await db.Set<DraftSection>().Where(s => s.DraftId == id).ExecuteDeleteAsync(stop);
        await db.Set<Draft>().Where(d => d.Id == id && d.SubmittedAt == null).ExecuteDeleteAsync(stop);
        return Results.Redirect(UnitUrls.Desk);
    }
}
