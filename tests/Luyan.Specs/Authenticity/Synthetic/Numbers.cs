using System.Globalization;

namespace Luyan.Specs.Authenticity.Synthetic;

/// <summary>Numbers that pass their check, each given once.</summary>
internal sealed class Numbers(Random random)
{
    private static readonly int[] Weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    private readonly HashSet<string> given = [];

    public string Patent(int year) => Once(() =>
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year}1{random.Next(10_000_000):0000000}");
        var rest = digits.Select((d, i) => (d - '0') * Weights[i]).Sum() % 11;
        return $"ZL{digits}.{(rest == 10 ? "X" : rest.ToString(CultureInfo.InvariantCulture))}";
    });

    public string Certificate(int year) =>
        Once(() => string.Create(CultureInfo.InvariantCulture, $"{year}-J-{random.Next(1_000_000):000000}"));

    public string Project(int year) => Once(() => string.Create(CultureInfo.InvariantCulture, $"KJ{year}{random.Next(1_000_000):000000}"));

    public string Model() => Once(() => string.Create(
        CultureInfo.InvariantCulture, $"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}-{random.Next(100_000)}"));

    public string Digest()
    {
        Span<byte> bytes = stackalloc byte[32];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    private string Once(Func<string> draw)
    {
        string number;
        do { number = draw(); } while (!given.Add(number));
        return number;
    }
}
