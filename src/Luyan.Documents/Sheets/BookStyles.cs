using DocumentFormat.OpenXml.Spreadsheet;

namespace Luyan.Documents.Sheets;

/// <summary>How cells look, and by number which is which.</summary>
internal static class BookStyles
{
    public const uint Head = 1;
    public const uint Text = 2;
    public const uint Lines = 3;
    private const uint Whole = 4;
    private const uint Amount = 5;
    private const uint Day = 6;
    private const uint Share = 7;
    private const uint Counted = 8;
    private const uint DayFormat = 164;
    private const uint ShareFormat = 165;

    /// <summary>The style of a value in a report: numbers have separators, years have none.</summary>
    public static uint InReport(CellForm form) => form == CellForm.Whole ? Counted : Of(form);

    /// <summary>The style of a column that is filled in.</summary>
    public static uint Of(CellForm form) => form switch
    {
        CellForm.Lines => Lines, CellForm.Whole or CellForm.Year => Whole, CellForm.Amount => Amount, CellForm.Day => Day,
        CellForm.Share => Share, _ => Text,
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = ShareFormat, FormatCode = "0.0%" }) { Count = 2 },
        new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 })) { Count = 2 },
        // A spreadsheet expects the first two fills to be these.
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEAF2FB" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center })
            {
                FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true
            },
            Formatted(49), Wrapped(49), Formatted(1), Formatted(4), Formatted(DayFormat), Formatted(ShareFormat), Formatted(3))
            { Count = 9 });

    private static CellFormat Formatted(uint format) => new() { NumberFormatId = format, ApplyNumberFormat = true };

    private static CellFormat Wrapped(uint format) => new(new Alignment
    {
        WrapText = true,
        Vertical = VerticalAlignmentValues.Top
    }) { NumberFormatId = format, ApplyNumberFormat = true, ApplyAlignment = true };
}
