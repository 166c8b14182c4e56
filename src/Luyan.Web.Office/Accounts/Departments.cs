using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>The directory of competent departments. One is never deleted, since cases name it; it is retired.</summary>
internal static class Departments
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Departments, async (string? done, LuyanDb db) => await Show(
            db, null, new() { IsOpen = "yes" }, FormErrors.None, done is not null)).Requires(Role.Administrator);
        routes.MapGet("/admin/departments/{id:guid}",
            async (Guid id, LuyanDb db) => await db.Departments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id) is { } one
                ? await Show(db, id,
                    new() { Name = one.Name, District = one.District, Phone = one.Phone, IsOpen = one.IsActive ? "yes" : null },
                    FormErrors.None, false)
                : Results.NotFound()).Requires(Role.Administrator);
        routes.MapPost(Urls.Departments, ([FromForm] DepartmentForm form, HttpContext context, LuyanDb db, Sessions sessions) => Save(
            null, form, context, db, sessions)).Requires(Role.Administrator);
        routes.MapPost("/admin/departments/{id:guid}", (Guid id, [FromForm] DepartmentForm form, HttpContext context,
            LuyanDb db, Sessions sessions) => Save(id, form, context, db, sessions)).Requires(Role.Administrator);
    }

    private static async Task<IResult> Save(Guid? id, DepartmentForm form, HttpContext context, LuyanDb db, Sessions sessions)
    {
        var department = id is null ? new() { Order = await db.Departments.CountAsync() } : await db.Departments.FindAsync(id);
        if (department is null) { return Results.NotFound(); }
        var errors = new FormErrors().Require(nameof(DepartmentForm.Name), form.Name, "departments.name");
        if (errors.Any) { return await Show(db, id, form, errors, false); }
        (department.Name, department.Phone, department.IsActive) = (form.Name!.Trim(), form.Phone?.Trim() ?? "", form.IsOpen == "yes");
        var here = context.Here();
        department.District = here.Law.Dictionaries.Districts.Has(form.District, here.Today) ? form.District! : "";
        if (id is null) { db.Departments.Add(department); }
        sessions.Record(context.Here().Me!.Account, null, "department-changed", department.Id.ToString());
        await db.SaveChangesAsync();
        return Results.LocalRedirect($"{Urls.Departments}?done=1");
    }

    private static async Task<IResult> Show(LuyanDb db, Guid? id, DepartmentForm typed, FormErrors errors, bool done) => Pages.Show(
        new DepartmentsPage
        {
            Id = id, Typed = typed, Errors = errors, Done = done,
            Departments = await db.Departments.AsNoTracking().OrderBy(d => d.Order).ToListAsync()
        },
        errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

/// <summary>An entry of the directory.</summary>
public sealed class DepartmentForm
{
    public string? Name { get; init; }

    public string? District { get; init; }

    public string? Phone { get; init; }

    public string? IsOpen { get; init; }
}
