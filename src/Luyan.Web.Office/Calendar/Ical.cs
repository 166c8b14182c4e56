using System.Globalization;
using System.Text;

namespace Luyan.Web.Calendar;

/// <summary>An all-day entry of a calendar.</summary>
/// <param name="Uid">The same for the same thing, whenever the calendar is read.</param>
/// <param name="Day">The legal day.</param>
/// <param name="Summary">What is due.</param>
/// <param name="Description">More about it.</param>
/// <param name="Url">Where it is seen.</param>
public sealed record IcalEntry(string Uid, DateOnly Day, string Summary, string Description, string Url);

/// <summary>Writes a calendar as RFC 5545 has it.</summary>
public static class Ical
{
    private const int LongestLine = 75;

    /// <summary>The calendar.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="stamp">When it was written, UTC.</param>
    /// <param name="entries">Its entries.</param>
    public static string Write(string name, DateTimeOffset stamp, IEnumerable<IcalEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Luyan//Deadlines//ZH");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        foreach (var entry in entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escaped(entry.Uid)}");
            Line(text, $"DTSTAMP:{stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(text, $"DTSTART;VALUE=DATE:{Day(entry.Day)}");
            Line(text, $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}");
            Line(text, $"SUMMARY:{Escaped(entry.Summary)}");
            Line(text, $"DESCRIPTION:{Escaped(entry.Description)}");
            Line(text, $"URL:{entry.Url}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);

    // A line has at most 75 octets; what follows begins with a blank, and no character is cut (RFC 5545, 3.1).
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
