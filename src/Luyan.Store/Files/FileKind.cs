using System.IO.Compression;

namespace Luyan.Store.Files;

/// <summary>Tells the type of a file by its content. Only what is on the allow-list has a name here.</summary>
internal static class FileKind
{
    // A zip with more entries than this is not a document; nothing is unpacked here.
    private const int MostEntries = 20_000;

    /// <summary>pdf, jpg, png, docx, xlsx or ofd; null for anything else.</summary>
    public static string? Of(FileStream content)
    {
        Span<byte> head = stackalloc byte[8];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..read];
        return head switch
        {
            _ when head.StartsWith("%PDF-"u8) => "pdf",
            [0xFF, 0xD8, 0xFF, ..] => "jpg",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "png",
            [(byte)'P', (byte)'K', 3, 4, ..] => Container(content),
            _ => null,
        };
    }

    // Reads the directory of the archive only, so that a zip bomb costs no more than its directory.
    private static string? Container(FileStream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries) { return null; }
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
            if (names.Contains("OFD.xml")) { return "ofd"; }
            if (!names.Contains("[Content_Types].xml")) { return null; }
            // A document with macros has another extension and does not belong to a filing.
            if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) { return null; }
            return names.Contains("word/document.xml") ? "docx" : names.Contains("xl/workbook.xml") ? "xlsx" : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
