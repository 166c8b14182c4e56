using System.Text.RegularExpressions;

namespace Luyan.Specs.Law;

/// <summary>What stands in a file of the policy is read through <c>Place</c>, which turns a value of another kind into a fault with file,
/// key and day. Asked of a JSON element itself it would be an exception without any.</summary>
public sealed partial class The_policy_is_read_through_one_reader
{
    // Place asks for the kind before the value; so do the readers of single values and of what is submitted on a page.
    private static readonly string[] Readers = ["Place.cs", "JsonFile.cs", "RawValue.cs", "RawCalendar.cs"];

    [Fact]
    public void No_other_file_asks_an_element_itself()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(above!.FullName, "src"))) { above = above.Parent; }
        var asked = Directory.EnumerateFiles(Path.Combine(above.FullName, "src", "Luyan.Law", "Files"), "*.cs")
            .Where(f => !Readers.Contains(Path.GetFileName(f)))
            .SelectMany(f => File.ReadLines(f).Where(l => Unguarded().IsMatch(l)).Select(l => $"{Path.GetFileName(f)}: {l.Trim()}"))
            .ToList();
        asked.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\.(TryGetProperty|GetProperty|EnumerateObject|EnumerateArray|(Try)?GetInt32|GetDecimal|GetBoolean|GetRawText)\(")]
    private static partial Regex Unguarded();
}
