using System.Globalization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>What was typed into the form of an act, and what is wrong with it. Every fault is collected; nothing typed is lost.</summary>
/// <param name="typed">The form as posted; null when it is shown for the first time.</param>
/// <param name="files">Files that are stored already, by field.</param>
public sealed class ActForm(IFormCollection? typed, IReadOnlyDictionary<string, FileRef> files)
{
    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; } = new();

    /// <summary>The mark of the places at which the words name somebody to those outside; null where none do.</summary>
    public string? ToLookAt { get; set; }

    /// <summary>What is proposed for a field that the case itself cannot propose, e.g. the next document number.</summary>
    public string? Proposed { get; init; }

    /// <summary>Makes the note of a file that the form keeps.</summary>
    public Func<FileRef, string> Seal { get; init; } = _ => "";

    /// <summary>Whether the form has been posted.</summary>
    public bool Posted => typed is not null;

    /// <summary>What stands in the fields at first.</summary>
    public IReadOnlyDictionary<string, string> Drafted { get; init; } = new Dictionary<string, string>();

    /// <summary>What was typed, as typed; what is proposed, or null, when nothing was posted.</summary>
    public string? Typed(string name) => typed is null ? Drafted.GetValueOrDefault(name) : typed[name].ToString();

    /// <summary>A text without the white space around it; empty when nothing was typed.</summary>
    public string Text(string name) => Typed(name)?.Trim() ?? "";

    /// <summary>Whether a box is ticked.</summary>
    public bool Ticked(string name) => typed is not null && typed[name].ToString() is "on" or "true";

    /// <summary>A whole number; a fault is noted when it is not one.</summary>
    public int? Number(string name, bool optional = false)
    {
        if (Text(name) is not { Length: > 0 } text)
        {
            if (!optional) { Errors.Add(name, "act.needs-number"); }
            return null;
        }
        if (TypedNumber.Whole(text) is { } number) { return number; }
        Errors.Add(name, TypedNumber.IsBeyond(text, TypedNumber.MostWhole) ? "unit.fault.whole-too-large" : "act.needs-number");
        return null;
    }

    /// <summary>A day; a fault is noted when it is not one.</summary>
    public DateOnly? Day(string name, bool optional = false)
    {
        if (Text(name) is not { Length: > 0 } text)
        {
            if (!optional) { Errors.Add(name, "act.needs-day"); }
            return null;
        }
        if (TypedDay.Read(text) is { } day) { return day; }
        Errors.Add(name, "act.not-a-day", ("typed", text));
        return null;
    }

    /// <summary>One of an enumeration; a fault is noted when none is chosen.</summary>
    public T? Choice<T>(string name, bool optional = false)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value)) { return value; }
        if (!optional) { Errors.Add(name, "act.needs-choice"); }
        return null;
    }

    /// <summary>A file that was attached.</summary>
    public FileRef? File(string name, bool optional = false)
    {
        if (files.GetValueOrDefault(name) is { } file) { return file; }
        if (!optional && Errors.At(name).FirstOrDefault() is null) { Errors.Add(name, "act.needs-file"); }
        return null;
    }

    /// <summary>The rows that have something in them: the form name of each row.</summary>
    public IEnumerable<string> RowsOf(string name) => typed is null
        ? []
        : typed.Keys.Where(k => k.StartsWith(name + ".", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(typed[k]))
            .Select(k => k[..k.LastIndexOf('.')]).Distinct().OrderBy(k => int.TryParse(k[(k.LastIndexOf('.') + 1)..], out var n) ? n : 0);
}
