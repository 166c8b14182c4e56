using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Luyan.Web.Tests.Architecture;

public partial class StructureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Luyan.Law"] = [],
        ["Luyan.Cases"] = ["Luyan.Law"],
        ["Luyan.Store"] = ["Luyan.Cases", "Luyan.Law"],
        ["Luyan.Documents"] = ["Luyan.Cases", "Luyan.Law"],
        ["Luyan.Web.Ui"] = ["Luyan.Store", "Luyan.Documents", "Luyan.Cases", "Luyan.Law"],
        ["Luyan.Web.CaseWork"] = ["Luyan.Web.Ui"],
        ["Luyan.Web.Applications"] = ["Luyan.Web.CaseWork"],
        ["Luyan.Web.Centers"] = ["Luyan.Web.CaseWork"],
        ["Luyan.Web.Ledger"] = ["Luyan.Web.CaseWork"],
        ["Luyan.Web.Office"] = ["Luyan.Web.CaseWork"],
        ["Luyan.Demo"] = ["Luyan.Web.Applications", "Luyan.Web.Centers", "Luyan.Web.Ledger", "Luyan.Web.Office"],
        ["Luyan.Web"] = ["Luyan.Demo"],
    };

    [Fact]
    public void References_point_from_web_to_store_and_documents_to_cases_to_law()
    {
        Source.Projects.ShouldBe(Allowed.Keys, ignoreOrder: true);
        foreach (var (project, allowed) in Allowed)
        {
            var file = XDocument.Load(Path.Combine(Source.Root, "src", project, $"{project}.csproj"));
            var used = file.Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
            used.Except(allowed).ShouldBeEmpty($"{project} refers to what it must not know");
        }
    }

    [Fact]
    public void Law_and_cases_use_the_base_library_alone()
    {
        foreach (var project in new[] { "Luyan.Law", "Luyan.Cases" })
        {
            XDocument.Load(Path.Combine(Source.Root, "src", project, $"{project}.csproj")).Descendants("PackageReference").ShouldBeEmpty();
        }
    }

    [Fact]
    public void No_folder_is_a_drawer_for_everything() =>
        Source.Files.SelectMany(f => f.Path.Split('/').SkipLast(1)).Distinct()
            .Where(folder => folder is "Common" or "Core" or "Shared" or "Infrastructure" or "Helpers" or "Utils").ShouldBeEmpty();

    [Fact]
    public void No_type_hides_behind_an_empty_suffix() =>
        Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(f => TypeName().Matches(f.Text).Select(m => m.Groups[1].Value))
            // The procedure calls the recording of 送达 so: it is a word of the law, no suffix.
            .Where(name => Empty().IsMatch(name) && name != "RecordService").ShouldBeEmpty();

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var sizes = Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal)).Select(f => f.Lines).Order().ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{sizes.Length} files, median {sizes[sizes.Length / 2]}, p90 {sizes[sizes.Length * 9 / 10]}, longest {sizes[^1]} lines");
        Source.Files.Where(f => f.Lines > 300).Select(f => $"{f.Path}: {f.Lines}").ShouldBeEmpty();
    }

    /// <summary>A column is a character, whatever its width.</summary>
    [Fact]
    public void No_line_is_longer_than_140_columns() =>
        Source.Files.SelectMany(f => f.Text.Split('\n')
            .Select((line, at) => (Place: $"{f.Path}:{at + 1}", Columns: line.TrimEnd('\r').EnumerateRunes().Count())))
            .Where(line => line.Columns > 140).Select(line => $"{line.Place}: {line.Columns}").ShouldBeEmpty();

    [Fact]
    public void Namespaces_are_file_scoped() =>
        Source.Files.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal) && BlockNamespace().IsMatch(f.Text))
            .Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void The_clock_is_asked_and_never_read()
    {
        // The analyzer refuses a banned clock; this keeps the ban itself in place and finds a suppression.
        File.ReadAllText(Path.Combine(Source.Root, "BannedSymbols.txt")).ShouldContain("P:System.DateTimeOffset.UtcNow");
        Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && Suppressed().IsMatch(f.Text))
            .Select(f => f.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_left_for_later() =>
        Source.Files.Where(f => !f.Path.EndsWith("StructureTests.cs", StringComparison.Ordinal) && Later().IsMatch(f.Text))
            .Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Pages_hold_no_inline_script_or_style() =>
        Source.Files.Where(f => f.Path.EndsWith(".razor", StringComparison.Ordinal) && Inline().IsMatch(f.Text))
            .Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Pages_have_parameters_only() =>
        Source.Files.Where(f => f.Path.EndsWith(".razor", StringComparison.Ordinal) && Injected().IsMatch(f.Text))
            .Select(f => f.Path).ShouldBeEmpty();

    [GeneratedRegex(@"\b(?:class|record|struct|interface)\s+([A-Z]\w*)")]
    private static partial Regex TypeName();

    [GeneratedRegex("(Service|Manager|Helper|Helpers|Util|Utils|Dto|Base|Impl|Repository)$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"^namespace [\w.]+\s*\r?\n?\{", RegexOptions.Multiline)]
    private static partial Regex BlockNamespace();

    [GeneratedRegex("RS0030|RS0031")]
    private static partial Regex Suppressed();

    [GeneratedRegex(@"//.*\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex Later();

    [GeneratedRegex(@"<style|\sstyle=""|\son(click|change|submit|load|input)=|<script(?![^>]*\ssrc=)|javascript:")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^@(page|inject|rendermode)\b|<EditForm|OnInitialized", RegexOptions.Multiline)]
    private static partial Regex Injected();
}
