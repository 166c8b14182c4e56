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
    internal static string Over(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Framed(parts)));

    /// <summary>Texts, each as UTF-8 after its length in bytes (32 bits, big-endian): no two lists of texts give the same.</summary>
    internal static byte[] Framed(params ReadOnlySpan<string> parts)
    {
        var size = 0;
        foreach (var part in parts) { size += sizeof(int) + Encoding.UTF8.GetByteCount(part); }
        var (framed, at) = (new byte[size], 0);
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, framed.AsSpan(at + sizeof(int)));
            BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(at), length);
            at += sizeof(int) + length;
        }
        return framed;
    }
}
