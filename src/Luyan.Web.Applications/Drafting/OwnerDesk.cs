using Luyan.Cases;
using Luyan.Store.Drafts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Gives a section to a person of the unit. It names who is responsible and restricts no one.</summary>
internal static class OwnerDesk
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/unit/applications/{id:guid}/{section}/owner", Give).Requires(Role.Filler, Role.Signer);

    private static async Task<IResult> Give(Guid id, string section, HttpContext http, PageContext here, DraftTeam team,
        CancellationToken stop)
    {
        if (ApplicationForm.Find(section) is null) { return Results.NotFound(); }
        var posted = (await http.Request.ReadFormAsync(stop))["account"].ToString();
        var account = Guid.TryParse(posted, out var chosen) ? chosen : (Guid?)null;
        return (posted.Length == 0 || account is not null) && await team.Give(here.UnitActor(), id, section, account, stop)
            ? Results.Redirect($"{UnitUrls.Application(id)}#section-{section}")
            : Results.NotFound();
    }
}
