namespace Luyan.Store.Files.Scanning;

/// <summary>The virus scanner, where one is configured.</summary>
/// <param name="address">Where it listens; null where none is configured.</param>
public sealed class Scanner(ScannerAddress? address)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestGreeting = TimeSpan.FromSeconds(3);

    /// <summary>As it was configured; null where none is.</summary>
    public string? Address => address?.Text;

    /// <summary>Whether files must be clean before they can be used.</summary>
    public bool Configured => address is not null;

    /// <summary>Has a content scanned.</summary>
    /// <exception cref="InvalidOperationException">No scanner is configured.</exception>
    public Task<Verdict> Scan(Stream content, CancellationToken stop) =>
        address is null
            ? throw new InvalidOperationException("No virus scanner is configured.")
            : new Clamd(address, Longest).Scan(content, stop);

    /// <summary>Whether the configured scanner answers; false where none is configured.</summary>
    public async Task<bool> Answers(CancellationToken stop) =>
        address is not null && await new Clamd(address, LongestGreeting).Answers(stop);
}
