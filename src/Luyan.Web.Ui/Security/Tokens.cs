using System.Security.Cryptography;
using System.Text;

namespace Luyan.Web.Security;

/// <summary>Secrets that travel in a link: only their hash is kept.</summary>
internal static class Tokens
{
    private const int Bytes = 32;

    /// <summary>A new secret, fit for an address.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256, hex, lower case.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
