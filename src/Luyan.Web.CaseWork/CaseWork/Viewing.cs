namespace Luyan.Web.CaseWork;

/// <summary>Which files can be looked at in the browser, and where.</summary>
internal static class Viewing
{
    /// <summary>Whether a type can be shown.</summary>
    public static bool Shows(string kind) => kind is "pdf" or "jpg" or "png";

    /// <summary>Whether a file of this name can be shown; names agree with their content.</summary>
    public static bool ShowsName(string name) =>
        Path.GetExtension(name).TrimStart('.').ToLowerInvariant() is "pdf" or "jpg" or "jpeg" or "png";

    /// <summary>The page that shows a file; it leads back to the given page of ours.</summary>
    public static string Url(string sha256, string? from = null) =>
        $"/files/{sha256}/view{(from is null ? "" : $"?from={Uri.EscapeDataString(from)}")}";
}
