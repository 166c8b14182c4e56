using System.Text.RegularExpressions;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Reviews;

namespace Luyan.Specs;

/// <summary>The recipe of CONTRIBUTING.md names the files that a new command costs. Commands of each life are compared with it, and
/// all commands are counted.</summary>
public partial class A_new_command_costs_few_files(ITestOutputHelper output)
{
    /// <summary>Files of a command that is used by more than the recipe: by pages and lists of its own. It only goes down.</summary>
    private const int Most = 16;

    private static readonly Lazy<IReadOnlyList<(string Path, string Text)>> Files = new(() =>
    [
        .. new[] { "src", "measures" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".json")
            .Select(f => (Path: Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'), Full: f))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, File.ReadAllText(f.Full))),
    ]);

    /// <summary>Every command, with its life.</summary>
    private static IEnumerable<(string Life, Type Command)> Commands =>
    [
        .. ApplicationLife.Life.Commands.Select(c => ("Applications", c)), .. CenterLife.Life.Commands.Select(c => ("Centers", c)),
        .. ReviewLife.Life.Commands.Select(c => ("Reviews", c)),
    ];

    [Theory]
    [InlineData("Centers", "RecordSupport", "SupportRecorded")]
    [InlineData("Applications", "DropTermination", "TerminationDropped")]
    [InlineData("Applications", "RefuseStampedCopy", "StampedCopyRefused")]
    [InlineData("Reviews", "SignOpinion", "OpinionSigned")]
    public void As_the_recipe_says(string life, string command, string happened)
    {
        var recipe = Listed().Matches(File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md")))
            .Select(m => m.Groups[1].Value).ToList();
        var named = Naming(life, command, happened);
        output.WriteLine(string.Join("\n", named));
        named.Count.ShouldBeLessThanOrEqualTo(recipe.Count, string.Join("\n", named));
        recipe.Count.ShouldBeLessThanOrEqualTo(8);
        foreach (var file in named) { recipe.Count(r => Fits(file, r)).ShouldBe(1, $"{file} is not in the recipe, or twice"); }
        // Of the centers' command every line of the recipe is a file: no line is idle.
        if (command != "RecordSupport") { return; }
        foreach (var line in recipe)
        {
            named.ShouldContain(f => Fits(f, line), $"the recipe names {line}, which no file of the command is");
        }
    }

    [Fact]
    public void Half_of_all_commands_cost_at_most_eight()
    {
        var costs = Commands.Select(c => (c.Life, c.Command.Name, Files: InSource(Naming(c.Life, c.Command.Name))))
            .OrderByDescending(c => c.Files.Count).ToList();
        costs.Count.ShouldBeGreaterThan(95);
        foreach (var (life, name, files) in costs.Take(12)) { output.WriteLine($"{files.Count} {life} {name}"); }
        output.WriteLine($"median {costs[costs.Count / 2].Files.Count} of {costs.Count}");
        costs[costs.Count / 2].Files.Count.ShouldBeLessThanOrEqualTo(8);
        costs[0].Files.Count.ShouldBe(Most, "where it has fallen, write the new number down");
    }

    private static IReadOnlyList<string> InSource(IReadOnlyList<string> files) =>
        [.. files.Where(f => f.StartsWith("src/", StringComparison.Ordinal))];

    // Files that name a command of a life. Another life may have a command of the same name: its own folders are left out.
    private static IReadOnlyList<string> Naming(string life, string command, params string[] others)
    {
        var names = new Regex($@"\b(?:{string.Join('|', others.Append(command))}|act\.{Kebab(command)})\b");
        string[] written = [.. others, command, $"act.{Kebab(command)}"];
        // A plain search first: most files hold none of the names.
        return
        [
            .. Files.Value.Where(f => !OfAnother(f.Path, life) && written.Any(w => f.Text.Contains(w, StringComparison.Ordinal))
                && names.IsMatch(f.Text)).Select(f => f.Path),
        ];
    }

    private static bool OfAnother(string path, string life) => new[] { "Applications", "Centers", "Reviews" }.Where(l => l != life)
        .Any(l => path.StartsWith($"src/Luyan.Cases/{l}/", StringComparison.Ordinal)
            || path.StartsWith($"src/Luyan.Web.{l}/", StringComparison.Ordinal)
            || path.StartsWith($"src/Luyan.Cases/Texts/{l.ToLowerInvariant()}.", StringComparison.Ordinal)
            || path.StartsWith($"src/Luyan.Demo/{l[..^1]}", StringComparison.Ordinal));

    /// <summary>Whether a file is one of those that a line of the recipe names: a name with * for any letters, in any
    /// folder below its project.</summary>
    private static bool Fits(string file, string line)
    {
        var (folder, name) = (line[..line.IndexOf('/', 4)], line[(line.LastIndexOf('/') + 1)..]);
        return line.StartsWith("measures/", StringComparison.Ordinal)
            ? file == line
            : Matches(file[..file.IndexOf('/', 4)], folder) && Matches(Path.GetFileName(file), name);
    }

    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$");

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    [GeneratedRegex(@"^\| `((?:src|measures)/[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
