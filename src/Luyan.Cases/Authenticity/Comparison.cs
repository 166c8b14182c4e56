using System.Collections.Concurrent;

namespace Luyan.Cases.Authenticity;

/// <summary>A finding of a case.</summary>
/// <param name="Case">The case whose dossier shows it.</param>
/// <param name="Other">The other case; null where the dossier differs from itself.</param>
/// <param name="Finding">What was seen.</param>
public sealed record FoundInCase(Guid Case, Guid? Other, TruthFinding Finding);

/// <summary>Compares many dossiers at once, each with all others, without looking at every pair.</summary>
public sealed class Comparison
{
    // A band in which more meet is no trace of a copy: what they share was just not common enough to be left out.
    private const int MostInBand = 64;
    private readonly IReadOnlyList<ComparedDossier> dossiers;
    private readonly ComparisonSettings settings;

    private Comparison(
        IReadOnlyList<ComparedDossier> dossiers, ComparisonSettings settings, CommonWording common, SignedPassage[][] signed) =>
        (this.dossiers, this.settings, Common, Signed) = (dossiers, settings, common, signed);

    /// <summary>What is common among them.</summary>
    public CommonWording Common { get; }

    /// <summary>The paragraphs of each dossier with their bands, in the order of the dossiers.</summary>
    public IReadOnlyList<IReadOnlyList<SignedPassage>> Signed { get; }

    /// <summary>Counts what is common, then signs every paragraph.</summary>
    public static Comparison Of(IReadOnlyList<ComparedDossier> dossiers, ComparisonSettings settings, IReadOnlySet<ulong> known)
    {
        var common = CommonWording.Empty(settings, known);
        foreach (var unit in dossiers.GroupBy(d => d.Unit))
        {
            common.Add(unit.SelectMany(d => d.Passages).SelectMany(p => Shingles.Of(p.Normal)).ToHashSet(), newUnit: true);
        }
        var signed = new SignedPassage[dossiers.Count][];
        Parallel.For(0, dossiers.Count, i => signed[i] = [.. dossiers[i].Passages.Select(p => p.Sign(common, settings))]);
        return new(dossiers, settings, common, signed);
    }

    /// <summary>Everything that is seen between dossiers of different units, from both sides;
    /// of several findings with one key the plainest.</summary>
    public IReadOnlyList<FoundInCase> Findings() =>
        [.. Keys().Concat(Near()).GroupBy(f => (f.Case, f.Finding.Key)).Select(g => g.MaxBy(f => (f.Finding.Strength, Share(f.Finding)))!)];

    private IEnumerable<FoundInCase> Keys()
    {
        foreach (var group in dossiers.SelectMany(d => d.Keys.Select(k => (Dossier: d, Key: k))).GroupBy(x => (x.Key.Kind, x.Key.Key)))
        {
            List<(ComparedDossier Dossier, ComparedKey Key)> all = [.. group];
            if (all.Count < 2) { continue; }
            var units = all.Select(x => x.Dossier.Unit).Distinct().Count();
            if (units < 2 || PairFindings.IsCommon(all[0].Key, units, Common)) { continue; }
            foreach (var (here, mine) in all)
            {
                foreach (var (there, theirs) in all)
                {
                    if (!here.IsOfSameUnit(there) && PairFindings.OfKeys(here, mine, there, theirs) is { } finding)
                    {
                        yield return new(here.Case, there.Case, finding);
                    }
                }
            }
        }
    }

    private ConcurrentBag<FoundInCase> Near()
    {
        List<(int Dossier, int Passage, long Band)> bands =
            [.. Signed.SelectMany((passages, d) => passages.SelectMany((p, i) => p.Bands.Select(band => (d, i, band))))];
        bands.Sort((a, b) => a.Band.CompareTo(b.Band));
        var met = new HashSet<(int, int, int, int)>();
        for (var from = 0; from < bands.Count;)
        {
            var to = from + 1;
            while (to < bands.Count && bands[to].Band == bands[from].Band) { to++; }
            if (to - from <= MostInBand)
            {
                for (var i = from; i < to; i++)
                {
                    for (var j = i + 1; j < to; j++)
                    {
                        var (a, b) = bands[i].Dossier < bands[j].Dossier ? (bands[i], bands[j]) : (bands[j], bands[i]);
                        if (!dossiers[a.Dossier].IsOfSameUnit(dossiers[b.Dossier]))
                        {
                            met.Add((a.Dossier, a.Passage, b.Dossier, b.Passage));
                        }
                    }
                }
            }
            from = to;
        }
        var found = new ConcurrentBag<FoundInCase>();
        Parallel.ForEach(met, pair =>
        {
            var (a, b) = (Signed[pair.Item1][pair.Item2], Signed[pair.Item3][pair.Item4]);
            if (a.LikenessTo(b, settings) is not { } likeness) { return; }
            var (here, there) = (dossiers[pair.Item1], dossiers[pair.Item3]);
            found.Add(new(here.Case, there.Case, PairFindings.OfPassages(here, a.Passage, there, b.Passage, likeness)));
            found.Add(new(there.Case, here.Case, PairFindings.OfPassages(there, b.Passage, here, a.Passage, likeness)));
        });
        return found;
    }

    private static int Share(TruthFinding finding) =>
        finding.Values.Find("share") is { } share ? int.Parse(share, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
