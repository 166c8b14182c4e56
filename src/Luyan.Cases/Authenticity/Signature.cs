namespace Luyan.Cases.Authenticity;

/// <summary>
/// MinHash signatures in bands: two texts of which a share s of the pieces is common meet in at least one of 40 bands of two rows with the
/// probability 1 − (1 − s²)⁴⁰: 0.99 at a third, 0.33 at a tenth. Who meets is compared exactly.
/// </summary>
public static class Signature
{
    /// <summary>How many bands.</summary>
    public const int Bands = 40;

    private const int Rows = 2;
    private static readonly ulong[] Factors = Numbers(0x9e3779b97f4a7c15, odd: true);
    private static readonly ulong[] Shifts = Numbers(0xd1b54a32d192ed03, odd: false);

    /// <summary>The bands of a set of pieces; none where there are none.</summary>
    public static long[] Of(ReadOnlySpan<ulong> pieces)
    {
        if (pieces.IsEmpty) { return []; }
        Span<uint> least = stackalloc uint[Bands * Rows];
        least.Fill(uint.MaxValue);
        foreach (var piece in pieces)
        {
            var mixed = Shingles.Mix(piece);
            for (var i = 0; i < least.Length; i++)
            {
                var hash = (uint)(mixed * Factors[i] + Shifts[i] >> 32);
                if (hash < least[i]) { least[i] = hash; }
            }
        }
        var bands = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            bands[band] = (long)Shingles.Mix(((ulong)least[band * Rows] << 32 | least[band * Rows + 1]) + (ulong)band * 0x9e3779b97f4a7c15);
        }
        return bands;
    }

    // Fixed numbers: signatures are stored.
    private static ulong[] Numbers(ulong seed, bool odd)
    {
        var numbers = new ulong[Bands * Rows];
        for (var i = 0; i < numbers.Length; i++) { numbers[i] = Shingles.Mix(seed * (ulong)(i + 1)) | (odd ? 1UL : 0); }
        return numbers;
    }
}
