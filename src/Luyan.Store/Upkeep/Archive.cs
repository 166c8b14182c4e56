using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Luyan.Store.Upkeep;

/// <summary>What an archive says of itself.</summary>
/// <param name="Format">Version of the form of the archive.</param>
/// <param name="Schema">Digest of its tables and columns; it tells which migration they belong to.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Entries">Every other entry of the archive.</param>
internal sealed record Manifest(int Format, string Schema, DateTimeOffset At, IReadOnlyList<ManifestEntry> Entries)
{
    /// <summary>The version of the program that wrote it; early ones said nothing.</summary>
    public string Program { get; init; } = "";

    /// <summary>Digests of stored files that were missing or altered when it was made.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>An entry of an archive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">Digest of its content, hex.</param>
/// <param name="Rows">How many rows, for a table; 0 for a file.</param>
internal sealed record ManifestEntry(string Name, string Sha256, long Rows);

/// <summary>The archive cannot be restored: it is damaged, of another version, or the place is not empty.
/// The message is for the operator.</summary>
public sealed class ArchiveException : Exception
{
    internal ArchiveException(string key, string detail = "") : base($"{key} {detail}".Trim()) => (Key, Detail) = (key, detail);

    /// <summary>Key of the reason: not-empty, damaged, other-version, exists, differs.</summary>
    public string Key { get; }

    /// <summary>What was found.</summary>
    public string Detail { get; }
}

/// <summary>A digest of rows that does not depend on their order: engines sort texts differently.</summary>
internal sealed class RowSet
{
    private BigInteger sum;
    private long count;

    public void Add(string row)
    {
        sum += new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(row)), isUnsigned: true);
        count++;
    }

    /// <summary>Number and digest in one text.</summary>
    public override string ToString() => $"{count}:{sum:x}";
}
