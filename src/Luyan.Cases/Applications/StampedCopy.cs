namespace Luyan.Cases.Applications;

/// <summary>How a scan of the stamped print stands to the version that was filed.</summary>
public enum StampMatch
{
    /// <summary>Every page is one of the version, and all pages of its print are there: the server has read them.
    /// Events of earlier versions say so of a code that the browser read on one page.</summary>
    Matched,

    /// <summary>Pages could not be read, are missing or belong elsewhere; an officer looks.</summary>
    Unmatched,

    /// <summary>An officer compared it and found it to be the version.</summary>
    Confirmed,

    /// <summary>An officer compared it and found that it is not.</summary>
    Refused,

    /// <summary>The server reads its pages, beside everything else.</summary>
    Reading,
}

/// <summary>The scan of the print that the unit signed and sealed.</summary>
/// <param name="File">The scan.</param>
/// <param name="Version">The filing for which it was handed in.</param>
/// <param name="Match">How it stands to that filing.</param>
/// <param name="On">The legal day on which it was handed in.</param>
/// <param name="By">The name of who handed it in.</param>
/// <param name="Reasons">The officer's reasons, where one has judged it.</param>
public sealed record StampedCopy(FileRef File, int Version, StampMatch Match, DateOnly On, string By, string? Reasons = null)
{
    /// <summary>What the server read on it; null while it reads, and for copies that only a browser has read.</summary>
    public StampReading? Reading { get; init; }

    /// <summary>It counts as matched by what a browser read on one of its pages, as earlier versions took it: a person may judge
    /// it.</summary>
    public bool ReadInBrowser => Match == StampMatch.Matched && Reading is null;
}
