using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Luyan.Mutation;

/// <summary>A copy of the repository with all mutants built in, compiled once.</summary>
internal sealed partial class Workbench(string root, string folder, IReadOnlyList<string> scope)
{
    private const int Rounds = 12;
    private const string Published = "tests/Luyan.Specs/bin/published";

    private static readonly string[] Lenient = ["-c", "Release", "-v", "q", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false",
        "-p:EnforceCodeStyleInBuild=false", "-p:NoWarn=CS8600%3BCS8602%3BCS8604%3BCS0162", "-p:RestoreLockedMode=false"];

    private IReadOnlyList<Mutant> mutants = [];

    /// <summary>The specs, built with the mutants.</summary>
    public string Specs => Path.Combine(folder, Published, "Luyan.Specs");

    /// <summary>The assembly of the specs.</summary>
    public string Assembly => Specs + ".dll";

    /// <summary>Copies what is committed, writes the mutants and builds; gives those that compile.</summary>
    public IReadOnlyList<Mutant> Build()
    {
        Run("/bin/sh", root, "-c", $"git archive HEAD | tar -x -C '{folder}'");
        var sound = scope.SelectMany(s => Directory.EnumerateFiles(Path.Combine(folder, s), "*.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).ToDictionary(f => f, File.ReadAllText);
        File.WriteAllText(Path.Combine(folder, "src", "Luyan.Law", "Mutant.cs"), Planted.Switch);
        File.WriteAllText(Path.Combine(folder, "tests", "Luyan.Specs", "Watched.cs"), Planted.Watch);
        var without = new HashSet<int>();
        for (var round = 1; round <= Rounds; round++)
        {
            Write(sound, without);
            // What is at fault shows without the specs; they are built once.
            var said = Run("dotnet", folder, ["build", "src/Luyan.Cases", .. Lenient]);
            var faults = Errors().Matches(said).Select(m => (File: m.Groups[1].Value, Line: int.Parse(m.Groups[2].Value,
                System.Globalization.CultureInfo.InvariantCulture))).ToHashSet();
            if (faults.Count == 0)
            {
                Publish();
                return mutants;
            }
            var broken = mutants.Where(m => faults.Contains((Path.Combine(folder, m.File), m.Line))).ToList();
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

    // Compiled ahead, as half of what a short process costs is compiling; without the compiler for that, as usual.
    private void Publish()
    {
        string[] usual = ["publish", "tests/Luyan.Specs", .. Lenient, "--self-contained", "false", "-o", Published,
            "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier];
        var said = Run("dotnet", folder, [.. usual, "-p:PublishReadyToRun=true"]);
        if (File.Exists(Specs)) { return; }
        Console.WriteLine("could not be compiled ahead; mutants take longer");
        var again = Run("dotnet", folder, usual);
        if (!File.Exists(Specs)) { throw new InvalidOperationException($"The specs do not build with the mutants:\n{said}\n{again}"); }
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
        mutants = found;
    }

    [GeneratedRegex(@"^\s*(\S+\.cs)\((\d+),\d+\): error ", RegexOptions.Multiline)]
    private static partial Regex Errors();
}
