namespace Luyan.Cases.Authenticity;

/// <summary>
/// What everybody writes: the words of the Measures and of the form itself, and pieces of text that stand in the
/// dossiers of many units. It is left out of a comparison of texts. Kept as one table of counts by piece;
/// two pieces may share a count, which at worst hides a piece.
/// </summary>
public sealed class CommonWording(ushort[] counts, int units, ComparisonSettings settings, IReadOnlySet<ulong> known)
{
    /// <summary>How many counts the table has.</summary>
    public const int Slots = 1 << 21;

    /// <summary>In how many units' dossiers each piece stands, by its slot.</summary>
    public ushort[] Counts => counts;

    /// <summary>How many units have been counted.</summary>
    public int Units { get; private set; } = units;

    /// <summary>A table of nothing counted.</summary>
    public static CommonWording Empty(ComparisonSettings settings, IReadOnlySet<ulong> known) => new(new ushort[Slots], 0, settings, known);

    /// <summary>From so many units on a piece is common.</summary>
    public int From => Math.Max(settings.CommonUnits, (Units * settings.CommonShare + 99) / 100);

    /// <summary>Counts pieces that a unit has not had before.</summary>
    public void Add(IEnumerable<ulong> pieces, bool newUnit)
    {
        if (newUnit) { Units++; }
        foreach (var piece in pieces)
        {
            ref var count = ref counts[Slot(piece)];
            if (count < ushort.MaxValue) { count++; }
        }
    }

    /// <summary>The pieces that are not common.</summary>
    public ulong[] Rare(ReadOnlySpan<ulong> pieces)
    {
        var from = From;
        var rare = new ulong[pieces.Length];
        var kept = 0;
        foreach (var piece in pieces)
        {
            if (counts[Slot(piece)] < from && !known.Contains(piece)) { rare[kept++] = piece; }
        }
        return rare[..kept];
    }

    /// <summary>Whether a paragraph has enough of its own that two units who both have it are worth a look.</summary>
    public bool IsOwn(string text) => Rare(Shingles.Of(NormalText.Fold(text))).Length >= settings.LeastOwn;

    /// <summary>The pieces of texts that everybody has before him: the Measures, the form and its guidance.</summary>
    public static IReadOnlySet<ulong> Known(IEnumerable<string> texts) =>
        texts.SelectMany(t => Shingles.Of(NormalText.Fold(t))).ToHashSet();

    private static int Slot(ulong piece) => (int)(Shingles.Mix(piece) >> 43);
}
