namespace Luyan.Store.Moving;

/// <summary>Collects the moves of a dry run: counts all, keeps the most urgent.</summary>
internal sealed class Planning(int most)
{
    private readonly List<PlannedMove> earlier = [], later = [];
    private readonly Dictionary<(string Key, DateOnly Before, DateOnly After), int> together = [];
    private int less, more;

    public void Add(PlannedMove move)
    {
        if (move.Earlier) { less++; } else { more++; }
        var alike = (move.Key, move.Before, move.After);
        together[alike] = together.GetValueOrDefault(alike) + 1;
        var into = move.Earlier ? earlier : later;
        into.Add(move);
        if (into.Count >= 2 * most) { Cut(into); }
    }

    public PlannedMoves Whole()
    {
        Cut(earlier);
        Cut(later);
        return new(
            earlier, later, less, more,
            [.. together.Select(t => new MovedTogether(t.Key.Key, t.Key.Before, t.Key.After, t.Value))
                .OrderBy(t => t.After >= t.Before).ThenBy(t => t.After).ThenBy(t => t.Key, StringComparer.Ordinal)]);
    }

    private void Cut(List<PlannedMove> moves)
    {
        moves.Sort((a, b) => (a.After, a.Number, a.Key, a.Subject).CompareTo((b.After, b.Number, b.Key, b.Subject)));
        if (moves.Count > most) { moves.RemoveRange(most, moves.Count - most); }
    }
}
