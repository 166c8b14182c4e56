using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>A page reads a case as whoever looks may know it: <c>CaseStore.Read</c> and <c>History</c> leave out acts whose letter is not
/// issued, <c>Load</c> does not.</summary>
public partial class Cases_are_read_as_their_reader
{
    // What needs the whole case, and shows nothing of what was decided in it.
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["src/Luyan.Web.CaseWork/Letters/LetterWriter.cs"] = "writes the letters themselves",
        ["src/Luyan.Web.Office/Register/CheckPrint.cs"] = "compares a print with what was filed",
        ["src/Luyan.Web.Applications/Prints/StampReadings.cs"] = "compares a stamped copy with what was filed",
        ["src/Luyan.Web.Applications/Recommending/RecommendationLetters.cs"] = "the department's own recommendation",
        ["src/Luyan.Web.Centers/Construction/PlansOfRecord.cs"] = "the plan of an application that was approved",
    };

    [Fact]
    public void Nothing_else_loads_a_whole_case() =>
        Source.Files.Where(f => f.Path.StartsWith("src/Luyan.Web", StringComparison.Ordinal) && Loads().IsMatch(f.Text))
            .Select(f => f.Path).ShouldBe(Whole.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("await dockets.Load(ApplicationLife.Life, id, stop)"), InlineData("cases.LoadAll(CenterLife.Life, ids)")]
    public void A_load_is_found(string code) => Loads().IsMatch(code).ShouldBeTrue();

    [GeneratedRegex(@"\.Load(All)?\(\s*\w+Life\.Life")]
    private static partial Regex Loads();
}
