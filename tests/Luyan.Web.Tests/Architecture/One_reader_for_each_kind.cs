using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>Days, numbers, names, codes and the legal date are read in <c>src/Luyan.Law/Reading</c> and nowhere else, so that no page,
/// verb or import reads another dialect.</summary>
public class One_reader_for_each_kind
{
    private static readonly (string Kind, string Pattern)[] Banned =
    [
        ("a typed day", @"\bDateOnly\.TryParse"),
        ("a typed amount", @"\bdecimal\.TryParse"),
        ("the legal day of an instant", @"TimeZoneInfo\.ConvertTime|FindSystemTimeZoneById|FromHours\(8\)|AddHours\(8\)"),
        ("the width or form of letters", @"\.Normalize\(|- 0xFEE0"),
    ];

    // What programs write for programs, and the names of files, are no typed values.
    private static readonly string[] Others =
    [
        "src/Luyan.Documents/Sheets/CellTexts.cs", "src/Luyan.Documents/Sheets/SheetWriting.cs",
        "src/Luyan.Store/Files/FileNames.cs", "src/Luyan.Web/Ui/Charts/Csv.cs",
    ];

    [Fact]
    public void Nothing_else_reads_them()
    {
        var found =
            from file in Source.Files
            where file.Path.StartsWith("src/", StringComparison.Ordinal)
                && !file.Path.StartsWith("src/Luyan.Law/Reading/", StringComparison.Ordinal)
            where !Others.Any(o => Path.GetFileName(o) == Path.GetFileName(file.Path))
            from ban in Banned
            where Regex.IsMatch(file.Text, ban.Pattern)
            select $"{file.Path} reads {ban.Kind} by itself";
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Each_reader_is_there() =>
        Banned.ShouldAllBe(b => Source.Files.Any(f => f.Path.StartsWith("src/Luyan.Law/Reading/", StringComparison.Ordinal)
            && Regex.IsMatch(f.Text, b.Pattern)));
}
