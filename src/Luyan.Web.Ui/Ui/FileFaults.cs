using Luyan.Law;
using Luyan.Store.Files;
using Luyan.Store.Rows;

namespace Luyan.Web.Ui;

/// <summary>Why a file that was sent is not kept, and what is wrong with one that is, in the words of the person who sent it.</summary>
internal static class FileFaults
{
    /// <summary>Key and values of the text; null where the file is kept.</summary>
    public static (string Key, NamedValues Values)? Of(Keeping keeping, string name, Frame frame) => keeping switch
    {
        Keeping.TooLarge large => ("unit.file.too-large", NamedValues.Of(("name", name), ("size", large.Megabytes))),
        Keeping.Empty => ("unit.file.empty", NamedValues.Of(("name", name))),
        Keeping.WrongType wrong => ("unit.file.wrong-type",
            NamedValues.Of(("name", name), ("kinds", string.Join(frame.T("unit.comma"), wrong.Allowed)))),
        Keeping.NameDiffers differs => ("unit.file.name-differs", NamedValues.Of(("name", name), ("kind", differs.Kind))),
        Keeping.Infected { Signature.Length: > 0 } infected => ("unit.file.infected-by",
            NamedValues.Of(("name", name), ("virus", infected.Signature))),
        Keeping.Infected => ("unit.file.infected", NamedValues.Of(("name", name))),
        _ => null,
    };

    /// <summary>The sentence itself; null where the file is kept.</summary>
    public static string? Said(Keeping keeping, string name, Frame frame) =>
        Of(keeping, name, frame) is { } fault ? frame.T(fault.Key, fault.Values) : null;

    /// <summary>What a person should know of a kept file and what to do about it; null where all is well.</summary>
    public static string? Warning(FileRow file, Frame frame) => (file.Scan, file.Flaw) switch
    {
        (Scans.Infected, _) => frame.T("unit.file.was-infected"),
        (Scans.Waiting, _) => frame.T("unit.file.waits"),
        (_, Flaws.Encrypted) => frame.T("unit.file.encrypted"),
        (_, Flaws.Unreadable) => frame.T("unit.file.unreadable"),
        (_, Flaws.TooSmall) when file.Kind == "pdf" => frame.T(
            "unit.file.scan-too-small", ("resolution", frame.Law.Number(Parameters.ScanResolution, frame.Today))),
        (_, Flaws.TooSmall) => frame.T(
            "unit.file.picture-too-small", ("side", frame.Law.Number(Parameters.PictureSide, frame.Today))),
        _ => null,
    };

    /// <summary>The same for those who examine the file: what is wrong with it; null where all is well.</summary>
    public static string? Note(FileRow file, Frame frame) => file.Flaw is { } flaw ? frame.T($"file.note.{flaw}") : null;
}
