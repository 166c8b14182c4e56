using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Luyan.Demo;
using Luyan.Web.Tests.Commands;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;

namespace Luyan.Web.Tests.Walks;

/// <summary>Every spreadsheet that nobody brings back, opened with a library that did not write it: it calculates, prints and says whose it
/// is, and nothing in it is for a machine.</summary>
[Collection(CityCollection.Name)]
public sealed partial class SheetWalk(DemoCity city)
{
    // What is filled in and brought back has its marks for the machine that reads it again.
    private static readonly string[] BroughtBack =
        ["/unit/facts/template.xlsx", "/unit/facts/export.xlsx", "/bureau/earlier/template.xlsx"];

    // Codes and numbers of papers look like numbers and are none.
    private static readonly string[] Codes = ["代码", "编号", "Code", "Number", "No."];

    [Fact]
    public void Every_spreadsheet_is_walked_or_is_brought_back()
    {
        var routes = city.App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}").Where(r => r.EndsWith(".xlsx", StringComparison.Ordinal)).Distinct();
        string[] walked =
        [
            "/bureau/figures.xlsx", "/bureau/reports.xlsx", "/bureau/yearbook.xlsx", "/bureau/assessments.xlsx",
            "/cases/{number}/activities.xlsx", "/audit/looks.xlsx",
        ];
        routes.Order().ShouldBe(walked.Concat(BroughtBack).Order());
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Reports_calculate_print_and_say_whose_they_are(string language)
    {
        var leader = await SignedIn("leader", language);
        foreach (var url in new[]
        {
            "/bureau/figures.xlsx", "/bureau/reports.xlsx?year=2025", "/bureau/yearbook.xlsx?year=2025",
            "/bureau/assessments.xlsx?year=2026",
        })
        {
            Judge(await Opened(leader, url), url);
        }
        var auditor = await SignedIn("auditor", language);
        var looked = await city.Db(db => db.Cases.Where(c => c.Kind == "application").Select(c => c.Number).FirstAsync(Stop));
        await auditor.Get($"/cases/{looked}/dossier");
        Judge(await Opened(auditor, "/audit/looks.xlsx"), "looks");
        var signer = await SignedIn("signer1", language);
        var number = await city.Db(async db =>
        {
            var unit = (await db.Users.SingleAsync(u => u.Email == "signer1@luyan.example", Stop)).UnitId;
            return await db.Centers.Where(c => c.UnitId == unit).Select(c => c.Number).FirstAsync(Stop);
        });
        Judge(await Opened(signer, $"/cases/{number}/activities.xlsx?year=2025"), "activities");
    }

    [Fact]
    public async Task A_ranking_of_projects_calculates()
    {
        var head = await SignedIn("head", "zh");
        var answer = await head.Post("/bureau/priority-ranking",
            ("day", "2026-11-20"), ("pasted", "项目\t单位\t得分\n甲项目\t某单位\t80.5\n乙项目\t别的单位\t79\n"), ("do", "xlsx"));
        var book = new XSSFWorkbook(await answer.Content.ReadAsStreamAsync(Stop));
        Judge(book, "ranking");
        Sum(book.GetSheetAt(0), 3).ShouldBe(159.5);
    }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<Browser> SignedIn(string who, string language)
    {
        var browser = city.Anonymous();
        await browser.SignIn($"{who}@luyan.example", Demonstration.Password);
        await browser.Get($"/language/{language}");
        return browser;
    }

    internal static async Task<XSSFWorkbook> Opened(Browser browser, string url)
    {
        var answer = await browser.Get(url);
        answer.IsSuccessStatusCode.ShouldBeTrue(url);
        return new(await answer.Content.ReadAsStreamAsync(Stop));
    }

