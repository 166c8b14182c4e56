using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Store.Earlier;
using Luyan.Store.Lanes;
using Luyan.Store;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>A relying unit registers itself; its competent department lets it in. The first person signs for the
/// unit and may fill in.</summary>
internal static class RegisterUnit
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.RegisterUnit, async (LuyanDb db) =>
            await FirstStart.Waits(db) ? Results.LocalRedirect(Urls.Setup) : await Show(db, new(), FormErrors.None)).Public();
        routes.MapPost(Urls.RegisterUnit, Create).Public();
    }

    private static async Task<IResult> Create(
        [FromForm] UnitForm form, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions, TimeProvider clock)
    {
        var errors = new FormErrors();
        var code = TypedText.Code(form.CreditCode);
        errors.Require(nameof(UnitForm.UnitName), form.UnitName, "register-unit.name");
        var here = context.Here();
        var judged = CreditCode.Check(code, here.Law, here.Today);
        foreach (var reason in judged.Reasons) { errors.Add(nameof(UnitForm.CreditCode), reason); }
        // A unit that the Bureau entered with a center waits for whoever registers for it; its department decides.
        if (judged.Valid && await db.HasUnit(code) && !await db.Adoptable(code).AnyAsync())
        {
            errors.Add(nameof(UnitForm.CreditCode), "register-unit.code-taken");
        }
        if (!here.Law.Dictionaries.Districts.Has(form.District, here.Today))
        {
            errors.Add(nameof(UnitForm.District), "register-unit.district-missing");
        }
        if (!here.Law.Dictionaries.Kinds.Has(form.Kind, here.Today)) { errors.Add(nameof(UnitForm.Kind), "register-unit.kind-missing"); }
        if (!Guid.TryParse(form.Department, out var department) || !await db.Departments.AnyAsync(d => d.Id == department && d.IsActive))
        {
            errors.Add(nameof(UnitForm.Department), "register-unit.department-missing");
        }
        errors.Require(nameof(UnitForm.Address), form.Address, "register-unit.address").Require(
            nameof(UnitForm.LegalRepresentative), form.LegalRepresentative, "register-unit.legal-representative");
        await form.Check(errors, accounts);
        errors.Require(nameof(UnitForm.Phone), form.Phone, "phone.label");
        if (errors.Any) { return await Show(db, form, errors); }

        var account = NewAccount.Prepare(accounts, clock, form.Email!, form.PersonName!, form.Password!, [Role.Signer, Role.Filler]);
        await using var together = await db.Enter();
        var unit = new RelyingUnit
        {
            CreditCode = code, Name = TypedText.Name(form.UnitName!), District = form.District!,
            Kind = form.Kind!, DepartmentId = department, State = UnitStanding.Registered,
            Address = form.Address!.Trim(), LegalRepresentative = form.LegalRepresentative!.Trim(),
            ContactName = form.PersonName!.Trim(), ContactPhone = form.Phone!.Trim(),
            ContactEmail = form.Email!.Trim(), CreatedAt = clock.GetUtcNow(),
        };
        if (await db.Adopt(unit) is { } adopted)
        {
            unit.Id = adopted.Unit;
            foreach (var refused in adopted.Refused) { await sessions.EndAll(refused); }
        }
        else if (await db.HasUnit(code))
        {
            return await Show(db, form, errors.Add(nameof(UnitForm.CreditCode), "register-unit.code-taken"));
        }
        else
        {
            db.Units.Add(unit);
            await db.SaveChangesAsync();
        }
        account.UnitId = unit.Id;
        await NewAccount.Keep(accounts, account);
        sessions.Record(account.Id, account.Id, "unit-registered", "done");
        await db.SaveChangesAsync();
        await together.Commit();
        await sessions.Open(context, account);
        return Results.LocalRedirect(Urls.Desk);
    }

    private static async Task<IResult> Show(LuyanDb db, UnitForm typed, FormErrors errors)
    {
        var departments = await db.Departments.AsNoTracking().Where(d => d.IsActive)
            .OrderBy(d => d.Order).ThenBy(d => d.Name).ToListAsync();
        return Pages.Show(new RegisterUnitPage { Typed = typed, Errors = errors, Departments = departments },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <summary>What a unit says of itself when it registers.</summary>
public sealed class UnitForm : PersonForm
{
    public string? UnitName { get; init; }

    public string? CreditCode { get; init; }

    public string? District { get; init; }

    public string? Kind { get; init; }

    public string? Department { get; init; }

    public string? Address { get; init; }

    public string? LegalRepresentative { get; init; }

    public string? Phone { get; init; }
}
