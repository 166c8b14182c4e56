using Luyan.Cases;
using Luyan.Store.Drafts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>A page says every few seconds that it is open, and is told who else has the section open and which
/// version stands there.</summary>
internal static class PresenceDesk
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/unit/applications/{id:guid}/{section}/presence", Here).Requires(Role.Filler, Role.Signer);

    private static async Task<IResult> Here(
        Guid id, string section, HttpContext http, PageContext here, DraftStore drafts, DraftTeam team, CancellationToken stop)
    {
        if (ApplicationForm.Find(section) is null) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        if (form[FieldName.Leave] == "yes") { await team.Leave(here.UnitActor(), id, section, stop); return Results.NoContent(); }
        return await team.Here(here.UnitActor(), id, section, stop) is { } others
            ? Results.Json(new
            {
                version = await drafts.VersionOf(here.UnitActor(), id, section, stop),
                here = others.Count == 0 ? "" : here.T("unit.draft.here", ("who", string.Join(here.T("unit.comma"), others)))
            })
            : Results.NotFound();
    }
}
