using System.Security.Cryptography;
using System.Text;
using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Authenticity;

/// <summary>What of a dossier is compared exactly: rights, instruments, people, award certificates, projects, standards, files,
/// pictures, paragraphs.</summary>
internal static class KeyReading
{
    private const int ShortestNumber = 4;
    private static readonly int[] PatentDigits = [8, 12];

    /// <summary>Every key of a dossier.</summary>
    /// <param name="read">The dossier.</param>
    /// <param name="pictures">The pictures inside its files, by the file's digest.</param>
    /// <param name="settings">The thresholds.</param>
    public static IEnumerable<ComparedKey> Of(
        DossierReading read, IReadOnlyDictionary<string, IReadOnlyList<string>> pictures, ComparisonSettings settings) =>
        Rows(read).Concat(Files(read.Dossier, pictures)).Concat(Paragraphs(read, settings));

    /// <summary>The keys of the tables.</summary>
    public static IEnumerable<ComparedKey> Rows(DossierReading read) =>
    [
        .. read.Rows("patents").Select(r => Key(FindingKind.SamePatent, Patent(r["number"]), "", r["number"], r)),
        .. read.Rows("equipment").Select(r => Key(
            FindingKind.SameInstrument, Joined(r["name"], r["model"], r["maker"], needed: 2),
            $"{r["bought"]}|{r["value"]}", $"{r["name"]} {r["model"]}".Trim(), r)),
        .. read.Rows("team").Select(r => Key(
            FindingKind.SamePerson, r["born"].Length == 0 ? "" : Joined(r["name"], r["born"], r["degree"], needed: 2),
            Joined4(r), r["name"], r)),
        .. read.Rows("awards").Select(r => Key(
            FindingKind.SameAward, Number(r["certificate"]) is { Length: > 0 } number ? $"{number}|{NormalText.Fold(r["award"])}" : "",
            "", r["certificate"], r)),
        .. read.Rows("projects").Select(r => Key(FindingKind.SameProject, Number(r["number"]), r["role"], r["number"], r)),
        .. read.Rows("standards").Select(r => Key(FindingKind.SameStandard, Number(r["number"]), "", r["number"], r)),
    ];

    private static ComparedKey Key(FindingKind kind, string key, string detail, string shown, ReadRow row) =>
        new(kind, key, detail, shown, row.Exhibit);

    private static IEnumerable<ComparedKey> Files(Dossier dossier, IReadOnlyDictionary<string, IReadOnlyList<string>> pictures)
    {
        foreach (var material in dossier.Materials.DistinctBy(m => m.File.Sha256))
        {
            var exhibit = new Exhibit(
                new(DossierSection.Materials, "materials", material.Code, material.File.Sha256),
                "", [new("code", material.Code)], material.File);
            yield return new(FindingKind.SameFile, material.File.Sha256, "", material.File.Name, exhibit);
            foreach (var picture in pictures.GetValueOrDefault(material.File.Sha256, []).Where(p => p != material.File.Sha256).Distinct())
            {
                yield return new(FindingKind.SamePicture, picture, material.File.Sha256, material.File.Name, exhibit);
            }
        }
    }

    private static IEnumerable<ComparedKey> Paragraphs(DossierReading read, ComparisonSettings settings) =>
        read.Paragraphs(settings.ParagraphLength)
            .Select(p => new ComparedKey(
                FindingKind.SameParagraph, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(p.Normal)).AsSpan(0, 16)),
                "", Start(p.Text), Exhibit.Passage(p.Place, p.Text)))
            .DistinctBy(k => (k.Key, k.Exhibit.Place));

    /// <summary>A patent or application number without ZL, CN, points and check digit; of other rights the letters and
    /// digits of their number.</summary>
    internal static string Patent(string number)
    {
        var folded = NormalText.Fold(number);
        var digits = folded.StartsWith("zl", StringComparison.Ordinal) || folded.StartsWith("cn", StringComparison.Ordinal)
            ? folded[2..]
            : folded;
        var body = digits.Length > 0 && PatentDigits.Contains(digits.Length - 1) ? digits[..^1] : digits;
        return PatentDigits.Contains(body.Length) && body.All(char.IsAsciiDigit) ? body : Number(number);
    }

    private static string Number(string number) => NormalText.Fold(number) is { Length: >= ShortestNumber } folded ? folded : "";

    // So many of the parts, from the first on, must be there.
    private static string Joined(string first, string second, string third, int needed)
    {
        string[] parts = [NormalText.Fold(first), NormalText.Fold(second), NormalText.Fold(third)];
        return parts.Take(needed).All(p => p.Length > 0) ? string.Join('|', parts) : "";
    }

    private static string Joined4(ReadRow r) =>
        $"{NormalText.Fold(r["profession"])}|{NormalText.Fold(r["title"])}|{r["fullTime"]}|{NormalText.Fold(r["employer"])}";

    private static string Start(string text) => text.Length <= 24 ? text : $"{text[..24]}…";
}
