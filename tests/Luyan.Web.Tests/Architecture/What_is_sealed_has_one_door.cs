using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>What is sealed or masked is read by one function of the store that records the look first: nobody else makes a reader from
/// whom nothing is hidden, and the words of informants are read by their store alone.</summary>
public partial class What_is_sealed_has_one_door
{
    [Fact]
    public void Nobody_else_reads_unsealed() =>
        Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && Unsealed().IsMatch(f.Text)).Select(f => f.Path)
            .ShouldBe(
                [
                    "src/Luyan.Cases/Reader.cs", "src/Luyan.Store/Dockets/Projection.cs", "src/Luyan.Store/Looks/DossierLooks.cs",
                    "src/Luyan.Store/Looks/Openings.cs",
                ],
                ignoreOrder: true);

    [Fact]
    public void Leads_are_read_by_their_store_alone() =>
        Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && Leads().IsMatch(f.Text)).Select(f => f.Path)
            .ShouldBe(["src/Luyan.Store/Leads/LeadStore.cs", "src/Luyan.Store/Upkeep/Forgetting.cs"], ignoreOrder: true);

    // A look is told before what was looked at is given out: nothing but these tells one.
    [Fact]
    public void Every_look_is_told_by_the_store() =>
        Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal)
                && f.Text.Contains("new LookBody(", StringComparison.Ordinal))
            .Select(f => f.Path).ShouldBe(
                ["src/Luyan.Store/Leads/LeadStore.cs", "src/Luyan.Store/Looks/DossierLooks.cs", "src/Luyan.Store/Looks/Openings.cs"],
                ignoreOrder: true);

    // Whoever shows a whole dossier of a case says so to the log of looks.
    [Fact]
    public void Every_page_of_a_whole_dossier_is_a_look() =>
        Source.Files.Where(f => f.Path.StartsWith("src/Luyan.Web", StringComparison.Ordinal) && Dossiers().IsMatch(f.Text))
            .Select(f => f.Path)
            .ShouldBe(
                [
                    "src/Luyan.Web.Applications/DossierDesk.cs", "src/Luyan.Web.Applications/Docketing/ExamineDesk.cs",
                    "src/Luyan.Web.Applications/Prints/PrintDesk.cs", "src/Luyan.Web.Applications/Recommending/ReadingDesk.cs",
                ],
                ignoreOrder: true);

    [Theory]
    [InlineData("reader with { Unsealed = true }", true), InlineData("EventsReadBy(rows, by, unsealed: true)", true)]
    [InlineData("reader.Unsealed ||", false)]
    public void An_unsealing_is_found(string code, bool found) => Unsealed().IsMatch(code).ShouldBe(found);

    [GeneratedRegex(@"\bUnsealed = |\bunsealed: ")]
    private static partial Regex Unsealed();

    [GeneratedRegex(@"\bdb\.Leads\b")]
    private static partial Regex Leads();

    [GeneratedRegex(@"\.AtDossier\(")]
    private static partial Regex Dossiers();
}