    private static void Judge(XSSFWorkbook book, string url)
    {
        var about = book.GetProperties().CoreProperties;
        about.Title.ShouldNotBeNullOrWhiteSpace(url);
        about.Creator.ShouldNotBeNullOrWhiteSpace(url);
        var sheets = Enumerable.Range(0, book.NumberOfSheets).Select(book.GetSheetAt).ToList();
        sheets.Count.ShouldBeGreaterThan(1, url);
        var summed = 0;
        foreach (var (at, sheet) in sheets.Index())
        {
            var where = $"{url} {sheet.SheetName}";
            book.IsSheetHidden(at).ShouldBeFalse(where);
            book.IsSheetVeryHidden(at).ShouldBeFalse(where);
            if (at == sheets.Count - 1) { sheet.GetRow(0).GetCell(0).StringCellValue.ShouldBe(about.Title); continue; }
            summed += Table(sheet, where);
        }
        summed.ShouldBeGreaterThan(0, url);
    }

    // A table begins at once, its head stays in sight and on each page, and what counts is a number. How many columns add up is returned.
    private static int Table(ISheet sheet, string where)
    {
        var heads = sheet.GetRow(0).Cells.Select(c => c.StringCellValue).ToList();
        heads.ShouldAllBe(h => h.Length > 0, where);
        sheet.PaneInformation.IsFreezePane().ShouldBeTrue(where);
        using (var part = ((XSSFSheet)sheet).GetPackagePart().GetInputStream())
        {
            XDocument.Load(part).Root!.Elements().ShouldContain(e => e.Name.LocalName == "autoFilter", where);
        }
        sheet.RepeatingRows.ShouldNotBeNull(where);
        sheet.FitToPage.ShouldBeTrue(where);
        sheet.PrintSetup.FitWidth.ShouldBe((short)1, where);
        sheet.PrintSetup.FitHeight.ShouldBe((short)0, where);
        sheet.Workbook.GetPrintArea(sheet.Workbook.GetSheetIndex(sheet)).ShouldNotBeNull(where);
        var width = heads.Index().Sum(h => sheet.GetColumnWidth(h.Index)) / 256;
        if (width > 100) { sheet.PrintSetup.Landscape.ShouldBeTrue(where); }
        for (var row = 1; row <= sheet.LastRowNum; row++)
        {
            sheet.GetRow(row).ZeroHeight.ShouldBeFalse(where);
            foreach (var cell in sheet.GetRow(row).Cells.Where(c => c.CellType == CellType.String))
            {
                if (Codes.Any(c => heads[cell.ColumnIndex].Contains(c, StringComparison.Ordinal))) { continue; }
                Counts().IsMatch(cell.StringCellValue).ShouldBeFalse(
                    $"{where} {cell.RowIndex + 1}/{cell.ColumnIndex + 1}: {cell.StringCellValue}");
            }
        }
        var numeric = heads.Index().Select(h => h.Index).Where(at => Values(sheet, at).Count > 0).ToList();
        foreach (var at in numeric) { Sum(sheet, at).ShouldBe(Values(sheet, at).Sum(), 0.001, where); }
        return numeric.Count;
    }

    internal static List<double> Values(ISheet sheet, int column) =>
    [
        .. Enumerable.Range(1, sheet.LastRowNum).Select(r => sheet.GetRow(r).GetCell(column))
            .Where(c => c is { CellType: CellType.Numeric }).Select(c => c!.NumericCellValue),
    ];

    // What the spreadsheet itself makes of =SUM(…), in a row below the table.
    private static double Sum(ISheet sheet, int column)
    {
        var (letter, last) = (NPOI.SS.Util.CellReference.ConvertNumToColString(column), sheet.LastRowNum + 1);
        var cell = sheet.CreateRow(last + 3).CreateCell(column);
        cell.SetCellFormula(string.Create(CultureInfo.InvariantCulture, $"SUM({letter}2:{letter}{last})"));
        var sum = sheet.Workbook.GetCreationHelper().CreateFormulaEvaluator().Evaluate(cell).NumberValue;
        sheet.RemoveRow(sheet.GetRow(last + 3));
        return sum;
    }

    // A number, a share, a day, a year.
    [GeneratedRegex(@"^\s*[+\-−]?[0-9][0-9,]*(\.[0-9]+)?\s*[%％]?\s*$|^[0-9]{4}([-/.年][0-9]{1,2}){0,2}日?$")]
    private static partial Regex Counts();
}
