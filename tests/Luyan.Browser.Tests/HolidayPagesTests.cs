using Luyan.Browser.Tests.Running;

namespace Luyan.Browser.Tests;

/// <summary>An administrator imports the holidays of the next year in the invented city.</summary>
public sealed class HolidayPagesTests(Chromium chromium, InventedCity invented) : BrowserTest(
    chromium, invented.City), IClassFixture<InventedCity>
{
    [Fact]
    public async Task A_year_is_brought_tried_and_imported_on_pages_that_are_accessible_and_quiet()
    {
        var year = TimeProvider.System.GetUtcNow().AddHours(8).Year + 1;
        var administrator = await Anybody();
        await administrator.SignIn("admin@luyan.example");
        await administrator.Open("/admin/holidays");
        await administrator.Inspect();
        await administrator.Type("pasted", $"{year}-01-01,元旦,休\n{year}-02-30,春节,休");
        await administrator.Type("source", "虚构的放假通知");
        await administrator.Press("开始试算");
        await administrator.Sees("需要更正：1处");
        await administrator.Inspect();
        await administrator.Open("/admin/holidays");
        // The whole of February off: what is due by working days moves to a later day, whatever the year.
        await administrator.Type("pasted", string.Join(
            '\n', Enumerable.Range(1, 28).Select(d => $"{year}-02-{d:00},春节,休").Append($"{year}-01-30,春节,休").Append($"{year}-01-31,春节,休")));
        await administrator.Type("source", "虚构的放假通知");
        await administrator.Press("开始试算");
        await administrator.Sees("将要变动的期限");
        await administrator.Inspect();
        await administrator.Press($"导入{year}年节假日");
        await administrator.Sees($"已导入{year}年节假日");
        await administrator.Inspect();
        NobodyComplains();
    }
}
