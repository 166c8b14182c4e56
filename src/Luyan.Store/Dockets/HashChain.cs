using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>The chain that ties each event of a case to all before it.</summary>
public static class HashChain
{
    /// <summary>SHA-256 over previous hash, case id, kind, sequence, commit id, type, envelope and body, each as UTF-8 after its length
    /// in bytes (32 bits, big-endian). Numbers in decimal, ids in lower-case hex with hyphens.</summary>
    public const string Algorithm = "sha256/1";

    /// <summary>The hash of an event, hex, lower case.</summary>
    public static string Of(EventRow row) => Over(
        row.PreviousHash, row.CaseId.ToString("D"), row.Kind, row.Sequence.ToString(CultureInfo.InvariantCulture),
        row.CommitId.ToString("D"), row.Type, row.Envelope, row.Body);

    /// <summary>SHA-256 over texts, each as UTF-8 after its length in bytes (32 bits, big-endian); hex, lower case.</summary>
    internal static string Over(params ReadOnlySpan<string> parts)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            sha.AppendData(length);
            sha.AppendData(bytes);
        }
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
