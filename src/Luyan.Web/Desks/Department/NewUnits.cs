using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Desks.Department;

/// <summary>The competent department lets the units in that registered with it, or refuses them with reasons.</summary>
internal static class NewUnits
{
    private const int Listed = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.NewUnits, async (string? done, HttpContext context, LuyanDb db) => Pages.Show<NewUnitsPage>(new
        {
            Done = done is not null,
            Units = await Mine(db, context).AsNoTracking().Where(u => (u.State == UnitStanding.Registered || u.State == UnitStanding.Refused)).OrderBy(u => u.CreatedAt).Take(Listed).ToListAsync(),
        })).Requires(Role.Department);
        routes.MapGet("/department/units/{id:guid}", async (Guid id, HttpContext context, LuyanDb db) => await Show(context, db, id, new(), FormErrors.None)).Requires(Role.Department);
        routes.MapPost("/department/units/{id:guid}", Decide).Requires(Role.Department);
    }

    /// <summary>Only the department's own units exist for it.</summary>
    private static IQueryable<RelyingUnit> Mine(LuyanDb db, HttpContext context)
    {
        var department = context.Frame().Me!.Organisation;
        return db.Units.Where(u => u.DepartmentId == department);
    }

    private static async Task<IResult> Decide(Guid id, [FromForm] UnitDecisionForm form, HttpContext context, LuyanDb db, Sessions sessions)
    {
        if (await Mine(db, context).FirstOrDefaultAsync(u => u.Id == id && (u.State == UnitStanding.Registered || u.State == UnitStanding.Refused)) is not { } unit) { return Results.NotFound(); }
        var errors = new FormErrors();
        if (form.Activate != "yes") { errors.Require("Because", form.Because, "new-units.because"); }
        if (errors.Any) { return await Show(context, db, id, form, errors); }
        (unit.State, unit.RefusedBecause) = form.Activate == "yes" ? (UnitStanding.Active, null) : (UnitStanding.Refused, form.Because!.Trim());
        sessions.Record(context.Frame().Me!.Account, null, form.Activate == "yes" ? "unit-activated" : "unit-refused", unit.CreditCode);
        await db.SaveChangesAsync();
        return Results.LocalRedirect($"{Urls.NewUnits}?done=1");
    }

    private static async Task<IResult> Show(HttpContext context, LuyanDb db, Guid id, UnitDecisionForm typed, FormErrors errors)
    {
        if (await Mine(db, context).AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && (u.State == UnitStanding.Registered || u.State == UnitStanding.Refused)) is not { } unit) { return Results.NotFound(); }
        var frame = context.Frame();
        var hints = CreditCode.Check(unit.CreditCode, frame.Law, frame.Today).Hints;
        return Pages.Show<NewUnitPage>(new { Unit = unit, Hints = hints, Entered = await db.Centers.CountAsync(c => c.UnitId == unit.Id && c.EnteredOn != null), Typed = typed, Errors = errors }, errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <summary>Activated, or why not.</summary>
public sealed class UnitDecisionForm
{
    public string? Activate { get; init; }

    public string? Because { get; init; }
}
