using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>The Bureau as it signs its letters.</summary>
internal static class Bureau
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.BureauProfile, async (string? done, LuyanDb db) =>
        {
            var now = await db.Bureau.AsNoTracking().SingleOrDefaultAsync() ?? new();
            return Pages.Show(new BureauPage
            {
                Typed = new BureauForm { Name = now.Name, Address = now.Address, Phone = now.Phone },
                Done = done is not null
            });
        }).Requires(Role.Administrator);
        routes.MapPost(Urls.BureauProfile, Save).Requires(Role.Administrator);
    }

    private static async Task<IResult> Save([FromForm] BureauForm form, HttpContext context, LuyanDb db, Sessions sessions)
    {
        var errors = new FormErrors().Require(nameof(BureauForm.Name), form.Name, "setup.bureau-name")
            .Require(nameof(BureauForm.Address), form.Address, "setup.bureau-address")
            .Require(nameof(BureauForm.Phone), form.Phone, "setup.bureau-phone");
        if (errors.Any) { return Pages.ShowAgain(new BureauPage { Typed = form, Errors = errors }); }
        var profile = await db.Bureau.SingleOrDefaultAsync();
        if (profile is null) { db.Bureau.Add(profile = new()); }
        (profile.Name, profile.Address, profile.Phone) = (form.Name!.Trim(), form.Address!.Trim(), form.Phone!.Trim());
        sessions.Record(context.Here().Me!.Account, null, "bureau-changed", "done");
        await db.SaveChangesAsync();
        return Results.LocalRedirect($"{Urls.BureauProfile}?done=1");
    }
}

/// <summary>Name, address and telephone of the Bureau.</summary>
public sealed class BureauForm
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }
}
