namespace Luyan.Store.Upkeep;

/// <summary>What a verification found.</summary>
/// <param name="Cases">How many cases were read.</param>
/// <param name="Events">How many events.</param>
/// <param name="Files">How many stored files were hashed again.</param>
/// <param name="Broken">The entries that do not hold, in the order of the journal; empty when all holds.</param>
public sealed record Verified(int Cases, long Events, int Files, IReadOnlyList<Broken> Broken);

/// <summary>An entry that does not hold.</summary>
/// <param name="Where">Case and event number, file or letter.</param>
/// <param name="Why">Key of the reason: gap, wrong-hash, broken-chain, unknown-algorithm, unreadable, truncated, missing-file,
/// wrong-content, unlinked-letter.</param>
/// <param name="Detail">What was found; may be empty.</param>
public sealed record Broken(string Where, string Why, string Detail = "");
