using System.Text.RegularExpressions;

namespace Luyan.Specs;

/// <summary>The profile of the Bureau and the lease of the clock are one row each. Asked for the first of them the database would be
/// asked without an order, and every start would log a warning.</summary>
public sealed partial class Tables_of_one_row_are_asked_for_it
{
    [Fact]
    public void No_first_without_an_order()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(above!.FullName, "src"))) { above = above.Parent; }
        Directory.EnumerateFiles(Path.Combine(above.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => First().Matches(File.ReadAllText(f)).Select(m => $"{Path.GetFileName(f)}: {m.Value}")).ShouldBeEmpty();
    }

    [GeneratedRegex(@"db\.(Bureau|ClockLeases)(\.AsNoTracking\(\))?(\.Select\([^)]*\))?\s*\.First\w*\(")]
    private static partial Regex First();
}
