using System.Globalization;
using System.Text.Json;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Demo;
using Luyan.Web.Tests.Commands;
using Microsoft.EntityFrameworkCore;
using NPOI.SS.UserModel;

namespace Luyan.Web.Tests.Walks;

/// <summary>The figures of the Bureau, made again from the stored events by another way: the total of a year is all that was filed for
/// it, on every page and in every yearbook.</summary>
[Collection(CityCollection.Name)]
public sealed class FiguresFromEvents(DemoCity city)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Totals_of_a_year_are_of_all_reports_on_it_in_every_yearbook_and_figure()
    {
        var filed = await Filed();
        var years = filed.Select(f => f.Year).Distinct().Order().ToArray();
        years.Length.ShouldBeGreaterThan(1);
        var leader = await Leader();
        foreach (var year in years)
        {
            var sums = (await SheetWalk.Opened(leader, $"/bureau/yearbook.xlsx?year={year}")).GetSheetAt(0);
            foreach (var row in Enumerable.Range(1, sums.LastRowNum).Select(sums.GetRow))
            {
                var line = StatisticalTable.Lines.Single(l => l.Code == row.GetCell(0).StringCellValue);
                Number(row, 3).ShouldBe(Total(filed, line.Key, year - 1), $"{year} {line.Key} before");
                Number(row, 4).ShouldBe(Total(filed, line.Key, year), $"{year} {line.Key}");
                var both = filed.Where(f => f.Year == year && f.Figures.ContainsKey(line.Key))
                    .Join(
                        filed.Where(f => f.Year == year - 1 && f.Figures.ContainsKey(line.Key)), f => f.Case, f => f.Case,
                        (now, was) => (now, was)).ToList();
                Number(row, 6).ShouldBe(both.Count == 0 ? null : both.Count, $"{year} {line.Key} centers");
                Number(row, 7).ShouldBe(both.Count == 0 ? null : both.Sum(b => b.was.Figures[line.Key]), $"{year} {line.Key} same before");
                Number(row, 8).ShouldBe(both.Count == 0 ? null : both.Sum(b => b.now.Figures[line.Key]), $"{year} {line.Key} same now");
            }
            // The charts over the years say the same, whichever yearbook they stand in.
            foreach (var key in new[] { "income.technical", "patents.granted" })
            {
                foreach (var row in (await Rows(leader, $"/bureau/yearbook/years-{key.Replace('.', '-')}.csv?year={year}")).Skip(1))
                {
                    var of = int.Parse(row[0], CultureInfo.InvariantCulture);
                    decimal.Parse(row[1], CultureInfo.InvariantCulture).ShouldBe(Total(filed, key, of)!.Value, $"{year}: {of} {key}");
                    row[2].ShouldBe($"{filed.Count(f => f.Year == of)}");
                }
            }
        }
        foreach (var row in (await Rows(leader, "/bureau/figures/income.csv")).Skip(1))
        {
            var of = int.Parse(row[0], CultureInfo.InvariantCulture);
            decimal.Parse(row[1], CultureInfo.InvariantCulture).ShouldBe(Total(filed, "income.technical", of)!.Value, $"{of}");
            row[^1].ShouldBe($"{filed.Count(f => f.Year == of)}");
        }
    }

    [Fact]
    public async Task What_came_of_the_centers_by_year_is_what_their_events_say()
    {
        // Named by the letter of an application, or before the system was in use.
        var named = (await Events(nameof(CenterNamed), nameof(EarlierCenterRecorded))).GroupBy(e => e.CaseId).Select(g =>
        {
            using var body = JsonDocument.Parse(g.First().Body);
            var of = body.RootElement.TryGetProperty("center", out var earlier) ? earlier : body.RootElement;
            return DateOnly.ParseExact(of.GetProperty("namedOn").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).Year;
        }).ToList();
        var leader = await Leader();
        foreach (var row in (await Rows(leader, "/bureau/figures/years.csv")).Skip(1))
        {
            row[1].ShouldBe($"{named.Count(y => y == int.Parse(row[0], CultureInfo.InvariantCulture))}", row[0]);
        }
        (await Rows(leader, "/bureau/figures/state.csv")).Skip(1).Sum(r => int.Parse(r[1], CultureInfo.InvariantCulture))
            .ShouldBe(named.Count);
    }

    [Fact]
    public async Task Every_figure_says_of_what_it_is()
    {
        var told = 0;
        foreach (var (who, pages) in new (string, string[])[]
        {
            ("leader", ["/bureau/figures", "/bureau/yearbook?year=2025", "/bureau/assessments?year=2026"]),
            ("signer1", ["/unit/facts/figures"]),
        })
        {
            foreach (var language in new[] { "zh", "en" })
            {
                var browser = city.Anonymous();
                await browser.SignIn($"{who}@luyan.example", Demonstration.Password);
                await browser.Get($"/language/{language}");
                foreach (var page in pages)
                {
                    foreach (var figure in (await browser.Page(page)).QuerySelectorAll("figure.chart"))
                    {
                        var note = figure.QuerySelector("figcaption + p.hint");
                        note.ShouldNotBeNull($"{page}: {figure.QuerySelector("figcaption")!.TextContent}");
                        told++;
                    }
                }
            }
        }
        told.ShouldBeGreaterThan(40);
    }

    private sealed record Report(Guid Case, int Year, Dictionary<string, decimal> Figures);

    // The last that was filed for a year and not given back.
    private async Task<List<Report>> Filed()
    {
        var on = new Dictionary<(Guid, int), Report?>();
        foreach (var e in await Events(nameof(AnnualReportFiled), nameof(AnnualReportReturned)))
        {
            using var body = JsonDocument.Parse(e.Body);
            var year = body.RootElement.GetProperty("year").GetInt32();
            on[(e.CaseId, year)] = e.Type == nameof(AnnualReportReturned) ? null : new(e.CaseId, year,
                body.RootElement.GetProperty("figures").EnumerateArray()
                    .ToDictionary(f => f.GetProperty("key").GetString()!, f => f.GetProperty("value").GetDecimal()));
        }
        return [.. on.Values.OfType<Report>()];
    }

    private Task<List<Stored>> Events(params string[] types) => city.Db(db => db.Events.AsNoTracking()
        .Where(e => types.Contains(e.Type)).OrderBy(e => e.CaseId).ThenBy(e => e.Sequence)
        .Select(e => new Stored(e.CaseId, e.Type, e.Body)).ToListAsync(Stop));

    private sealed record Stored(Guid CaseId, string Type, string Body);

    private static decimal? Total(List<Report> filed, string key, int year) =>
        filed.Where(f => f.Year == year && f.Figures.ContainsKey(key)).Select(f => f.Figures[key]).ToList() is { Count: > 0 } given
            ? given.Sum() : null;

    private static decimal? Number(IRow row, int column) =>
        row.GetCell(column) is { CellType: CellType.Numeric } cell ? (decimal)cell.NumericCellValue : null;

    private static async Task<List<string[]>> Rows(Browser browser, string url) =>
        [.. (await (await browser.Get(url)).Content.ReadAsStringAsync(Stop)).TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(','))];

    private async Task<Browser> Leader()
    {
        var browser = city.Anonymous();
        await browser.SignIn("leader@luyan.example", Demonstration.Password);
        return browser;
    }
}
