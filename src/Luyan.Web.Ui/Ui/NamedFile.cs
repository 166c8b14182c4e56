using Luyan.Store.Files;

namespace Luyan.Web.Ui;

/// <summary>Files to keep, under names that every system can write: a title may hold a colon or a stroke.</summary>
public static class NamedFile
{
    /// <summary>A file that was made here.</summary>
    public static IResult Of(byte[] content, string type, string? name) => Results.File(content, type, Named(name));

    /// <summary>A file that is kept here.</summary>
    public static IResult Of(Stream content, string type, string? name) => Results.File(content, type, Named(name));

    /// <summary>The name under which it is kept.</summary>
    public static string? Named(string? name) => name is null ? null : FileNames.Safe(name.Replace('/', '-'));
}
