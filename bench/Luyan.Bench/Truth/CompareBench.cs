using System.Diagnostics;
using Luyan.Cases.Authenticity;
using Luyan.Law;
using Luyan.Specs.Authenticity.Synthetic;

namespace Luyan.Bench.Truth;

/// <summary>The comparison of 2,000 invented dossiers with planted copies: recall, precision, time;
/// beside it every pair of a sample compared letter piece by letter piece.</summary>
internal static class CompareBench
{
    private const int Dossiers = 2000, CopiesOfEachRetouch = 60, DuplicatesOfEachKind = 40, Sample = 120;
    private static readonly ComparisonSettings Settings = ComparisonSettings.On(new(2026, 3, 2), MeasuresFile.LoadDefault());

    public static int Run()
    {
        var clock = Stopwatch.StartNew();
        var city = new SyntheticCity(Dossiers, seed: 11).Plant(CopiesOfEachRetouch, DuplicatesOfEachKind);
        Console.WriteLine($"{Dossiers:N0} dossiers written in {clock.Elapsed.TotalSeconds:0.0} s, {city.Plants.Count} copies planted");
        clock.Restart();
        var compared = city.Compared(Settings);
        var read = clock.Elapsed;
        var known = CommonWording.Known(SyntheticCity.Guidance);
        clock.Restart();
        var found = Comparison.Of(compared, Settings, known).Findings();
        var took = clock.Elapsed;
        Console.WriteLine($"{compared.Sum(d => d.Passages.Count):N0} paragraphs: read {read.TotalSeconds:0.0} s, compared " +
            $"{took.TotalSeconds:0.0} s, together {(read + took).TotalSeconds:0.0} s (goal below 60 s), {found.Count} findings");
        Measure(city, found);

        var few = compared.Take(Sample).ToList();
        clock.Restart();
        var ours = Comparison.Of(few, Settings, known).Findings().Count(f => f.Finding.Kind == FindingKind.NearParagraph);
        var quick = clock.Elapsed;
        clock.Restart();
        var theirs = EveryPair(few, known);
        var slow = clock.Elapsed;
        Console.WriteLine($"sample of {Sample}: {quick.TotalSeconds:0.00} s with bands ({ours} findings), {slow.TotalSeconds:0.00} s " +
            $"pair by pair ({theirs}), ratio {quick / slow:0.000}");
        var whole = slow.TotalSeconds * Math.Pow((double)Dossiers / Sample, 2);
        Console.WriteLine($"pair by pair all would take about {whole:0} s; with bands {took.TotalSeconds:0.0} s, ratio " +
            $"{took.TotalSeconds / whole:0.0000}");
        return 0;
    }

    private static void Measure(SyntheticCity city, IReadOnlyList<FoundInCase> found)
    {
        var units = city.Sheets.ToDictionary(s => s.Case, s => s.Unit);
        var near = city.Plants.Where(p => p.Kind == FindingKind.NearParagraph).ToList();
        var seen = found.Select(f => (f.Case, f.Other!.Value, f.Finding.Here.Place.Field)).ToHashSet();
        foreach (var how in near.GroupBy(p => p.How))
        {
            Console.WriteLine($"  {how.Key,-18} {how.Count(p => seen.Contains((p.To, p.From, p.Field)))} of {how.Count()}");
        }
        var copies = city.Plants.Where(p => p.Field.Length > 0)
            .SelectMany(p => new[] { (units[p.From], units[p.To], p.Field), (units[p.To], units[p.From], p.Field) }).ToHashSet();
        var shown = found.Where(f => f.Finding.Kind == FindingKind.NearParagraph).ToList();
        var right = shown.Count(f => copies.Contains((units[f.Case], units[f.Other!.Value], f.Finding.Here.Place.Field)));
        Console.WriteLine($"near copies: recall {(double)near.Count(p => seen.Contains((p.To, p.From, p.Field))) / near.Count:0.000} " +
            $"(goal 0.95), precision {(double)right / shown.Count:0.000} (goal 0.90)");
        foreach (var kind in city.Plants.Where(p => p.Kind != FindingKind.NearParagraph).GroupBy(p => p.Kind))
        {
            Console.WriteLine($"  {kind.Key,-18} " +
                $"{kind.Count(p => found.Any(f => f.Finding.Kind == p.Kind && f.Case == p.To && f.Other == p.From))} of {kind.Count()}");
        }
    }

    private static int EveryPair(List<ComparedDossier> dossiers, IReadOnlySet<ulong> known)
    {
        var comparison = Comparison.Of(dossiers, Settings, known);
        var found = 0;
        for (var a = 0; a < dossiers.Count; a++)
        {
            for (var b = a + 1; b < dossiers.Count; b++)
            {
                if (dossiers[a].IsOfSameUnit(dossiers[b])) { continue; }
                foreach (var mine in comparison.Signed[a])
                {
                    foreach (var theirs in comparison.Signed[b]) { if (mine.LikenessTo(theirs, Settings) is not null) { found += 2; } }
                }
            }
        }
        return found;
    }
}
