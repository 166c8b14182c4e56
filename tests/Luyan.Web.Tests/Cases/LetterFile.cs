using System.IO.Compression;
using System.Xml.Linq;

namespace Luyan.Web.Tests.Cases;

/// <summary>A letter as it was sent.</summary>
internal static class LetterFile
{
    /// <summary>Its words, without their setting.</summary>
    public static async Task<string> Text(HttpResponseMessage response) => await Text(await response.Content.ReadAsStreamAsync());

    /// <inheritdoc cref="Text(HttpResponseMessage)"/>
    public static async Task<string> Text(Stream file)
    {
        await using var zip = new ZipArchive(file);
        using var body = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return string.Concat(XDocument.Parse(await body.ReadToEndAsync())
            .Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));
    }
}
