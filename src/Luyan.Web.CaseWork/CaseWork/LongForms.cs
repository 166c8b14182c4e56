using System.Text.Json;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Files;
using Luyan.Store.Papers;
using Luyan.Web.Letters;
using Luyan.Web.Ui;
using Microsoft.Extensions.Primitives;

namespace Luyan.Web.CaseWork;

/// <summary>Acts whose form takes longer than one sitting: it is kept as a working paper of the side that writes it, with its files, until
/// the act is done. What was typed is never lost.</summary>
internal sealed class LongForms(
    OpenCases cases, WorkingPapers papers, FileStore files, KeptFiles notes, CaseStore dockets, LetterWriter letters)
{
    private static readonly string[] OfTheForm = ["form-key", "version", "seen-version", "do"];

    // What a chosen file becomes where the script sends the fields alone.
    private const string FileInText = "[object File]";

    /// <summary>The act for whoever asks; null for those whom it does not concern.</summary>
    public async Task<OfferedAct?> Offered(string number, Type command, PageContext here, CancellationToken stop) =>
        AvailableActs.Of(await cases.Find(number, here.Me!, stop), here.Today, here.Law).FirstOrDefault(o => o.Act.Command == command);

    /// <summary>The form as it was left; with proposals where nothing was kept yet.</summary>
    public async Task<LongForm> Show(
        OfferedAct offered, PaperName paper, IReadOnlyDictionary<string, string> proposed, CancellationToken stop)
    {
        var by = offered.Case.By;
        if (await papers.Of(by, offered.Case.Id, paper.Kind, paper.Subject, stop) is not { } kept)
        {
            return new(offered, new(null, new Dictionary<string, FileRef>()) { Drafted = proposed, Seal = Seal(by) }, 0);
        }
        var body = KeptForm.Read(kept.Body);
        return new(offered, new(body.Typed(), body.Files) { Seal = Seal(by) },
            kept.Version) { SavedAt = kept.SavedAt, SavedBy = kept.SavedByName };
    }

    /// <summary>Keeps what was posted; with the button "file" the act is done as well.</summary>
    /// <param name="offered">The act.</param>
    /// <param name="paper">Where it is kept.</param>
    /// <param name="http">The request.</param>
    /// <param name="read">Reads the command from the form.</param>
    /// <param name="at">Sends a refusal to the field of the form at which it is to stand.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<LongAnswer> Post(
        OfferedAct offered, PaperName paper, HttpContext http, Func<ActForm, object?> read,
        Func<Refusal, ActForm, Refusal> at, CancellationToken stop)
    {
        var by = offered.Case.By;
        var posted = await http.Request.ReadFormAsync(stop);
        var (kept, faults) = await DoAct.Keep(posted, files, notes, by.Account, stop);
        var form = new ActForm(posted, kept) { Seal = Seal(by) };
        foreach (var (field, key, values) in faults) { form.Errors.Add(field, key, values); }
        var body = new KeptForm(posted.Where(f => !OfTheForm.Contains(f.Key) && !f.Key.EndsWith(KeptFiles.Ending, StringComparison.Ordinal)
            && !f.Key.EndsWith(KeptFiles.Dropping, StringComparison.Ordinal) && !string.IsNullOrEmpty(f.Value)
            && f.Value != FileInText).ToDictionary(f => f.Key, f => f.Value.ToString()), kept);
        var seen = int.TryParse(posted[FieldName.Version], out var version) ? version : 0;
        var shown = new LongForm(offered, form, seen);
        if (offered.Because.Count > 0) { return new LongAnswer.Again(shown, StatusCodes.Status422UnprocessableEntity); }
        switch (await papers.Save(by, offered.Case.Id, paper.Kind, paper.Subject, seen, body.ToJson(), stop))
        {
            case Saving.Saved saved: shown = shown with { Version = saved.Version, SavedAt = saved.At, SavedBy = by.Name }; break;
            case Saving.Conflict other:
                return new LongAnswer.Again(shown with { Version = other.Version, Theirs = other }, StatusCodes.Status409Conflict);
            // A colleague did it at the same moment: the input is shown again and no longer kept.
            default: return new LongAnswer.Again(shown with { Closed = true }, StatusCodes.Status409Conflict);
        }
        if (form.Errors.Any) { return new LongAnswer.Again(shown, StatusCodes.Status422UnprocessableEntity); }
        if (posted[FieldName.Do] != "file") { return new LongAnswer.Saved(shown); }
        if (read(form) is not { } command || form.Errors.Any)
        {
            return new LongAnswer.Again(shown, StatusCodes.Status422UnprocessableEntity);
        }
        int? expected = int.TryParse(posted[FieldName.SeenVersion], out var events) ? events : null;
        var done = await offered.Case.Desk.Do(
            dockets, offered.Case, command, new(by, ExpectedVersion: expected) { Evidence = [.. kept.Values] }, stop);
        if (done.Because.Count > 0)
        {
            form.Errors.Add(done.Because.Select(r => at(r, form)));
            return new LongAnswer.Again(
                shown with { MovedOn = done.MovedOn },
                done.MovedOn ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
        await letters.WriteDue(offered.Case.Id, stop);
        return new LongAnswer.Done();
    }

    private Func<FileRef, string> Seal(Actor by) => file => notes.Seal(file, by.Account);
}

/// <summary>Under which name a form is kept.</summary>
internal sealed record PaperName(string Kind, string Subject);

/// <summary>A form on its page.</summary>
public sealed record LongForm(OfferedAct Offered, ActForm Form, int Version)
{
    /// <summary>When it was last kept; null while it never was.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>By whom.</summary>
    public string SavedBy { get; init; } = "";

    /// <summary>What a colleague saved meanwhile.</summary>
    public Saving.Conflict? Theirs { get; init; }

    /// <summary>The act was done meanwhile, or cannot be done any more: nothing more is kept.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether the form can still be kept and done.</summary>
    public bool Open => !Closed && Offered.Because.Count == 0;

    /// <summary>The case has moved on since the form was opened.</summary>
    public bool MovedOn { get; init; }
}

/// <summary>What became of a posted form.</summary>
internal abstract record LongAnswer
{
    public sealed record Saved(LongForm Form) : LongAnswer;

    public sealed record Done : LongAnswer;

    public sealed record Again(LongForm Form, int Status) : LongAnswer;
}

/// <summary>A form as it is kept: what was typed, and the files that are stored already.</summary>
internal sealed record KeptForm(Dictionary<string, string> Values, IReadOnlyDictionary<string, FileRef> Files)
{
    public static KeptForm Read(string json) => JsonSerializer.Deserialize<KeptForm>(json) ?? new([], new Dictionary<string, FileRef>());

    public string ToJson() => JsonSerializer.Serialize(this);

    public IFormCollection Typed() => new FormCollection(Values.ToDictionary(v => v.Key, v => new StringValues(v.Value)));
}
