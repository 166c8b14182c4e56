using System.Text.Encodings.Web;
using System.Text.Json;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Prints;

/// <summary>The words that stamp.js shows, handed over as an attribute of the form.</summary>
internal static class StampTexts
{
    private static readonly string[] Names = ["looking", "found", "none", "failed"];

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(PageContext here) =>
        JsonSerializer.Serialize(Names.ToDictionary(n => n, n => here.T($"stamped.reading.{n}")), Written);
}
