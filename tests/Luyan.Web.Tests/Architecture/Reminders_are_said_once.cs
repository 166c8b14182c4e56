using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>When a deadline is reminded of, and by which message, is decided in one place.</summary>
public class Reminders_are_said_once
{
    private static readonly (string What, Regex Said, string[] Where)[] Once =
    [
        ("the days of the policy", new(@"\bParameters\.Reminders\b"), ["src/Luyan.Store/Clockwork/ClockPass.cs"]),
        ("the key of the message", new("""["']reminder["']"""), ["src/Luyan.Store/Clockwork/Reminding.cs"]),
        ("what was reminded of", new("INTO \"Reminders\"|\\bReminders\\.Add"), ["src/Luyan.Store/Clockwork/Reminding.cs"]),
        ("its words", new(@"""notify\.reminder\."),
            ["src/Luyan.Web.Office/Texts/messages.en.json", "src/Luyan.Web.Office/Texts/messages.zh-CN.json"]),
    ];

    [Fact]
    public void In_one_place()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Source.Root, "src"), "*.json", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(Source.Root, f).Replace('\\', '/'), Full: f))
            .Where(f => f.Path.Contains("/Texts/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal)
                && !f.Path.Contains("/obj/", StringComparison.Ordinal))
            .Select(f => (f.Path, Text: File.ReadAllText(f.Full)));
        var files = Source.Files.Select(f => (f.Path, f.Text)).Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal))
            .Concat(texts).ToList();
        foreach (var (what, said, where) in Once)
        {
            files.Where(f => said.IsMatch(f.Text)).Select(f => f.Path).ShouldBe(where, ignoreOrder: true, what);
        }
    }
}
