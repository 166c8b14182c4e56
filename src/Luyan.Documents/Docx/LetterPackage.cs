using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using Luyan.Documents.Letters;

namespace Luyan.Documents.Docx;

/// <summary>The docx package around a letter.</summary>
/// <remarks>Written part by part with fixed names, ids, order and times, and stored without compression:
/// the bytes depend on nothing but the letter, not even on the version of the compressor.</remarks>
internal static class LetterPackage
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>The first day that a zip can name.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(LetterText letter, Setting setting)
    {
        var parts = new List<Part>
        {
            new("document", "document.main", LetterBody.Of(letter, setting).OuterXml, null),
            new("styles", "styles", StyleSheet.Styles(setting).OuterXml, "styles"),
            new("fontTable", "fontTable", StyleSheet.FontTable(setting.Fonts).OuterXml, "fontTable"),
            new("settings", "settings",
                new Settings(new EvenAndOddHeaders(), new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
                    new Compatibility(new CompatibilitySetting
                    {
                        Name = CompatSettingNameValues.CompatibilityMode,
                        Uri = "http://schemas.microsoft.com/office/word",
                        Val = "15"
                    })).OuterXml, "settings"),
            new("OddFooter", "footer", PageEdges.PageNumber(setting, odd: true).OuterXml, "footer"),
            new("EvenFooter", "footer", PageEdges.PageNumber(setting, odd: false).OuterXml, "footer"),
        };
        if (letter.Paper == Paper.Letter)
        {
            parts.Add(new("FirstHeader", "header", PageEdges.LetterHead(letter, setting).OuterXml, "header"));
            parts.Add(new("FirstFooter", "footer", PageEdges.LetterFoot().OuterXml, "footer"));
        }
        return Zip(
        [
            ("[Content_Types].xml", ContentTypes(parts)),
            ("_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Relations}officeDocument\" Target=\"word/document.xml\"/>")),
            ("word/_rels/document.xml.rels", Relationships(string.Concat(parts.Where(p => p.Relation is not null).Select(p =>
                $"<Relationship Id=\"rId{p.Name}\" Type=\"{Relations}{p.Relation}\" Target=\"{p.Name}.xml\"/>")))),
            .. parts.Select(p => ($"word/{p.Name}.xml", p.Xml)),
        ]);
    }

    private static string ContentTypes(List<Part> parts) =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default " +
            "Extension=\"xml\" ContentType=\"application/xml\"/>"
        + string.Concat(parts.Select(p => $"<Override PartName=\"/word/{p.Name}.xml\" ContentType=\"{Types}{p.Type}+xml\"/>"))
        + "</Types>";

    private static string Relationships(string inner) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    private static byte[] Zip(IEnumerable<(string Path, string Xml)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
                entry.LastWriteTime = Always;
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(Declaration + xml));
            }
        }
        return bytes.ToArray();
    }

    private sealed record Part(string Name, string Type, string Xml, string? Relation);
}
