using System.Globalization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>The competent department lets the units in that registered with it, or refuses them with reasons.</summary>
internal static class NewUnits
{
    private const int Listed = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.NewUnits, async (string? done, HttpContext context, LuyanDb db) => Pages.Show(new NewUnitsPage
        {
            Done = done is not null,
            Units = await Asking(db, context).AsNoTracking().OrderBy(u => u.CreatedAt).Take(Listed).ToListAsync(),
        })).Requires(Role.Department);
        routes.MapGet("/department/units/{id:guid}", async (Guid id, HttpContext context, LuyanDb db) => await Show(
            context, db, id, new(), FormErrors.None)).Requires(Role.Department);
        routes.MapPost("/department/units/{id:guid}", Decide).Requires(Role.Department);
    }

    /// <summary>Only the department's own units exist for it, and of them those for which somebody has registered and
    /// that it has not let in.</summary>
    private static IQueryable<RelyingUnit> Asking(LuyanDb db, HttpContext context)
    {
        var department = context.Here().Me!.Organisation;
        return db.Units.Where(u => u.DepartmentId == department && (u.State == UnitStanding.Registered || u.State == UnitStanding.Refused));
    }

    /// <summary>What tells one registration for a unit from the next.</summary>
    internal static string SeenOf(RelyingUnit unit) => unit.CreatedAt.UtcDateTime.Ticks.ToString(CultureInfo.InvariantCulture);

    private static async Task<IResult> Decide(Guid id, [FromForm] UnitDecisionForm form, HttpContext context, LuyanDb db, Sessions sessions)
    {
        if (await Asking(db, context).AsNoTracking().FirstOrDefaultAsync(u => u.Id == id) is not { } unit) { return Results.NotFound(); }
        var errors = new FormErrors();
        if (form.Activate != "yes") { errors.Require(nameof(UnitDecisionForm.Because), form.Because, "new-units.because"); }
        if (errors.Any) { return await Show(context, db, id, form, errors); }
        var (state, because) = form.Activate == "yes" ? (UnitStanding.Active, (string?)null) : (UnitStanding.Refused, form.Because!.Trim());
        // Another may have registered for the unit since the page was shown: nobody is let in who was not seen.
        var decided = form.Seen == SeenOf(unit) && await Asking(db, context).Where(u => u.Id == id && u.CreatedAt == unit.CreatedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.State, state).SetProperty(u => u.RefusedBecause, because)) > 0;
        if (!decided) { return await Show(context, db, id, form, errors.Add("", "new-units.moved-on"), StatusCodes.Status409Conflict); }
        sessions.Record(context.Here().Me!.Account, null, form.Activate == "yes" ? "unit-activated" : "unit-refused", unit.CreditCode);
        await db.SaveChangesAsync();
        return Results.LocalRedirect($"{Urls.NewUnits}?done=1");
    }

    private static async Task<IResult> Show(
        HttpContext context, LuyanDb db, Guid id, UnitDecisionForm typed,
        FormErrors errors, int wrong = StatusCodes.Status422UnprocessableEntity)
    {
        if (await Asking(db, context).AsNoTracking().FirstOrDefaultAsync(u => u.Id == id) is not { } unit) { return Results.NotFound(); }
        var here = context.Here();
        var hints = CreditCode.Check(unit.CreditCode, here.Law, here.Today).Hints;
        return Pages.Show(new NewUnitPage
        {
            Unit = unit, Hints = hints, Entered = await db.Centers.CountAsync(c => c.UnitId == unit.Id && c.EnteredOn != null),
            Typed = typed, Errors = errors
        }, errors.Any ? wrong : StatusCodes.Status200OK);
    }
}

/// <summary>Activated, or why not.</summary>
public sealed class UnitDecisionForm
{
    public string? Activate { get; init; }

    public string? Because { get; init; }

    /// <summary>The registration that was shown.</summary>
    public string? Seen { get; init; }
}
