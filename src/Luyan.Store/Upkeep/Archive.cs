namespace Luyan.Store.Upkeep;

/// <summary>What an archive says of itself.</summary>
/// <param name="Format">Version of the form of the archive.</param>
/// <param name="Schema">The migrations that its tables belong to, without their times.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Entries">Every other entry of the archive.</param>
internal sealed record Manifest(int Format, string Schema, DateTimeOffset At, IReadOnlyList<ManifestEntry> Entries);

/// <summary>An entry of an archive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">Digest of its content, hex.</param>
/// <param name="Rows">How many rows, for a table; 0 for a file.</param>
internal sealed record ManifestEntry(string Name, string Sha256, long Rows);

/// <summary>The archive cannot be restored: it is damaged, of another version, or the place is not empty. The message is for the operator.</summary>
public sealed class ArchiveException : Exception
{
    internal ArchiveException(string key, string detail = "") : base($"{key} {detail}".Trim()) => (Key, Detail) = (key, detail);

    /// <summary>Key of the reason: not-empty, damaged, other-version, exists.</summary>
    public string Key { get; }

    /// <summary>What was found.</summary>
    public string Detail { get; }
}
