using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>Refusals, findings, remarks and letters carry values; <c>NamedValues</c> makes words of them when the language is
/// known.</summary>
public class Words_are_made_at_the_edge
{
    [Fact]
    public void No_value_has_a_twin_in_another_language()
    {
        var twin = new Regex(@"[""{][a-z][A-Za-z]*English[""}:]|\+ ?""English""");
        In("src/").Where(f => twin.IsMatch(f.Text)).Select(f => f.Path).ShouldBeEmpty();
        Directory.EnumerateFiles(Path.Combine(Source.Root, "src"), "*.json", SearchOption.AllDirectories)
            .Where(p => p.Contains($"{Path.DirectorySeparatorChar}Texts{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && twin.IsMatch(File.ReadAllText(p).Replace("\"message-texts.in-english\"", "", StringComparison.Ordinal)))
            .ShouldBeEmpty();
        twin.IsMatch("(\"materialEnglish\", m.English)").ShouldBeTrue();
    }

    [Fact]
    public void Values_of_texts_have_one_form()
    {
        var other = new Regex(@"Wordings\.Of\([^;]*(?:new Dictionary|ToDictionary)|\(string(?: Name)?, object\??(?: Value)?\)\[\]");
        In("src/").Where(f => !f.Path.EndsWith("/NamedValues.cs", StringComparison.Ordinal) && other.IsMatch(f.Text))
            .Select(f => f.Path).ShouldBe(["src/Luyan.Documents/Letters/ApprovalLetter.cs", "src/Luyan.Documents/Letters/CenterLetter.cs",
                "src/Luyan.Documents/Letters/RejectionDecision.cs"], "values of a letter that several of its texts name");
    }

    [Fact]
    public void Parts_of_a_line_are_joined_in_one_place()
    {
        // An empty part leaves a hole between two dots; Dotted leaves it out.
        var joined = new Regex(@"Join\("" · ""|""\{[^{}""]*\} · \{[^{}""]*\}");
        In("src/Luyan.Web").Where(f => joined.IsMatch(f.Text)).Select(f => f.Path).ShouldBeEmpty();
    }

    private static IEnumerable<SourceFile> In(string folder) =>
        Source.Files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal));
}
