using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>What people type may hold digits of any script and numbers of any size: the forms that take the one or throw at the other are
/// forbidden.</summary>
public class Typed_values_are_read_safely
{
    private static readonly (string Why, string Pattern)[] Digits =
    [
        ("\\d takes the digits of every script: write [0-9]", @"\\d"),
        ("IsDigit and IsNumber take the digits of every script: char.IsAsciiDigit after TypedText.Narrow",
            @"\b(char|Rune)\.(IsDigit|IsNumber|GetNumericValue)\b|CharUnicodeInfo\.Get(Numeric|DecimalDigit|Digit)"),
    ];

    private static readonly (string Why, string Pattern)[] Throwing =
    [
        ("a sum of what was typed can overflow: Totals.Total", @"\.Sum\([^;]*?\?\? [01]\b"),
        ("a code is read by TypedText.Code, never by its capitals alone", @"(?<!char)\.ToUpperInvariant\(\)|(?<!char)\.ToUpper\("),
        ("a number is read by TypedNumber: Parse throws at what a person typed", @"\b(int|long|ulong|decimal|double)\.Parse\("),
    ];

    // They read what the program itself wrote, or what a pattern or a checked file has let through.
    private static readonly string[] Checked =
    [
        "Law/Measures.cs", "Law/Parameter.cs", "Law/TransitionClause.cs", "Law/LegalRef.cs", "Law/Articles/Art08_Review.cs",
        "Law/Places/PlaceWords.cs", "Law/Checks/PatentNumber.cs", "Law/Reading/TypedDay.cs", "Law/Reading/TypedText.cs",
        "Cases/Centers/CenterClock.cs", "Cases/Authenticity/Comparison.cs", "Cases/Authenticity/Inside/DateChecks.cs",
        "Cases/Applications/PrintMark.cs", "Store/Authenticity/ComparisonIndex.cs", "Demo/CityWriter.cs", "Documents/Sheets/Placement.cs",
        "Web.Applications/Drafting/UploadDesk.cs", "Web.Applications/Recommending/ReadingPage.razor",
        "Web.Centers/Activities/ActivityView.cs",
        "Web.Centers/Assessments/CycleFormDesk.cs", "Web.Centers/Assessments/ProgressLines.cs",
        "Web.Centers/Construction/InspectionDesk.cs",
        "Web.Ui/Security/Secrets.cs", "Web/Commands/LawJson.cs", "Web/Commands/LawVerbs.cs",
        "Law/Assessing/Taken.cs", "Law/Files/ValueReading.cs",
    ];

    [Fact]
    public void Nothing_takes_the_digits_of_every_script() => Found(Digits, _ => false).ShouldBeEmpty();

    [Fact]
    public void Nothing_throws_at_what_was_typed() => Found(Throwing, path => Checked.Any(c => path == $"src/Luyan.{c}")).ShouldBeEmpty();

    [Fact]
    public void What_is_let_through_still_needs_it() => Checked.Where(c => !Throwing.Any(
        t => Source.Files.Any(f => f.Path == $"src/Luyan.{c}" && Regex.IsMatch(f.Text, t.Pattern)))).ShouldBeEmpty();

    private static IEnumerable<string> Found((string Why, string Pattern)[] ways, Func<string, bool> letThrough) =>
        from file in Source.Files
        where file.Path.StartsWith("src/", StringComparison.Ordinal) && !letThrough(file.Path)
        from way in ways
        where Regex.IsMatch(file.Text, way.Pattern)
        select $"{file.Path}: {way.Why}";
}
