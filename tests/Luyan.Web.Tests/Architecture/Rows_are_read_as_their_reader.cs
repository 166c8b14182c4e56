using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>A page asks for cases, letters, deadlines, duties, events and links of files as its reader: by <c>CasesVisibleTo</c> and its
/// kin. What asks the tables themselves stands here, with why it tells nobody more.</summary>
public partial class Rows_are_read_as_their_reader
{
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["src/Luyan.Web.Applications/Drafting/Filings.cs"] = "the case of the unit's own draft",
        ["src/Luyan.Web.Applications/Drafting/OpenDrafts.cs"] = "whether an id is free",
        ["src/Luyan.Web.Applications/Filed/NamesAlike.cs"] = "names of centers, which the register has; those wanted for the Bureau alone",
        ["src/Luyan.Web.Applications/Questions/Threads.cs"] = "counts questions and answers of cases asked for as the reader",
        ["src/Luyan.Web.Applications/Recommending/RecommendationLetters.cs"] = "the department's own recommendation",
        ["src/Luyan.Web.CaseWork/CaseWork/ShowClocks.cs"] = "taken as the reader knows them in the next statement",
        ["src/Luyan.Web.CaseWork/Letters/LetterWriter.cs"] = "writes the letters themselves",
        ["src/Luyan.Web.Centers/Assessments/ProgressLines.cs"] = "figures of the Bureau",
        ["src/Luyan.Web.Centers/Construction/PlansOfRecord.cs"] = "the plan of an application that was approved",
        ["src/Luyan.Web.Centers/Earlier/EarlierDryRun.cs"] = "the Bureau's own import",
        ["src/Luyan.Web.Office/Policy/ClockDesk.cs"] = "numbers of centers, which are public, and those of cases for the auditor",
        ["src/Luyan.Web.Office/Policy/Holidays/HolidayImported.cs"] = "days that an import moved, for who imported it",
        ["src/Luyan.Web.Office/Register/CheckPrint.cs"] = "compares a print with what was filed",
        ["src/Luyan.Web.Office/Register/EndedTitles.cs"] = "letters that ended a title, which are published",
        ["src/Luyan.Web.Office/Register/Home.cs"] = "public notices",
        ["src/Luyan.Web.Office/Steering/ReportFigure.cs"] = "figures of the Bureau",
        ["src/Luyan.Web.Office/Steering/StageFigure.cs"] = "figures of the Bureau",
        ["src/Luyan.Web.Office/Steering/SupervisedCenters.cs"] = "figures of the Bureau",
        ["src/Luyan.Web/Commands/DemoVerb.cs"] = "whether a folder is empty",
    };

    [Fact]
    public void Nothing_else_asks_the_tables_of_cases() =>
        Source.Files.Where(f => f.Path.StartsWith("src/Luyan.Web", StringComparison.Ordinal) && Asks().IsMatch(f.Text))
            .Select(f => f.Path).ShouldBe(Whole.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("await db.Letters.AsNoTracking()", true), InlineData("join c in db.Cases on", true)]
    [InlineData("db.CasesVisibleTo(by)", false), InlineData("db.LettersVisibleTo(by)", false)]
    public void An_asking_is_found(string code, bool found) => Asks().IsMatch(code).ShouldBe(found);

    [GeneratedRegex(@"\bdb\.(Cases|Letters|Deadlines|Duties|FileLinks|Events)\b")]
    private static partial Regex Asks();
}
