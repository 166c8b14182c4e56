using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Drafts;
using Luyan.Store.Lives;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Begins an application: what it needs is shown first; what the system knows of the unit is filled in.</summary>
internal static class NewApplication
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(UnitUrls.New, Show).Requires(Role.Filler, Role.Signer);
        routes.MapPost(UnitUrls.New, Begin).Requires(Role.Filler, Role.Signer);
    }

    private static async Task<IResult> Show(PageContext here, LuyanDb db, CancellationToken stop)
    {
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == here.Me!.Organisation, stop);
        return Pages.Show(new NewApplicationPage
        {
            Conditions = Conditions.Of(new(), here.Law, here.Today),
            Materials = Checklist.Everything(unit.Kind, here),
            Doors = await DoorsOfFiling.Of(db, new(unit.Id, unit.Name, unit.CreditCode), here.Law, here.Today, stop),
        });
    }

    private static async Task<IResult> Begin(PageContext here, LuyanDb db, DraftStore drafts, CancellationToken stop)
    {
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == here.Me!.Organisation, stop);
        var draft = await drafts.Create(here.UnitActor(), "", stop: stop);
        await drafts.SaveSection(here.UnitActor(), draft.Id, ApplicationForm.Unit.Key, 0, Known(unit).ToJson(), stop);
        return Results.Redirect(UnitUrls.Application(draft.Id));
    }

    private static Typed Known(RelyingUnit unit) => new(new Dictionary<string, string>
    {
        ["name"] = unit.Name,
        ["creditCode"] = unit.CreditCode,
        ["kind"] = unit.Kind,
        ["district"] = unit.District,
        ["address"] = unit.Address,
        ["legalRepresentative"] = unit.LegalRepresentative,
    }.Where(known => known.Value.Length > 0).ToDictionary());
}
