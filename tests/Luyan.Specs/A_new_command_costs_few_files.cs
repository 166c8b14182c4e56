using System.Text.RegularExpressions;

namespace Luyan.Specs;

/// <summary>The recipe of CONTRIBUTING.md names the files that a new command costs. A real command is compared with it.</summary>
public partial class A_new_command_costs_few_files
{
    private static readonly string Root = Find();

    [Fact]
    public void As_the_recipe_says_of_the_support_of_a_center()
    {
        string[] recipe = [.. Listed().Matches(File.ReadAllText(Path.Combine(Root, "CONTRIBUTING.md"))).Select(m => m.Groups[1].Value)];
        var source = Path.Combine(Root, "src");
        var named = Directory.EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(source, f).Replace('\\', '/'))
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".json" && !f.Contains("/obj/") && !f.Contains("/bin/"))
            .Where(f => Names().IsMatch(File.ReadAllText(Path.Combine(source, f))))
            .Order(StringComparer.Ordinal).ToList();
        named.Count.ShouldBeLessThanOrEqualTo(8, string.Join("\n", named));
        foreach (var file in named) { recipe.Count(r => Fits(file, r)).ShouldBe(1, $"{file} is not in the recipe, or twice"); }
        foreach (var line in recipe)
        {
            named.ShouldContain(f => Fits(f, line), $"the recipe names {line}, which no file of the command is");
        }
    }

    /// <summary>Whether a file is one of those that a line of the recipe names: a name with * for any letters, in any
    /// folder below its project.</summary>
    private static bool Fits(string file, string line)
    {
        var (project, name) = (line[..line.IndexOf('/', StringComparison.Ordinal)], line[(line.LastIndexOf('/') + 1)..]);
        return Matches(file[..file.IndexOf('/', StringComparison.Ordinal)], project) && Matches(Path.GetFileName(file), name);
    }

    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CONTRIBUTING.md"))) { folder = folder.Parent; }
        return folder!.FullName;
    }

    [GeneratedRegex(@"^\| `src/([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\bRecordSupport\b|\bSupportRecorded\b|\bact\.record-support\b")]
    private static partial Regex Names();
}
