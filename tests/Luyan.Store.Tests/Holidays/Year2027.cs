using Luyan.Law;
using Luyan.Store.Holidays;
using Luyan.Store.Moving;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Holidays;

/// <summary>Arrangements of 2027, invented, and short ways to import them. The report of 2026 is nominally due on 30 January 2027, a
/// Saturday; without an arrangement on Monday 1 February.</summary>
internal static class Year2027
{
    public const string NewYear = """{"name":"元旦","date":"2027-01-01","isOffDay":true}""";
    public const string MondayOff = NewYear + """,{"name":"春节","date":"2027-02-01","isOffDay":true}""";
    public const string SaturdayWorked = NewYear + """,{"name":"春节","date":"2027-01-30","isOffDay":false}""";

    public static HolidayYears Years(this TestStore store) => store.Services.GetRequiredService<HolidayYears>();

    public static DeadlineMoving Moving(this TestStore store) => store.Services.GetRequiredService<DeadlineMoving>();

    public static Measures Law(this TestStore store) => store.Services.GetRequiredService<MeasuresInForce>().Now;

    public static CalendarYear Of(string days, string source = "虚构的通知") => CalendarFile.OfDays(2027, source, false, $"[{days}]");

    /// <summary>What an administrator brought and did not confirm yet.</summary>
    public static async Task<StagedHolidays> Staged(this TestStore store)
    {
        await using var scope = store.Scope();
        var years = store.In<StagedYears>(scope);
        var id = (await years.Keep(Cast.Administrator, "2027.json", new string('b', 64), "{}")).ShouldNotBeNull();
        return (await years.Find(Cast.Administrator, id)).ShouldNotBeNull();
    }

    /// <summary>Imports the year; the open deadlines are not moved yet.</summary>
    public static async Task<int> Import(this TestStore store, string days, string source = "虚构的通知") =>
        (await store.Years().Import(
            Of(days, source), await store.Staged(), Cast.Administrator, store.Law().Calendar.Version)).ShouldNotBeNull();

    public static async Task<List<DeadlineMove>> Moves(this TestStore store)
    {
        await using var db = store.Db();
        return await db.DeadlineMoves.AsNoTracking().OrderBy(m => m.Version).ThenBy(m => m.CaseId).ToListAsync();
    }
}
