using System.Text.Json;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Moving;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Policy.Holidays;

/// <summary>The dry run of a year of holidays: its rows beside the calendar in force, the open deadlines that would move;
/// and the confirmation.</summary>
internal static class HolidayDryRun
{
    private const int Listed = 300;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(HolidayUrls.Staged + "/{id:guid}", Show).Requires(Role.Administrator);
        routes.MapPost(HolidayUrls.Staged + "/{id:guid}", Confirm).Requires(Role.Administrator);
        routes.MapPost(HolidayUrls.Staged + "/{id:guid}/discard",
            async (Guid id, PageContext here, StagedYears staged, CancellationToken stop) =>
                await staged.Discard(here.Administrator(), id, stop)
                    ? Results.LocalRedirect(HolidayUrls.Holidays)
                    : Results.NotFound()).Requires(Role.Administrator);
    }

    /// <summary>The numbers among these that the person may open in one of their roles.</summary>
    public static async Task<IReadOnlySet<Guid>> Openable(LuyanDb db, PageContext here, IEnumerable<Guid> cases, CancellationToken stop)
    {
        var (ids, found) = (cases.Distinct().ToList(), new HashSet<Guid>());
        foreach (var actor in here.MyRoles())
        {
            found.UnionWith(await db.CasesVisibleTo(actor).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(stop));
        }
        return found;
    }

    private static async Task<IResult> Show(
        Guid id, PageContext here, LuyanDb db, StagedYears staged, DeadlineMoving moving, CancellationToken stop)
    {
        if (await staged.Find(here.Administrator(), id, stop) is not { } found) { return Results.NotFound(); }
        if (found.Version is { } version) { return Results.LocalRedirect(HolidayUrls.Import(version)); }
        return await Page(found, here, db, moving, null, StatusCodes.Status200OK, stop);
    }

    private static async Task<IResult> Confirm(
        Guid id, HttpContext http, PageContext here, LuyanDb db, StagedYears staged,
        HolidayYears years, DeadlineMoving moving, HolidayKeeper keeper, CancellationToken stop)
    {
        var by = here.Administrator();
        if (await staged.Find(by, id, stop) is not { } found) { return Results.NotFound(); }
        if (found.Version is { } done) { return Results.LocalRedirect(HolidayUrls.Import(done)); }
        await years.Refresh(stop);
        var form = await http.Request.ReadFormAsync(stop);
        var (compared, errors) = (Compare(found, here), new FormErrors());
        if (!int.TryParse(form[FieldName.Seen], out var seen) || seen != here.Law.Calendar.Version)
        {
            return await Page(found, here, db, moving, null, StatusCodes.Status409Conflict, stop);
        }
        if (compared.Examined.Year is not { } year) { errors.Add("", "holidays.error.faults"); }
        else if (compared.ChangesNothing) { errors.Add("", "holidays.error.same"); }
        else if (form[FieldName.Earlier] != "yes" && (await moving.Plan(year, 1, stop)).EarlierCount > 0)
        {
            errors.Add(FieldName.Earlier, "holidays.error.earlier");
        }
        if (errors.Any) { return await Page(found, here, db, moving, errors, StatusCodes.Status422UnprocessableEntity, stop); }
        var version = await years.Import(compared.Examined.Year!, found, by, seen, stop);
        if (version is not null) { keeper.Wake(); }
        // Pressed twice: the first press did it. Otherwise another import came in between.
        version ??= (await staged.Find(by, id, stop))?.Version;
        if (version is { } imported) { return Results.LocalRedirect(HolidayUrls.Import(imported)); }
        await years.Refresh(stop);
        return await Page(found, here, db, moving, null, StatusCodes.Status409Conflict, stop);
    }

    private static YearComparison Compare(StagedHolidays staged, PageContext here) =>
        YearComparison.Of(
            ExaminedCalendar.ForImport(JsonSerializer.Deserialize<RawCalendar>(staged.Raw)!, here.Today), here.Law.Calendar);

    private static async Task<IResult> Page(
        StagedHolidays staged, PageContext here, LuyanDb db, DeadlineMoving moving, FormErrors? errors, int status, CancellationToken stop)
    {
        var seen = here.Law.Calendar.Version;
        var compared = Compare(staged, here);
        var moves = compared.Examined.Year is { } year ? await moving.Plan(year, Listed, stop) : PlannedMoves.None;
        return Pages.Show(
            new HolidayDryRunPage
            {
                Staged = staged, Compared = compared, Moves = moves, Seen = seen,
                Errors = errors ?? FormErrors.None, MovedOn = status == StatusCodes.Status409Conflict,
                Openable = await Openable(db, here, moves.Earlier.Concat(moves.Later).Select(m => m.CaseId), stop),
            }, status);
    }
}
