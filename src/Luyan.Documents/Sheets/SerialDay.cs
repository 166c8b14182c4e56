namespace Luyan.Documents.Sheets;

/// <summary>Days as spreadsheets keep them: counted from the end of 1899, or from 1904.</summary>
public static class SerialDay
{
    private static readonly DateOnly Zero = new(1899, 12, 30);
    private static readonly DateOnly Zero1904 = new(1904, 1, 1);
    private const double Most = 110_000;

    /// <summary>The day of a serial number; null where it is none. The time of day is dropped.</summary>
    public static DateOnly? Of(double serial, bool from1904 = false) =>
        // Serial numbers before 1 March 1900 are off by one: they count a 29 February 1900.
        serial is > 60 and < Most ? (from1904 ? Zero1904 : Zero).AddDays((int)Math.Floor(serial)) : null;

    /// <summary>Whether one of the formats that every spreadsheet knows by number writes a day.</summary>
    public static bool Writes(uint format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58);

    /// <summary>Whether a format writes a day: it has a year or a day outside of quotation marks, brackets and escapes.</summary>
    public static bool Writes(string format)
    {
        var (quoted, bracketed) = (false, false);
        for (var at = 0; at < format.Length; at++)
        {
            switch (format[at])
            {
                case '\\' or '_' or '*': at++; break;
                case '"': quoted = !quoted; break;
                case '[' when !quoted: bracketed = true; break;
                case ']' when !quoted: bracketed = false; break;
                case 'y' or 'Y' or 'd' or 'D' when !quoted && !bracketed: return true;
            }
        }
        return false;
    }
}
