using System.Globalization;

namespace Luyan.Mutation;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Minutes">How long mutants are tried; the build and the learning come on top.</param>
/// <param name="Seed">What the sample is drawn by.</param>
/// <param name="Count">The most mutants to try.</param>
/// <param name="Only">Parts of paths of files; none means all.</param>
/// <param name="Survivors">Whether each survivor is shown with its text and the methods that met it.</param>
/// <param name="Quick">Whether only quick methods are asked, in one process: a first look, which finds more survivors.</param>
/// <param name="Keep">The folder in which the built copy and what was learnt stay for the next run.</param>
internal sealed record Options(double Minutes, int Seed, int Count, IReadOnlyList<string> Only, bool Survivors, bool Quick, string? Keep)
{
    private const double Usual = 15;

    /// <summary>Reads them. A count without minutes is not limited by time.</summary>
    public static Options Read(string[] said)
    {
        var (seed, only, survivors, quick) = (1, new List<string>(), false, false);
        var (minutes, count, keep) = ((double?)null, (int?)null, (string?)null);
        for (var i = 0; i < said.Length; i++)
        {
            var name = said[i];
            if (name == "--survivors") { survivors = true; continue; }
            if (name == "--quick") { quick = true; continue; }
            var value = i + 1 < said.Length ? said[++i] : throw new ArgumentException($"{name} wants a value");
            switch (name)
            {
                case "--minutes": minutes = double.Parse(value, CultureInfo.InvariantCulture); break;
                case "--seed": seed = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "--count": count = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "--only": only.Add(value); break;
                case "--keep": keep = Path.GetFullPath(value); break;
                default: throw new ArgumentException($"unknown: {name}");
            }
        }
        return new(minutes ?? (count is null ? Usual : double.MaxValue), seed, count ?? int.MaxValue, only, survivors, quick, keep);
    }
}
