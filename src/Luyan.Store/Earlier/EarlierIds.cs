using System.Security.Cryptography;
using System.Text;
using Luyan.Law;

namespace Luyan.Store.Earlier;

/// <summary>Ids derived from the data, so that a center or unit imported twice gets the same id.</summary>
public static class EarlierIds
{
    /// <summary>The case of a center: its letter and its name.</summary>
    public static Guid Center(string letter, string name) => Of($"earlier-center|{Plain(letter)}|{Plain(name)}");

    /// <summary>A unit: its credit code.</summary>
    public static Guid Unit(string creditCode) => Of($"earlier-unit|{TypedText.Code(creditCode)}");

    // RFC 9562, version 8: an id of our own making.
    private static Guid Of(string said)
    {
        Span<byte> bytes = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(said), bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes[..16], bigEndian: true);
    }

    // Widths, spaces and the many brackets of a document number make no other letter.
    private static string Plain(string text) => TypedText.Folded(text);
}
