namespace Luyan.Store.Files.Scanning;

/// <summary>What the virus scanner says. A closed hierarchy.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>Nothing was found.</summary>
    public sealed record Clean : Verdict;

    /// <summary>A virus was found.</summary>
    /// <param name="Signature">What the scanner calls it.</param>
    public sealed record Infected(string Signature) : Verdict;

    /// <summary>The scanner did not say: it is away, too slow, or answered with an error.</summary>
    /// <param name="Why">What happened, for the log.</param>
    /// <param name="Away">Whether it could not be reached at all, so that asking for the next file is of no use.</param>
    public sealed record Undecided(string Why, bool Away) : Verdict;
}
