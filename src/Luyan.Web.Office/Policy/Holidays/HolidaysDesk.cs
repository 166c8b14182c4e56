using System.Text.Json;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Policy.Holidays;

/// <summary>The years of holidays that are known, and where a year is brought. Nothing is computed with it before the
/// dry run is confirmed.</summary>
internal static class HolidaysDesk
{
    private const int Listed = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(HolidayUrls.Holidays, (PageContext here, LuyanDb db, StagedYears staged, CancellationToken stop) => Page(
            here, db, staged, HolidayForm.Empty, null, stop)).Requires(Role.Administrator);
        routes.MapPost(HolidayUrls.Holidays, Bring).Requires(Role.Administrator);
        HolidayDryRun.Map(routes);
        HolidayImported.Map(routes);
    }

    /// <summary>The person as the administrator.</summary>
    public static Actor Administrator(this PageContext here) => here.Me!.As(Role.Administrator);

    private static async Task<IResult> Bring(HttpContext http, PageContext here, LuyanDb db, StagedYears staged, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (typed, errors) = (HolidayForm.Read(form), new FormErrors());
        if (await BroughtYear.Read(form, typed, errors, stop) is not { } brought)
        {
            return await Page(here, db, staged, typed, errors, stop);
        }
        var id = await staged.Keep(here.Administrator(), brought.FileName, brought.Sha256, JsonSerializer.Serialize(brought.Raw), stop);
        return Results.LocalRedirect(HolidayUrls.OfStaged(id!.Value));
    }

    private static async Task<IResult> Page(
        PageContext here, LuyanDb db, StagedYears staged, HolidayForm typed, FormErrors? errors, CancellationToken stop)
    {
        var imports = await db.HolidayYears.AsNoTracking().OrderByDescending(y => y.Version).ToListAsync(stop);
        return Pages.Show(
            new HolidaysPage
            {
                Typed = typed,
                Errors = errors ?? FormErrors.None,
                Years = [.. here.Law.Calendar.Years.Values.OrderBy(y => y.Year).Select(y => new KnownYear(
                    y, imports.FirstOrDefault(i => i.Year == y.Year)))],
                Imports = [.. imports.Take(Listed)],
                Waiting = await staged.Waiting(here.Administrator(), stop),
            },
            errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>A year that is known.</summary>
/// <param name="Year">The year in force.</param>
/// <param name="Import">How it came; null where it stands in the files of the policy.</param>
public sealed record KnownYear(CalendarYear Year, HolidayYear? Import);
