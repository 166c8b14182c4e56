using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luyan.Law;

namespace Luyan.Web.Security;

/// <summary>Time-based codes after RFC 6238: six digits, thirty seconds, SHA-1, one step of tolerance.
/// Our own because a code must not work twice and the clock is injected; the framework's provider does neither.</summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20;
    private const int StepSeconds = 30;
    private const int Tolerance = 1;

    /// <summary>A new secret, in base 32.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, KeyBytes * 8 / 5);

    /// <summary>The step whose code was typed, later than the last one used; null when the code is wrong or was used.</summary>
    public static long? Step(string key, string? typed, DateTimeOffset now, long lastUsed)
    {
        var code = new string([.. TypedText.Narrow(typed ?? "").Where(char.IsAsciiDigit)]);
        var present = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = present - Tolerance; step <= present + Tolerance; step++)
        {
            if (step > lastUsed
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), Encoding.ASCII.GetBytes(code)))
            {
                return step;
            }
        }
        return null;
    }

    /// <summary>The code that an authenticator shows at an instant.</summary>
    public static string CodeAt(string key, DateTimeOffset at) => CodeOf(key, at.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>The address that authenticators read from the picture.</summary>
    public static string Address(string key, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString($"Luyan:{account}")}?secret={key}&issuer=Luyan&digits=6&period={StepSeconds}";

    private static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 as every authenticator speaks it: HMAC with SHA-1.
        HMACSHA1.HashData(Bytes(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var sign in key)
        {
            buffer = (buffer << 5 | Base32.IndexOf(sign, StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits >= 8) { bytes[at++] = (byte)(buffer >> (bits - 8)); bits -= 8; }
        }
        return bytes;
    }
}
