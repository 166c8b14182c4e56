using System.Globalization;
using Luyan.Web.Applications.Recommending;

namespace Luyan.Demo;

/// <summary>Draws names, codes and figures for the invented city; the same seed draws the same city.</summary>
internal sealed class Invention(int seed)
{
    private const string CodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string BodyAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

#pragma warning disable CA5394 // Invented data must be repeatable; nothing here is a secret.
    private readonly Random random = new(seed);

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    /// <summary>One of a list.</summary>
    public T OneOf<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>Happens in so many of a hundred cases.</summary>
    public bool Happens(int percent) => random.Next(100) < percent;

    /// <summary>A shuffled copy.</summary>
    public T[] Shuffled<T>(IEnumerable<T> list)
    {
        T[] all = [.. list];
        random.Shuffle(all);
        return all;
    }
#pragma warning restore CA5394

    /// <summary>A person's name.</summary>
    public string Person() => OneOf(Words.Surnames) + OneOf(Words.GivenNames);

    /// <summary>A credit code of an enterprise or institution whose check digits are right and which nobody holds on purpose.</summary>
    /// <param name="prefix">Registration department, kind, and the six digits of the registering authority.</param>
    public string CreditCode(string prefix)
    {
        string code;
        do
        {
            var body = "MA" + string.Concat(Enumerable.Range(0, 6).Select(_ => BodyAlphabet[Between(0, BodyAlphabet.Length - 1)]));
            var sum = body.Select((c, i) => (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10) * BodyWeights[i]).Sum();
            var check = (11 - sum % 11) switch { 10 => 'X', 11 => '0', var n => (char)('0' + n) };
            code = prefix + body + check;
            var all = code.Select((c, i) => CodeAlphabet.IndexOf(c, StringComparison.Ordinal) * CodeWeights[i]).Sum();
            code += CodeAlphabet[(31 - all % 31) % 31];
        }
        while (code.Contains('-', StringComparison.Ordinal));
        return code;
    }

    /// <summary>A patent number of the 12-digit series with its check digit.</summary>
    public string Patent(int year, bool invention)
    {
        int[] weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year}{(invention ? 1 : 2)}{Between(100_000, 9_999_999):0000000}");
        var check = digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11;
        return $"ZL{digits}.{(check == 10 ? "X" : check.ToString(CultureInfo.InvariantCulture))}";
    }

    /// <summary>An id that sorts by its time, the same in every city of this seed.</summary>
    public Guid Id(DateTimeOffset at)
    {
        var bytes = Guid.CreateVersion7(at).ToByteArray(bigEndian: true);
        for (var i = 6; i < bytes.Length; i++) { bytes[i] = (byte)Between(0, 255); }
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new(bytes, bigEndian: true);
    }

    /// <summary>A telephone number of a range that is not given out.</summary>
    public string Phone() => string.Create(CultureInfo.InvariantCulture, $"0472-0{Between(100_000, 999_999)}");

    /// <summary>An amount of money, in ten thousand yuan, rounded as people write it.</summary>
    public decimal Amount(int least, int most, int step = 1) => Between(least / step, most / step) * step;

    /// <summary>A day between two, both included.</summary>
    public DateOnly Day(DateOnly least, DateOnly most) => least.AddDays(Between(0, Math.Max(0, most.DayNumber - least.DayNumber)));

    /// <summary>The draws of one of many, spread: where seeds are evenly spaced, the same draw of each comes out alike,
    /// and so would texts.</summary>
    public static Invention Scattered(int seed, int index)
    {
        unchecked
        {
            var x = (uint)(seed * 7919 + index * 104_729);
            x = (x ^ x >> 16) * 0x7feb352d;
            x = (x ^ x >> 15) * 0x846ca68b;
            return new((int)(x ^ x >> 16));
        }
    }

    /// <summary>The draws of one of many, whatever the others draw.</summary>
    public static Invention Of(int seed, int index) => new(unchecked(seed * 7919 + index * 104_729));
}
