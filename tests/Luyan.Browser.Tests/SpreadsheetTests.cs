using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Luyan.Browser.Tests.Running;
using Luyan.Cases;
using Luyan.Cases.Facts;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Browser.Tests;

/// <summary>The ledger goes out as a spreadsheet, is edited, and comes back through its dry run.</summary>
public sealed class SpreadsheetTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task An_exported_ledger_is_edited_checked_and_written_back()
    {
        await City.Keep(FactKind.Person, ("name", "程望舒"), ("born", "1979"), ("title", "工程师"),
            ("gender", "female"), ("rank", "middle"), ("from", "2024-01-05"));
        await City.Keep(FactKind.Person, ("name", "陆知远"), ("born", "1990"), ("gender", "male"), ("profession", "材料"));
        await City.Keep(FactKind.Year, ("year", "2024"), ("revenue", "800"), ("research", "40"));
        await City.Keep(FactKind.Year, ("year", "2025"), ("revenue", "1000"), ("research", "55"));
        var filler = await As(Role.Filler);
        await filler.Open("/unit/facts");
        await filler.Press("从电子表格导入");
        await filler.Inspect();
        var download = await filler.Page.RunAndWaitForDownloadAsync(() => filler.Press("下载现有台账"));
        download.SuggestedFilename.ShouldEndWith(".xlsx");
        using var content = new MemoryStream();
        await using (var stream = await download.CreateReadStreamAsync()) { await stream.CopyToAsync(content); }
        Edit(content);

        await filler.Page.Locator("input[name=sheet]").SetInputFilesAsync(
            new Microsoft.Playwright.FilePayload { Name = "台账.xlsx", MimeType = "application/octet-stream", Buffer = content.ToArray() });
        await filler.Press("上传并核对");
        await filler.Sees("高级工程师");
        await filler.Sees("不在可选范围内");
        await filler.Inspect();
        await filler.Press("确认写入台账");
        await filler.Sees("新增 0 条，修改（含终止）1 条");
        await filler.Inspect();
        (await City.Db(db => db.Facts.SingleAsync(f => f.Title == "程望舒"))).Body.ShouldContain("高级工程师");
        (await City.Db(db => db.Facts.SingleAsync(f => f.Title == "陆知远"))).Version.ShouldBe(1);
        await filler.Inspect("/unit/facts/figures");
        NobodyComplains();
    }

    // One cell of the first person is changed, and a word is written into the second that no list knows.
    private static void Edit(Stream content)
    {
        using var file = SpreadsheetDocument.Open(content, true);
        var workbook = file.WorkbookPart!;
        var sheet = ((WorksheetPart)workbook.GetPartById(workbook.Workbook!.Descendants<Sheet>()
            .First(s => s.Name == "人员").Id!)).Worksheet!;
        var keys = sheet.Descendants<Row>().First().Elements<Cell>()
            .ToDictionary(c => c.InnerText, c => c.CellReference!.Value!.TrimEnd('1'));
        foreach (var row in sheet.Descendants<Row>().Skip(2))
        {
            var (column, said) = row.InnerText.Contains("程望舒", StringComparison.Ordinal)
                ? (keys["title"], "高级工程师")
                : (keys["gender"], "先生");
            var cell = row.Elements<Cell>().Single(c => c.CellReference == $"{column}{row.RowIndex}");
            cell.InlineString = new(new Text(said));
        }
    }
}
