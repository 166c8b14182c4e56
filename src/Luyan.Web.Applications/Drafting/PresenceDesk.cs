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
        Guid id, string section, HttpContext http, Frame frame, DraftStore drafts, DraftTeam team, CancellationToken stop)
    {
        if (ApplicationForm.Find(section) is null) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        if (form[FieldName.Leave] == "yes") { await team.Leave(frame.UnitActor(), id, section, stop); return Results.NoContent(); }
        return await team.Here(frame.UnitActor(), id, section, stop) is { } others
            ? Results.Json(new
            {
                version = await drafts.VersionOf(frame.UnitActor(), id, section, stop),
                here = others.Count == 0 ? "" : frame.T("unit.draft.here", ("who", string.Join(frame.T("unit.comma"), others)))
            })
            : Results.NotFound();
    }
}
