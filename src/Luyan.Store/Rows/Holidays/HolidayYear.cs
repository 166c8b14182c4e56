using Luyan.Law;

namespace Luyan.Store.Rows;

/// <summary>The holidays of a year as an administrator imported them. Never changed or deleted:
/// the newest version of a year lies over the files of the policy.</summary>
public sealed class HolidayYear
{
    /// <summary>The number of the import, over all years, from 1.</summary>
    public int Version { get; set; }

    public int Year { get; set; }

    /// <summary>The notice of the arrangement.</summary>
    public string Source { get; set; } = "";

    /// <summary>Only the statutory days are known.</summary>
    public bool Provisional { get; set; }

    /// <summary>Its days: a JSON list of name, date and isOffDay.</summary>
    public string Days { get; set; } = "[]";

    /// <summary>The name of the file; empty for what was pasted.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of what was sent, hex, lower case.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>The account that imported it.</summary>
    public Guid ImportedBy { get; set; }

    /// <summary>The name of that person then.</summary>
    public string ImportedByName { get; set; } = "";

    /// <summary>When, UTC. What was decided from then on was decided under it.</summary>
    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>The year as the calendar knows it.</summary>
    public CalendarYear Calendar() => CalendarFile.OfDays(Year, Source, Provisional, Days);
}
