using Luyan.Law;
using Luyan.Store.Files;
using Luyan.Store.Rows;

namespace Luyan.Web.Ui;

/// <summary>Why a file that was sent is not kept, and what is wrong with one that is, in the words of the person who sent it.</summary>
internal static class FileFaults
{
    /// <summary>Key and values of the text; null where the file is kept.</summary>
    public static (string Key, NamedValues Values)? Of(Keeping keeping, string name, PageContext here) => keeping switch
    {
        Keeping.TooLarge large => ("unit.file.too-large", NamedValues.Of(("name", name), ("size", large.Megabytes))),
        Keeping.Empty => ("unit.file.empty", NamedValues.Of(("name", name))),
        Keeping.WrongType wrong => ("unit.file.wrong-type",
            NamedValues.Of(("name", name), ("kinds", string.Join(here.T("unit.comma"), wrong.Allowed)))),
        Keeping.NameDiffers differs => ("unit.file.name-differs", NamedValues.Of(("name", name), ("kind", differs.Kind))),
        Keeping.Infected { Signature.Length: > 0 } infected => ("unit.file.infected-by",
            NamedValues.Of(("name", name), ("virus", infected.Signature))),
        Keeping.Infected => ("unit.file.infected", NamedValues.Of(("name", name))),
        _ => null,
    };

    /// <summary>The sentence itself; null where the file is kept.</summary>
    public static string? Said(Keeping keeping, string name, PageContext here) =>
        Of(keeping, name, here) is { } fault ? here.T(fault.Key, fault.Values) : null;

    /// <summary>What a person should know of a kept file and what to do about it; null where all is well.</summary>
    public static string? Warning(FileRow file, PageContext here) => (file.Scan, file.Flaw) switch
    {
        (Scans.Infected, _) => here.T("unit.file.was-infected"),
        (Scans.Waiting, _) => here.T("unit.file.waits"),
        (_, Flaws.Encrypted) => here.T("unit.file.encrypted"),
        (_, Flaws.Unreadable) => here.T("unit.file.unreadable"),
        (_, Flaws.TooSmall) when file.Kind == "pdf" => here.T(
            "unit.file.scan-too-small", ("resolution", here.Law.Number(Parameters.ScanResolution, here.Today))),
        (_, Flaws.TooSmall) => here.T(
            "unit.file.picture-too-small", ("side", here.Law.Number(Parameters.PictureSide, here.Today))),
        _ => null,
    };

    /// <summary>The same for those who examine the file: what is wrong with it; null where all is well.</summary>
    public static string? Note(FileRow file, PageContext here) => file.Flaw is { } flaw ? here.T($"file.note.{flaw}") : null;
}
