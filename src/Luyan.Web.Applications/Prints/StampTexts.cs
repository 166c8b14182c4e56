using System.Text.Encodings.Web;
using System.Text.Json;
using Luyan.Cases.Applications;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Prints;

/// <summary>The words about a stamped copy, and those that stamp.js shows, handed over as an attribute of the form.</summary>
internal static class StampTexts
{
    private static readonly string[] Names = ["looking", "found", "none", "failed"];

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How a copy stands, and by whom it was read.</summary>
    public static string Match(StampedCopy copy, PageContext here) =>
        copy.ReadInBrowser ? here.T("stamped.match.in-browser") : here.T($"stamped.match.{copy.Match}");

    public static string Json(PageContext here) =>
        JsonSerializer.Serialize(Names.ToDictionary(n => n, n => here.T($"stamped.reading.{n}")), Written);
}
