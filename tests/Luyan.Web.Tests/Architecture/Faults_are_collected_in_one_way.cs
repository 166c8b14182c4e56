using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>What is wrong with the fields of a command is collected by <c>Faults</c>, whose values are made only where something is
/// wrong.</summary>
public class Faults_are_collected_in_one_way
{
    // The list of what stands in the way of a step belongs to the procedure.
    private static readonly string[] Lists = ["src/Luyan.Cases/Faults.cs", "src/Luyan.Cases/Procedure.cs"];

    private static readonly (string What, Regex Said)[] Others =
    [
        ("a list by hand", new(@"new List<Refusal>|List<Refusal> \w+ = ")),
        ("a refusal at a field that is added by hand", new(@"\.Add\(\(?\w+Rules\.\w+[^;]*?\.Refuse\([^;]*?\)\s*\.At\([^;]*?\)\);")),
    ];

    [Fact]
    public void In_cases_and_in_the_law() => Source.Files
        .Where(f => f.Path.StartsWith("src/Luyan.Cases/", StringComparison.Ordinal)
            || f.Path.StartsWith("src/Luyan.Law/", StringComparison.Ordinal))
        .Where(f => !Lists.Contains(f.Path))
        .SelectMany(f => Others.SelectMany(o => o.Said.Matches(f.Text).Select(m => $"{f.Path}: {o.What}: {m.Value}")))
        .ShouldBeEmpty();
}
