using System.Globalization;

namespace Luyan.Documents.Sheets;

/// <summary>The hidden mark in the first cell of a sheet of ours: template, version, kind.
/// The rest of its row holds the keys of the columns.</summary>
/// <param name="Template">Which template.</param>
/// <param name="Version">Its version.</param>
/// <param name="Key">Which kind of row.</param>
public sealed record SheetMark(string Template, int Version, string Key)
{
    private const string Head = "luyan";

    /// <summary>As it stands in the cell.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Head}|{Template}|{Version}|{Key}");

    /// <summary>Reads a cell; null where it is no mark.</summary>
    public static SheetMark? Read(string text) =>
        text.Split('|') is [Head, var template, var version, var key]
            && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(template, number, key) : null;
}
