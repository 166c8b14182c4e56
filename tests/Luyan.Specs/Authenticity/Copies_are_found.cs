using System.Diagnostics;
using Luyan.Cases.Authenticity;
using Luyan.Law;
using Luyan.Specs.Authenticity.Synthetic;

namespace Luyan.Specs.Authenticity;

/// <summary>The measure of the comparison: 2,000 invented dossiers with planted copies.</summary>
public class Copies_are_found(Copies_are_found.Whole whole) : IClassFixture<Copies_are_found.Whole>
{
    private static readonly ComparisonSettings Settings = ComparisonSettings.On(new(2026, 3, 2), MeasuresFile.LoadDefault());

    public sealed class Whole
    {
        public Whole()
        {
            City = new SyntheticCity(dossiers: 2000, seed: 11).Plant(copiesOfEachRetouch: 60, duplicatesOfEachKind: 40);
            var compared = City.Compared(Settings);
            var clock = Stopwatch.StartNew();
            Found = Comparison.Of(compared, Settings, CommonWording.Known(SyntheticCity.Guidance)).Findings();
            Took = clock.Elapsed;
        }

        internal SyntheticCity City { get; }

        internal IReadOnlyList<FoundInCase> Found { get; }

        internal TimeSpan Took { get; }
    }

    private HashSet<(FindingKind, Guid, Guid, string)> Found { get; } =
        [.. whole.Found.Select(f => (f.Finding.Kind, f.Case, f.Other!.Value,
            f.Finding.Kind is FindingKind.NearParagraph or FindingKind.SameParagraph ? f.Finding.Here.Place.Field : ""))];

    [Fact]
    public void At_least_95_of_100_nearly_copied_paragraphs_are_found()
    {
        var near = whole.City.Plants.Where(p => p.Kind == FindingKind.NearParagraph).ToList();
        foreach (var how in near.GroupBy(p => p.How))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{how.Key}: {how.Count(IsFound)} of {how.Count()}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"all in {whole.Took.TotalSeconds:0.0} s, {whole.Found.Count} findings");
        ((double)near.Count(IsFound) / near.Count).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void At_least_90_of_100_paragraphs_that_are_shown_are_copies()
    {
        var planted = whole.City.Plants.Where(p => p.Kind is FindingKind.NearParagraph or FindingKind.SameParagraph)
            .SelectMany(p => ((Guid, Guid, string)[])[(p.From, p.To, p.Field), (p.To, p.From, p.Field)]).ToHashSet();
        // A unit that files again carries its text with it: a copy of the one is a copy of the other.
        var units = whole.City.Sheets.ToDictionary(s => s.Case, s => s.Unit);
        var byUnit = planted.Select(p => (units[p.Item1], units[p.Item2], p.Item3)).ToHashSet();
        var shown = whole.Found.Where(f => f.Finding.Kind == FindingKind.NearParagraph).ToList();
        var right = shown.Count(f => byUnit.Contains((units[f.Case], units[f.Other!.Value], f.Finding.Here.Place.Field)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {shown.Count}");
        shown.Count.ShouldBeGreaterThan(500);
        ((double)right / shown.Count).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Theory]
    [InlineData("SamePatent"), InlineData("SameInstrument"), InlineData("SamePerson"), InlineData("SameAward"),
        InlineData("SameProject"), InlineData("SameFile"), InlineData("SamePicture"), InlineData("SameParagraph")]
    public void Every_exact_duplicate_is_found_from_both_sides(string name)
    {
        var kind = Enum.Parse<FindingKind>(name);
        var planted = whole.City.Plants.Where(p => p.Kind == kind).ToList();
        planted.Count.ShouldBe(40);
        planted.Count(p => !Found.Contains((kind, p.To, p.From, p.Field)) || !Found.Contains((kind, p.From, p.To, p.Field))).ShouldBe(0);
    }

    [Theory]
    [InlineData("SamePatent"), InlineData("SameInstrument"), InlineData("SameAward"), InlineData("SameProject"),
        InlineData("SameFile"), InlineData("SamePicture"), InlineData("SameParagraph")]
    public void Nothing_is_called_the_same_that_is_not(string name)
    {
        var kind = Enum.Parse<FindingKind>(name);
        var units = whole.City.Sheets.ToDictionary(s => s.Case, s => s.Unit);
        // Two that copied from one unit have the same too.
        var planted = (from source in whole.City.Plants.Where(p => p.Kind == kind).GroupBy(p => units[p.From])
                       let all = source.Select(p => units[p.To]).Append(source.Key).ToList()
                       from a in all
                       from b in all
                       select (a, b)).ToHashSet();
        whole.Found.Where(f => f.Finding.Kind == kind && !planted.Contains((units[f.Case], units[f.Other!.Value])))
            .Select(f => f.Finding.Key).ShouldBeEmpty();
    }

    [Fact]
    public void A_unit_that_files_again_repeats_nobody()
    {
        var units = whole.City.Sheets.ToDictionary(s => s.Case, s => s.Unit);
        whole.Found.Count(f => units[f.Case] == units[f.Other!.Value]).ShouldBe(0);
    }

    [Fact]
    public void A_finding_keeps_its_key_when_all_is_compared_again()
    {
        var city = new SyntheticCity(dossiers: 100, seed: 3).Plant(copiesOfEachRetouch: 4, duplicatesOfEachKind: 3);
        string[] Keys() =>
            [.. Comparison.Of(city.Compared(Settings), Settings, CommonWording.Known([])).Findings().Select(f => f.Finding.Key).Order()];
        Keys().Length.ShouldBeGreaterThan(50);
        Keys().ShouldBe(Keys());
    }

    private bool IsFound(Planted p) => Found.Contains((FindingKind.NearParagraph, p.To, p.From, p.Field))
        || Found.Contains((FindingKind.SameParagraph, p.To, p.From, p.Field));
}
