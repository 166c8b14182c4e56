using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Facts;

/// <summary>Instruments of a class of original value: from (included) to below, in ten thousand yuan;
/// <see cref="Below"/> null for "and more".</summary>
public sealed record ValueClass(decimal From, decimal? Below, long Pieces, decimal Value);

/// <summary>Instruments of a use: pieces, original value, and how many pieces are open to others.
/// The empty code stands for no use stated.</summary>
public sealed record UseOfInstruments(string Code, long Pieces, decimal Value, long Open);

/// <summary>Figures of the instruments (Art. 5(6)). A row may stand for several pieces with one value;
/// each piece then has its share of it.</summary>
public static class InstrumentFigures
{
    private static readonly decimal[] Bounds = [0, 10, 50, 100, 200];

    /// <summary>By value of a piece. Rows without a value are in none of the classes.</summary>
    public static IReadOnlyList<ValueClass> ByValue(IEnumerable<InstrumentRow> all)
    {
        var pieces = all.Where(i => i.Value is >= 0)
            .Select(i => (Each: i.Value!.Value / Pieces(i), Count: Pieces(i), Value: i.Value!.Value)).ToList();
        return [.. Bounds.Select((from, at) =>
        {
            decimal? below = at + 1 < Bounds.Length ? Bounds[at + 1] : null;
            var within = pieces.Where(p => p.Each >= from && (below is null || p.Each < below)).ToList();
            return new ValueClass(from, below, within.Total(p => (int?)p.Count), within.Total(p => (decimal?)p.Value));
        })];
    }

    /// <summary>By use, in the order of the codes; then those without one, where there are any.</summary>
    public static IReadOnlyList<UseOfInstruments> ByUse(IEnumerable<InstrumentRow> all, IReadOnlyList<string> codes)
    {
        var groups = all.GroupBy(i => i.Use is { } use && codes.Contains(use) ? use : "").ToDictionary(g => g.Key, g => g.ToList());
        return [.. codes.Concat(groups.ContainsKey("") ? [""] : Array.Empty<string>()).Select(code =>
        {
            var within = groups.GetValueOrDefault(code, []);
            return new UseOfInstruments(
                code, within.Total(i => (int?)Pieces(i)), within.Total(i => i.Value),
                within.Where(i => i.Open == true).Total(i => (int?)Pieces(i)));
        })];
    }

    // A row that says no number is one piece.
    private static int Pieces(InstrumentRow row) => Math.Max(1, row.Count ?? 1);
}
