using System.Globalization;
using System.Security;
using System.Text;
using static Luyan.Documents.Pdf.Writing.PdfText;

namespace Luyan.Documents.Pdf.Writing;

/// <summary>The metadata of the file: the information dictionary and XMP.</summary>
internal static class Metadata
{
    private const string Producer = "Luyan";

    public static int Information(PdfFile file, PrintedDocument document) => file.Add(
        $"<< /Title {Of(document.Title)} /Author {Of(document.Author)} /Subject {Of(document.Subject)} /Keywords {Of(document.Keywords)} " +
            $"/Creator {Of(Producer)} /Producer {Of(Producer)}"
        + (document.On is { } day ? $" /CreationDate {Day(day)} /ModDate {Day(day)} >>" : " >>"));

    public static int Xmp(PdfFile file, PrintedDocument document)
    {
        static string Safe(string text) => SecurityElement.Escape(text);
        var made = document.On is { } day ? string.Create(CultureInfo.InvariantCulture, $"<xmp:CreateDate>{day:yyyy-MM-dd}" +
            $"T00:00:00+08:00</xmp:CreateDate><xmp:ModifyDate>{day:yyyy-MM-dd}T00:00:00+08:00</xmp:ModifyDate>") : "";
        var text = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Safe(document.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Safe(document.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Safe(document.Subject)}</rdf:li></rdf:Alt></dc:description>
            <pdf:Keywords>{Safe(document.Keywords)}</pdf:Keywords><pdf:Producer>{Producer}</pdf:Producer>
            <xmp:CreatorTool>{Producer}</xmp:CreatorTool>{made}
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
        return file.AddPlainStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
    }
}
