using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.Letters;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.CaseWork;

/// <summary>One act in a case: shows what it will do, takes its form, asks the decider, and says what came of it.
/// What was typed is never lost.</summary>
internal static class DoAct
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/do/{act}", Show).RequiresAccount();
        routes.MapPost("/cases/{number}/do/{act}", Do).RequiresAccount();
    }

    private static async Task<IResult> Show(
        string number, string act, HttpContext context, OpenCases cases, ActDrafts drafts, LetterNumbers numbers, CancellationToken stop)
    {
        if (await Offered(number, act, context, cases, drafts, stop) is not { } offered) { return Results.NotFound(); }
        var proposed = offered.Act.Command == typeof(IssueApprovalLetter) || offered.Act.Command == typeof(DecideSanction)
            ? await numbers.Next(context.Here().Today, stop)
            : null;
        return Page(offered, new(null, new Dictionary<string, FileRef>()) { Proposed = proposed, Drafted = offered.Case.Drafted },
            StatusCodes.Status200OK);
    }

    private static async Task<IResult> Do(
        string number, string act, HttpContext context, OpenCases cases, ActDrafts drafts, LuyanDb db,
        CaseStore dockets, FileStore files, KeptFiles notes, LetterWriter letters, CancellationToken stop)
    {
        if (await Offered(number, act, context, cases, drafts, stop) is not { } offered) { return Results.NotFound(); }
        var open = offered.Case;
        var typed = await context.Request.ReadFormAsync(stop);
        var (kept, faults) = await Keep(typed, files, notes, open.By.Account, stop);
        var form = new ActForm(typed, kept) { Seal = file => notes.Seal(file, open.By.Account) };
        foreach (var (field, key, values) in faults) { form.Errors.Add(field, key, values); }
        var command = offered.Act.ReadAlso is { } read ? await read(form, open, db, stop) : offered.Act.Read(form, open);
        if (command is null || form.Errors.Any) { return Page(offered, form, StatusCodes.Status422UnprocessableEntity); }

        int? seen = int.TryParse(typed[FieldName.SeenVersion], out var version) ? version : null;
        var done = await open.Desk.Do(dockets, open, command, new(open.By, ExpectedVersion: seen)
        {
            Evidence = [.. kept.Values], Looked = form.Text(FieldName.Looked) is { Length: > 0 } looked ? looked : null,
        }, stop);
        if (done.Because.Count > 0)
        {
            form.Errors.Add(done.Because.Select(AtItsField));
            form.ToLookAt = done.Because.FirstOrDefault(r => r.Rule == NoticeRules.NamesPerson)?.Values.Find("mark");
            return Page(offered with { Because = [] }, form,
                done.MovedOn ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, done.MovedOn);
        }
        await letters.WriteDue(open.Id, stop);
        return Results.LocalRedirect($"{Urls.Case(number)}?done={offered.Act.Slug}");
    }

    // A record of a review, and a change, is one field of its command and several of the form.
    private static Refusal AtItsField(Refusal refusal) =>
        refusal.Field?.Split('.', 2) is ["Review" or "Change", var field] ? refusal.At(field) : refusal;

    private static async Task<OfferedAct?> Offered(
        string number, string slug, HttpContext context, OpenCases cases, ActDrafts drafts, CancellationToken stop)
    {
        var here = context.Here();
        var offered = AvailableActs.Of(await cases.Find(number, here.Me!, stop), here.Today, here.Law).FirstOrDefault(o =>
            o.Act.Slug == slug
            && o.Act.Elsewhere is null);
        return offered is null ? null : offered with { Case = offered.Case with { Drafted = await drafts.Of(offered, stop) } };
    }

    private static RazorComponentResult<ActPage> Page(OfferedAct offered, ActForm form, int status, bool movedOn = false) =>
        Pages.Show(new ActPage { Offered = offered, Form = form, MovedOn = movedOn }, status);

    /// <summary>Stores the attached files first: a form that comes back with an error keeps them.</summary>
    internal static async Task<(Dictionary<string, FileRef> Kept, List<(string, string, NamedValues)> Faults)> Keep(
        IFormCollection typed, FileStore files, KeptFiles notes, Guid account, CancellationToken stop)
    {
        var kept = new Dictionary<string, FileRef>();
        var faults = new List<(string, string, NamedValues)>();
        foreach (var key in typed.Keys.Where(k => k.EndsWith(KeptFiles.Ending, StringComparison.Ordinal)))
        {
            var field = key[..^KeptFiles.Ending.Length];
            if (typed[field + KeptFiles.Dropping] != "on" && notes.Open(typed[key].ToString(), account) is { } file) { kept[field] = file; }
        }
        foreach (var file in typed.Files.Where(f => f.Length > 0 || f.FileName.Length > 0))
        {
            await using var content = file.OpenReadStream();
            switch (await files.Keep(content, file.FileName, stop))
            {
                case Keeping.Kept good: kept[file.Name] = good.File; break;
                case Keeping.TooLarge large:
                    faults.Add((file.Name, "act.file-too-large", NamedValues.Of(("size", large.Megabytes))));
                    break;
                case Keeping.Empty: faults.Add((file.Name, "act.file-empty", NamedValues.None)); break;
                case Keeping.WrongType wrong:
                    faults.Add((file.Name, "act.file-wrong-type", NamedValues.Of(("kinds", string.Join(" ", wrong.Allowed)))));
                    break;
                case Keeping.NameDiffers differs:
                    faults.Add((file.Name, "act.file-name-differs", NamedValues.Of(("kind", differs.Kind))));
                    break;
                case Keeping.Infected: faults.Add((file.Name, "act.file-infected", NamedValues.None)); break;
            }
        }
        // What the virus scanner has not let through is kept with the form, but nothing is done with it.
        var unusable = await files.Unusable([.. kept.Values.Select(k => k.Sha256)], stop);
        faults.AddRange(kept.Where(k => unusable.Contains(k.Value.Sha256))
            .Select(k => (k.Key, "act.file-waits", NamedValues.None)));
        return (kept, faults);
    }
}
