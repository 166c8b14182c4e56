using System.Globalization;
using System.Text;
using Luyan.Store.Files.Uploading;
using Luyan.Web.Applications.Recommending;

namespace Luyan.Web.Applications.Drafting;

/// <summary>The words of the protocol for resumable uploads, tus 1.0.0 (tus.io): core, creation, termination,
/// expiration, checksum.</summary>
internal static class Tus
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation,termination,expiration,checksum";
    public const string PieceType = "application/offset+octet-stream";
    public const string Resumable = "Tus-Resumable";
    public const string UploadOffset = "Upload-Offset";
    public const string UploadLength = "Upload-Length";
    public const string UploadExpires = "Upload-Expires";
    public const string UploadMetadata = "Upload-Metadata";
    public const string UploadChecksum = "Upload-Checksum";
    public const string MethodOverride = "X-HTTP-Method-Override";

    /// <summary>The status of the checksum extension: the piece is not what was meant.</summary>
    public const int ChecksumMismatch = 460;

    /// <summary>A count of bytes: digits and nothing else; null for all else.</summary>
    public static long? Bytes(string? header) =>
        long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;

    /// <summary>Keys and values of the metadata header: pairs parted by commas, key and base64 value by a space;
    /// null where it is malformed.</summary>
    public static IReadOnlyDictionary<string, string>? Metadata(string? header)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(header)) { return read; }
        foreach (var pair in header.Split(',', StringSplitOptions.TrimEntries))
        {
            var (key, at) = (pair, pair.IndexOf(' ', StringComparison.Ordinal));
            var value = "";
            if (at >= 0)
            {
                if (Decoded(pair[(at + 1)..]) is not { } bytes) { return null; }
                (key, value) = (pair[..at], Encoding.UTF8.GetString(bytes));
            }
            if (key.Length == 0 || !read.TryAdd(key, value)) { return null; }
        }
        return read;
    }

    /// <summary>The digest that a piece bears: null where it bears none; false where it cannot be understood.</summary>
    public static bool Digest(string? header, out PieceDigest? digest)
    {
        digest = null;
        if (string.IsNullOrEmpty(header)) { return true; }
        if (header.Split(' ') is not [var algorithm, var base64]
            || !PieceDigest.Algorithms.Contains(algorithm) || Decoded(base64) is not { } bytes)
        {
            return false;
        }
        digest = new(algorithm, bytes);
        return true;
    }

    private static byte[]? Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
