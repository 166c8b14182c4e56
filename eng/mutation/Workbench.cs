using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Luyan.Mutation;

/// <summary>A copy of the repository with all mutants built in, compiled once.</summary>
internal sealed partial class Workbench(string root, string folder, IReadOnlyList<string> scope)
{
    private const int Rounds = 12;

    private const string Switch = """
        namespace Luyan.Law;

        public static class Mutant
        {
            private static readonly int Active = int.TryParse(System.Environment.GetEnvironmentVariable("LUYAN_MUTANT"), out var n) ? n : 0;
            private static readonly string? Told = System.Environment.GetEnvironmentVariable("LUYAN_MUTANT_HITS");
            private static readonly bool[]? Hits = Told is null ? null : Watched();

            public static bool On(int id)
            {
                if (Hits is not null) { Hits[id] = true; }
                return id == Active;
            }

            private static bool[] Watched()
            {
                System.AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.WriteAllLines(
                    Told!, System.Linq.Enumerable.Range(0, Hits!.Length).Where(i => Hits[i]).Select(i => $"{i}"));
                return new bool[100_000];
            }
        }
        """;

    /// <summary>Every mutant that compiles.</summary>
    public IReadOnlyList<Mutant> Mutants { get; private set; } = [];

    /// <summary>The specs, built with the mutants.</summary>
    public string Specs => Path.Combine(folder, "tests", "Luyan.Specs", "bin", "Debug", "net10.0", "Luyan.Specs");

    /// <summary>Copies what is committed, writes the mutants and builds; what does not compile is left out.</summary>
    public void Build()
    {
        Directory.CreateDirectory(folder);
        Run("/bin/sh", root, "-c", $"git archive HEAD | tar -x -C '{folder}'");
        var sound = scope.SelectMany(s => Directory.EnumerateFiles(Path.Combine(folder, s), "*.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).ToDictionary(f => f, File.ReadAllText);
        File.WriteAllText(Path.Combine(folder, "src", "Luyan.Law", "Mutant.cs"), Switch);
        var without = new HashSet<int>();
        for (var round = 1; round <= Rounds; round++)
        {
            Write(sound, without);
            var said = Run("dotnet", folder, "build", "tests/Luyan.Specs", "-v", "q", "-p:RunAnalyzers=false",
                "-p:TreatWarningsAsErrors=false", "-p:EnforceCodeStyleInBuild=false", "-p:NoWarn=CS8600%3BCS8602%3BCS8604%3BCS0162");
            var faults = Errors().Matches(said).Select(m => (File: m.Groups[1].Value, Line: int.Parse(m.Groups[2].Value,
                System.Globalization.CultureInfo.InvariantCulture))).ToHashSet();
            if (faults.Count == 0 && File.Exists(Specs)) { return; }
            var broken = Mutants.Where(m => faults.Contains((Path.Combine(folder, m.File), m.Line))).ToList();
            if (broken.Count == 0) { throw new InvalidOperationException($"The mutated copy does not build:\n{said}"); }
            Console.WriteLine($"round {round}: {broken.Count} mutants do not compile");
            without.UnionWith(broken.Select(m => m.Id));
        }
        throw new InvalidOperationException("The mutated copy does not build.");
    }

    /// <summary>Runs a program and gives what it said.</summary>
    public static string Run(string program, string where, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = where, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said + error.Result;
    }

    private void Write(Dictionary<string, string> sound, HashSet<int> without)
    {
        var (found, next) = (new List<Mutant>(), 1);
        foreach (var (file, text) in sound)
        {
            var mutating = new Mutating(Path.GetRelativePath(folder, file), next, without);
            var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
            var written = mutating.Visit(tree.GetRoot())!.ToFullString();
            if (!File.Exists(file) || File.ReadAllText(file) != written) { File.WriteAllText(file, written); }
            found.AddRange(mutating.Found);
            next = mutating.Next;
        }
        Mutants = found;
    }

    [GeneratedRegex(@"^\s*(\S+\.cs)\((\d+),\d+\): error ", RegexOptions.Multiline)]
    private static partial Regex Errors();
}
