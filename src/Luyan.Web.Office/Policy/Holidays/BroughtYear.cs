using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Policy.Holidays;

/// <summary>A year of holidays as it was sent: as JSON, as a table of day, name, and off or worked, or as a spreadsheet
/// of the same columns.</summary>
/// <param name="Raw">What was read.</param>
/// <param name="FileName">The name of the file; empty for what was pasted.</param>
/// <param name="Sha256">SHA-256 of what was sent, hex, lower case.</param>
internal sealed record BroughtYear(RawCalendar Raw, string FileName, string Sha256)
{
    private const int Largest = 1024 * 1024;
    private const int LongestName = 200;
    private const int LastOfDays = 3;
    private static readonly SheetLimits Limits = new() { Rows = 400, Columns = 10, Characters = 400 };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads what was sent; null where an error says why it cannot be read.</summary>
    public static async Task<BroughtYear?> Read(IFormCollection form, HolidayForm typed, FormErrors errors, CancellationToken stop)
    {
        var sent = form.Files.GetFile("file") is { Length: > 0 } file ? file : null;
        var field = sent is null ? "pasted" : "file";
        if (sent is null && typed.Pasted.Trim().Length == 0) { errors.Add(FieldName.File, "holidays.error.none"); }
        else if (sent?.Length > Largest || typed.Pasted.Length > Largest) { errors.Add(field, "holidays.error.too-large"); }
        if (errors.Any) { return null; }
        var bytes = sent is null ? Encoding.UTF8.GetBytes(typed.Pasted) : await Bytes(sent, stop);
        if (RawOf(bytes, field, errors) is not { } raw) { return null; }
        // What was typed is meant for this import and wins over what the file says.
        raw = raw with
        {
            Source = typed.Source.Length > 0 ? typed.Source : raw.Source,
            Provisional = typed.Provisional ? "true" : raw.Provisional
        };
        if (raw.Source.Length == 0) { errors.Add(FieldName.Source, "holidays.error.source"); }
        var name = sent is null ? "" : Path.GetFileName(sent.FileName);
        return errors.Any
            ? null
            : new(raw, name.Length <= LongestName ? name : name[..LongestName], Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static RawCalendar? RawOf(byte[] bytes, string field, FormErrors errors)
    {
        if (bytes is [0x50, 0x4B, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            using var content = new MemoryStream(bytes);
            return OfTable(BookReader.Read(content, Limits), field, errors);
        }
        var text = TextOf(bytes).TrimStart('\uFEFF').Trim();
        if (text is ['{', ..] or ['[', ..])
        {
            try { return RawCalendar.OfJson(text); }
            catch (JsonException damaged)
            {
                errors.Add(field, "holidays.error.json", ("line", ((damaged.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)));
                return null;
            }
        }
        return OfTable(PastedRows.Read(text, Limits, text.Contains('\t', StringComparison.Ordinal) ? '\t' : ','), field, errors);
    }

    private static RawCalendar? OfTable(SheetReading reading, string field, FormErrors errors)
    {
        // A file may have a sheet of explanations, numbers before the days, and more than one row of headings.
        if (reading is SheetReading.Found found)
        {
            var (sheet, first) = (from s in found.Sheets from column in Enumerable.Range(1, LastOfDays)
                select (s, column)).MaxBy(at => at.s.Rows.Count(r => ExaminedCalendar.DayOf(r.Text(at.column)) is not null));
            List<RawDay> days = [.. (sheet?.Rows ?? [])
                .Select(r => new RawDay(r.Number, r.Text(first), r.Text(first + 1), r.Text(first + 2)))
                .SkipWhile(d => ExaminedCalendar.DayOf(d.Date) is null && ExaminedCalendar.OffOf(d.Off) is null)];
            if (days.Count > 0) { return new("", "", "", days); }
        }
        errors.Add(field, reading switch
        {
            SheetReading.Locked => "unit.sheet.locked",
            SheetReading.TooLarge or SheetReading.TooManyRows => "holidays.error.too-large",
            SheetReading.NotReadable => "holidays.error.unreadable",
            _ => "holidays.error.nothing",
        });
        return null;
    }

    // Spreadsheets of a Chinese Windows save tables of values in its own encoding.
    private static string TextOf(byte[] bytes)
    {
        try { return Utf8.GetString(bytes); }
        catch (DecoderFallbackException) { return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes); }
    }

    private static async Task<byte[]> Bytes(IFormFile sent, CancellationToken stop)
    {
        using var content = new MemoryStream();
        await sent.CopyToAsync(content, stop);
        return content.ToArray();
    }
}

/// <summary>What was typed beside the file.</summary>
/// <param name="Pasted">Rows or JSON.</param>
/// <param name="Source">The notice.</param>
/// <param name="Provisional">Only the statutory days are known.</param>
public sealed record HolidayForm(string Pasted, string Source, bool Provisional)
{
    internal static HolidayForm Empty { get; } = new("", "", false);

    internal static HolidayForm Read(IFormCollection form) =>
        new(form[FieldName.Pasted].ToString(), form[FieldName.Source].ToString().Trim(), form[FieldName.Provisional] == "yes");
}
