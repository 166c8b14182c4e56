using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Files;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Questions;

/// <summary>The files of an answer: stored first, so that a form that comes back with an error keeps them.</summary>
internal static class AnswerFiles
{
    /// <summary>The name of the field.</summary>
    public const string Field = "Files";

    public static async Task<(List<FileRef> Kept, FormErrors Errors)> Keep(
        IFormCollection form, FileStore files, KeptFiles notes, Guid account, CancellationToken stop)
    {
        var errors = new FormErrors();
        var kept = form[$"{Field}{KeptFiles.Ending}"].Select(note => notes.Open(note ?? "", account)).OfType<FileRef>().ToList();
        foreach (var file in form.Files.Where(f => f.Name == Field && (f.Length > 0 || f.FileName.Length > 0)))
        {
            await using var content = file.OpenReadStream();
            var keeping = await files.Keep(content, file.FileName, stop);
            if (keeping is Keeping.Kept good) { kept.Add(good.File); continue; }
            var (key, values) = keeping switch
            {
                Keeping.TooLarge large => ("act.file-too-large", NamedValues.Of(("size", large.Megabytes))),
                Keeping.WrongType wrong => ("act.file-wrong-type", NamedValues.Of(("kinds", string.Join(" ", wrong.Allowed)))),
                Keeping.NameDiffers differs => ("act.file-name-differs", NamedValues.Of(("kind", differs.Kind))),
                Keeping.Infected => ("act.file-infected", NamedValues.None),
                _ => ("act.file-empty", NamedValues.None),
            };
            errors.Add(Field, key, values);
        }
        // What the virus scanner has not let through is kept with the form, but nothing is done with it.
        if ((await files.Unusable([.. kept.Select(k => k.Sha256)], stop)).Count > 0) { errors.Add(Field, "act.file-waits"); }
        return ([.. kept.DistinctBy(k => k.Sha256)], errors);
    }
}
