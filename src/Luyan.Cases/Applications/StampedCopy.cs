namespace Luyan.Cases.Applications;

/// <summary>How a scan of the stamped print stands to the version that was filed.</summary>
public enum StampMatch
{
    /// <summary>The code on its pages is that of the version.</summary>
    Matched,

    /// <summary>No code could be read; an officer looks.</summary>
    Unmatched,

    /// <summary>An officer compared it and found it to be the version.</summary>
    Confirmed,

    /// <summary>An officer compared it and found that it is not.</summary>
    Refused,
}

/// <summary>The scan of the print that the unit signed and sealed.</summary>
/// <param name="File">The scan.</param>
/// <param name="Version">The filing for which it was handed in.</param>
/// <param name="Match">How it stands to that filing.</param>
/// <param name="On">The legal day on which it was handed in.</param>
/// <param name="By">The name of who handed it in.</param>
/// <param name="Reasons">The officer's reasons, where one has judged it.</param>
public sealed record StampedCopy(FileRef File, int Version, StampMatch Match, DateOnly On, string By, string? Reasons = null);
