using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Store.Lanes;
using Luyan.Store;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Luyan.Web.Accounts;

/// <summary>The first start: the code of the console, the administrator, the Bureau, the directory of competent departments.
/// Gone once an account exists.</summary>
internal static class Setup
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Setup, async (HttpContext context, LuyanDb db) => await FirstStart.Waits(db)
            ? (IResult)First(context.Here())
            : Results.NotFound()).Public();
        routes.MapPost(Urls.Setup, Create).Public();
    }

    private static RazorComponentResult<SetupPage> First(PageContext here)
    {
        var proposed = here.Law.Dictionaries.Departments.On(here.Today);
        var bureau = here.Law.Dictionaries.Bureau.Text("name", Language.Chinese);
        return Pages.Show(new SetupPage
        {
            Typed = new SetupForm { BureauName = bureau, Departments = [.. proposed.Select(d => d.Chinese)] },
            Proposed = proposed
        });
    }

    private static async Task<IResult> Create(
        [FromForm] SetupForm form, HttpContext context, LuyanDb db, UserManager<Account> accounts, Sessions sessions, TimeProvider clock)
    {
        if (!await FirstStart.Waits(db)) { return Results.NotFound(); }
        var errors = new FormErrors();
        if (!await FirstStart.IsCode(db, form.Code)) { errors.Add(nameof(SetupForm.Code), "setup.code-wrong"); }
        await form.Check(errors, accounts);
        errors.Require(nameof(SetupForm.BureauName), form.BureauName, "setup.bureau-name")
            .Require(nameof(SetupForm.BureauAddress), form.BureauAddress, "setup.bureau-address")
            .Require(nameof(SetupForm.BureauPhone), form.BureauPhone, "setup.bureau-phone");
        if (form.Departments.All(string.IsNullOrWhiteSpace))
        {
            errors.Add($"{nameof(SetupForm.Departments)}[0]", "setup.departments-missing");
        }
        var proposed = context.Here().Law.Dictionaries.Departments.On(context.Here().Today);
        if (errors.Any) { return Pages.ShowAgain(new SetupPage { Typed = form, Errors = errors, Proposed = proposed }); }

        var account = NewAccount.Prepare(accounts, clock, form.Email!, form.PersonName!, form.Password!, [Role.Administrator]);
        await using var together = await db.Enter();
        db.Bureau.Add(new() { Name = form.BureauName!.Trim(), Address = form.BureauAddress!.Trim(), Phone = form.BureauPhone!.Trim() });
        foreach (var (order, name) in form.Departments.Index().Where(d => !string.IsNullOrWhiteSpace(d.Item)))
        {
            // The first rows are those proposed, in their order; those added by hand belong to the city.
            var district = order < proposed.Count ? proposed[order].More.GetValueOrDefault("district", "") : "";
            db.Departments.Add(new() { Name = name!.Trim(), District = district, Order = order });
        }
        await FirstStart.Forget(db);
        await NewAccount.Keep(accounts, account);
        sessions.Record(account.Id, account.Id, "set-up", "done");
        await db.SaveChangesAsync();
        await together.Commit();
        await sessions.Open(context, account);
        return Results.LocalRedirect(Urls.Desk);
    }
}

/// <summary>What the set-up asks.</summary>
public sealed class SetupForm : PersonForm
{
    public string? Code { get; init; }

    public string? BureauName { get; init; }

    public string? BureauAddress { get; init; }

    public string? BureauPhone { get; init; }

    public List<string?> Departments { get; init; } = [];
}
