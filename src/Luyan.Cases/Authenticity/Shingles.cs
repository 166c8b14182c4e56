namespace Luyan.Cases.Authenticity;

/// <summary>The pieces by which texts are compared: every four neighbouring characters, which make exactly one number of 64 bits.</summary>
public static class Shingles
{
    /// <summary>How many characters a piece has. Two Chinese words.</summary>
    public const int Length = 4;

    /// <summary>The different pieces of a normal text, sorted.</summary>
    public static ulong[] Of(string normal)
    {
        if (normal.Length < Length) { return []; }
        var all = new ulong[normal.Length - Length + 1];
        ulong piece = 0;
        for (var i = 0; i < normal.Length; i++)
        {
            piece = piece << 16 | normal[i];
            if (i >= Length - 1) { all[i - Length + 1] = piece; }
        }
        Array.Sort(all);
        var kept = 1;
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i] != all[i - 1]) { all[kept++] = all[i]; }
        }
        return kept == all.Length ? all : all[..kept];
    }

    /// <summary>How many pieces two sorted lists share.</summary>
    public static int Shared(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) { shared++; i++; j++; }
            else if (a[i] < b[j]) { i++; }
            else { j++; }
        }
        return shared;
    }

    /// <summary>Spreads a number over all its bits.</summary>
    public static ulong Mix(ulong x)
    {
        x ^= x >> 30;
        x *= 0xbf58476d1ce4e5b9;
        x ^= x >> 27;
        x *= 0x94d049bb133111eb;
        return x ^ x >> 31;
    }
}
