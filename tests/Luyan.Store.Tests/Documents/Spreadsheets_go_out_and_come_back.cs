using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Luyan.Documents.Sheets;

namespace Luyan.Store.Tests.Documents;

public sealed class Spreadsheets_go_out_and_come_back
{
    private static readonly SheetLimits Limits = new();
    private static readonly KnownColumn[] Known =
        [new("name", ["姓名", "Name"]), new("on", ["日期", "Since"]), new("amount", ["金额", "Amount"]), new("kind", ["类别", "Kind"])];

    [Fact]
    public void What_is_written_is_a_valid_file_and_is_read_back()
    {
        var bytes = BookWriter.Write(Book(
            new BookRow("a1", ["程望舒", "2025-06-30", "1250.5", "甲"]), new BookRow("", ["=1+1", "不详", "约五", "乙\u0001"])));
        using (var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false))
        {
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        }
        var sheet = Read(bytes).Single(s => s.Name == "人员");
        Placement.MarkOf(sheet).ShouldBe(new("facts", 1, "person"));
        var placed = Placement.Of(sheet, Known, byOrder: false)!;
        placed.By.ShouldBe(PlacedBy.Mark);
        placed.Rows.Select(r => (r.Number, Id: r.Text(placed.Ids!.Value),
            Cells: string.Join('|', Known.Select(k => r.Text(placed.Columns[k.Key]))))).ShouldBe(
            [(3, "a1", "程望舒|2025-06-30|1250.5|甲"), (4, "", "=1+1|不详|约五|乙")]);
    }

    [Fact]
    public void Columns_are_found_when_they_were_moved_renamed_or_added()
    {
        var bytes = Edited(BookWriter.Write(Book(new BookRow("a1", ["程望舒", "2025-06-30", "12", "甲"]))), row =>
        {
            var cells = row.Elements<Cell>().ToDictionary(c => c.CellReference!.Value![0]);
            if (!cells.TryGetValue('B', out var name) || !cells.TryGetValue('C', out var day)) { return; }
            (name.CellReference, day.CellReference) = ($"C{row.RowIndex}", $"B{row.RowIndex}");
            if (row.RowIndex! == 2)
            {
                name.InlineString = new(new Text("改了名的列"));
                row.Append(new Cell(new InlineString(new Text("备注"))) { CellReference = "Z2", DataType = CellValues.InlineString });
            }
        });
        var placed = Placement.Of(Read(bytes).First(s => s.Name == "人员"), Known, byOrder: false)!;
        placed.Rows.Single().Text(placed.Columns["name"]).ShouldBe("程望舒");
        placed.Rows.Single().Text(placed.Columns["on"]).ShouldBe("2025-06-30");
        placed.Unknown.ShouldBe(["备注"]);
    }

    [Fact]
    public void Without_marks_columns_are_found_by_their_heads_in_either_language()
    {
        var pasted = "内部资料\nName\t备注\tＡｍｏｕｎｔ（CNY）\n程望舒\t无\t12\n";
        var placed = Placement.Of(Pasted(pasted), Known, byOrder: true)!;
        (placed.By, placed.Rows.Single().Text(placed.Columns["amount"])).ShouldBe((PlacedBy.Heads, "12"));
        placed.Unknown.ShouldBe(["备注"]);
        Placement.Of(Pasted("程望舒\t2025-1-1\t12"), Known, byOrder: true)!.By.ShouldBe(PlacedBy.Order);
        Placement.Of(Pasted("程望舒\t2025-1-1\t12"), Known, byOrder: false).ShouldBeNull();
    }

    [Fact]
    public void Pasted_cells_keep_their_line_breaks_and_marks() =>
        Pasted("\"一行\n\"\"二\"\"行\"\t5\" 管\t\n\t\n三").Rows.Select(r => (r.Number, string.Join('|', r.Cells.Values.Select(c => c.Text))))
            .ShouldBe([(1, "一行\n\"二\"行|5\" 管"), (3, "三")]);

    [Fact]
    public void Formulas_errors_days_and_merged_cells_are_read_as_they_are_seen()
    {
        var bytes = Made(
            Row(1, Cell("A1", "合并的", CellValues.String), new Cell(new CellFormula("1+1"), new CellValue("2")) { CellReference = "B1" },
                new Cell(new CellFormula("1+1")) { CellReference = "C1" }),
            Row(2, Cell("B2", "#REF!", CellValues.Error), new Cell(new CellValue("45838")) { CellReference = "C2", StyleIndex = 6 },
                new Cell(new CellValue("0.30000000000000004")) { CellReference = "D2" }, Cell("E2", "1", CellValues.Boolean)));
        var rows = Read(bytes).Single().Rows;
        rows[0].Cells[2].ShouldBe(new("2"));
        rows[0].Cells[3].Flaw.ShouldBe(CellFlaw.NotComputed);
        rows[1].Cells[1].ShouldBe(new("合并的"));
        rows[1].Cells[2].Flaw.ShouldBe(CellFlaw.Error);
        (rows[1].Text(3), rows[1].Text(4), rows[1].Text(5)).ShouldBe(("2025-06-30", "0.3", "yes"));
    }

    [Theory]
    [InlineData("包头_x000D_试验", "包头\r试验"), InlineData("a_x005F_x000D_b", "a_x000D_b"), InlineData("_xD800_a", "a"),
        InlineData("_xD83D__xDE00_", "\U0001F600"), InlineData("_x000_ _xyz_ _X000D_", "_x000_ _xyz_ _X000D_"), InlineData("_x0000_a", "a")]
    public void A_sign_that_the_file_writes_by_its_number_is_read_as_the_sign(string written, string meant)
    {
        XstringText.Read(written).ShouldBe(meant);
        XstringText.Read(XstringText.Write(written)).ShouldBe(written);
        Read(Made(Row(1, new Cell(new InlineString(new Text(written))) { CellReference = "A1", DataType = CellValues.InlineString },
            Cell("B1", "x", CellValues.String)))).Single().Rows[0].Text(1).ShouldBe(meant.ReplaceLineEndings("\n"));
    }

    public static TheoryData<string, Type> Foreign => new()
    {
        { "text", typeof(SheetReading.NotReadable) }, { "empty", typeof(SheetReading.NotReadable) },
        { "old", typeof(SheetReading.Locked) }, { "zip", typeof(SheetReading.NotReadable) },
        { "bomb", typeof(SheetReading.TooLarge) }, { "cut", typeof(SheetReading.NotReadable) },
    };

    [Theory, MemberData(nameof(Foreign))]
    public void A_file_that_is_none_of_ours_is_refused_and_harms_nothing(string what, Type expected)
    {
        var whole = BookWriter.Write(Book());
        byte[] bytes = what switch
        {
            "text" => "name,born"u8.ToArray(), "empty" => [], "old" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "zip" => Zip(10), "bomb" => Zip(120 * 1024 * 1024), _ => whole[..(whole.Length / 2)],
        };
        BookReader.Read(new MemoryStream(bytes), Limits).ShouldBeOfType(expected);
    }

    [Fact]
    public void Twenty_thousand_rows_are_read_and_one_more_is_not()
    {
        var rows = Enumerable.Range(0, 20_001).Select(n => new BookRow("", [$"仪器{n}", "2025-01-01", "1.5", "甲"])).ToArray();
        Read(BookWriter.Write(Book(rows[..19_000]))).Single(s => s.Name == "人员").Rows.Count.ShouldBe(19_002);
        BookReader.Read(new MemoryStream(BookWriter.Write(Book(rows))), Limits).ShouldBeOfType<SheetReading.TooManyRows>();
    }

    private static Book Book(params BookRow[] rows) => new("facts", 1, "说明", ["标题", "第一条"],
        [new("person", "人员", [
            new("name", "姓名"), new("on", "日期", CellForm.Day) { Note = "例如 2026-01-30" },
            new("amount", "金额", CellForm.Amount), new("kind", "类别") { Choices = ["甲", "乙"] }
        ], rows)]);

    private static IReadOnlyList<FoundSheet> Read(byte[] bytes) =>
        BookReader.Read(new MemoryStream(bytes), Limits).ShouldBeOfType<SheetReading.Found>().Sheets;

    private static FoundSheet Pasted(string text) => PastedRows.Read(text, Limits).ShouldBeOfType<SheetReading.Found>().Sheets.Single();

    private static byte[] Edited(byte[] bytes, Action<Row> edit)
    {
        using var content = new MemoryStream();
        content.Write(bytes);
        using (var file = SpreadsheetDocument.Open(content, true))
        {
            var sheet = file.WorkbookPart!.Workbook!.Descendants<Sheet>().First(s => s.Name == "人员");
            foreach (var row in ((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>()) { edit(row); }
        }
        return content.ToArray();
    }

    // The styles of ours, so that style 6 writes days; A1 and A2 are merged.
    private static byte[] Made(params Row[] rows)
    {
        using var content = new MemoryStream();
        content.Write(BookWriter.Write(new("facts", 1, "说明", [], [])));
        using (var file = SpreadsheetDocument.Open(content, true))
        {
            var workbook = file.WorkbookPart!;
            foreach (var old in workbook.Workbook!.Descendants<Sheet>().Skip(1).ToList()) { old.Remove(); }
            workbook.WorksheetParts.First(p => workbook.GetIdOfPart(p) == workbook.Workbook.Descendants<Sheet>().Single()
                .Id!).Worksheet = new(new SheetData(rows), new MergeCells(new MergeCell { Reference = "A1:A2" }));
        }
        return content.ToArray();
    }

    private static Row Row(uint number, params Cell[] cells) => new(cells) { RowIndex = number };

    private static Cell Cell(string place, string value, CellValues type) =>
        new(new CellValue(value)) { CellReference = place, DataType = type };

    private static byte[] Zip(int size)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/workbook.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[64 * 1024];
            for (var left = size; left > 0; left -= zeros.Length) { part.Write(zeros, 0, Math.Min(left, zeros.Length)); }
        }
        return content.ToArray();
    }
}
