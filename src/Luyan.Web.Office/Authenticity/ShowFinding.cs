using Luyan.Cases.Applications;
using Luyan.Cases.Authenticity;
using Luyan.Documents.Pdf;
using Luyan.Documents.Pdf.Printing;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Authenticity;

/// <summary>One finding: both sides beside each other, what may explain it, and the three things that can be done about it.</summary>
internal static class ShowFinding
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/authenticity/{key}", Show).Requires(Readers.All);
        routes.MapPost("/cases/{number}/authenticity/{key}/{act}", Treat).Requires(Readers.All);
    }

    private static async Task<IResult> Show(
        string number, string key, string? done, HttpContext context,
        OpenCases cases, LuyanDb db, CaseStore dockets, CancellationToken stop) =>
        await Find(number, key, context, cases, db, dockets, stop) is { } found
            ? Page(found, context.Here(), done: done)
            : Results.NotFound();

    private static async Task<IResult> Treat(
        string number, string key, string act, HttpContext context, OpenCases cases,
        LuyanDb db, CaseStore dockets, FileStore files, PrintFaces faces, CancellationToken stop)
    {
        var here = context.Here();
        if (await Find(number, key, context, cases, db, dockets, stop) is not { } found
            || OfferedTreatment.Of(found.Seen, here.Today, here.Law).FirstOrDefault(o => o.Act.Slug == act) is not { } offered)
            {
                return Results.NotFound();
            }
        var form = await context.Request.ReadFormAsync(stop);
        var typed = new TypedTreatment(offered.Act, form[offered.Act.Field].ToString());
        if (NamesAnother(typed, found.Shown))
        {
            typed.Errors.Add(offered.Act.Field, "truth-desk.names-other");
            return Page(found, here, typed, StatusCodes.Status422UnprocessableEntity);
        }
        int? seen = int.TryParse(form[FieldName.SeenVersion], out var version) ? version : null;
        var command = await Command(
            offered, found.Shown, typed.Text, Guid.TryParse(form[FieldName.Id], out var made) ? made : Guid.Empty, files, faces, here,
            stop);
        var request = new Request(
            offered.Case.By, ExpectedVersion: seen) { Evidence = command is RaiseSuspicion suspicion ? suspicion.Evidence : [] };
        var result = await offered.Case.Desk.Do(dockets, offered.Case, command, request, stop);
        if (result.Because.Count == 0) { return Results.LocalRedirect($"{Urls.Finding(number, key)}?done={act}"); }
        typed.Errors.Add(result.Because);
        return Page(found, here, typed, result.MovedOn ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<object> Command(
        OfferedTreatment offered, ShownFinding shown, string text, Guid given, FileStore files, PrintFaces faces, PageContext here,
        CancellationToken stop)
    {
        var (finding, open) = (shown.Finding, offered.Case);
        switch (offered.Act.Slug)
        {
            case "dismiss":
                return new DismissFinding(finding.Key, text);
            case "ask":
                return new AskUnit(
                    shown.Question ?? (FindingTraces.IsQuestion(given, open.Id, finding.Key) ? given
                        : FindingTraces.QuestionId(open.Id, finding.Key, here.Now)), finding.Here.Place.Section,
                    FindingTraces.AskedAt(finding.Here.Place), text);
            default:
                // Nothing is kept for a suspicion without facts: the decider refuses it.
                if (text.Length == 0) { return new RaiseSuspicion(text, []); }
                var paper = Printer.Print(EvidencePaper.Of(shown, open.Row, here), faces);
                return new RaiseSuspicion(text, [await files.KeepOwn(paper, FindingTraces.EvidenceName(finding.Key), "pdf", stop)]);
        }
    }

    // The unit reads questions and suspicions in its case: it must not learn whose the other dossier is.
    private static bool NamesAnother(TypedTreatment typed, ShownFinding shown) =>
        typed.Act.TheUnitReads && shown.Other.Unit.Length > 0
            && (CenterName.Key(typed.Text).Contains(CenterName.Key(shown.Other.Unit), StringComparison.Ordinal)
                || TypedText.Code(typed.Text).Contains(TypedText.Code(shown.Other.Number), StringComparison.Ordinal));

    private static async Task<FoundFinding?> Find(
        string number, string key, HttpContext context, OpenCases cases, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        List<OpenCase> seen = [.. (await cases.Find(number, context.Here().Me!, stop)).Where(Findings.AreRead)];
        if (seen.Count == 0) { return null; }
        var history = await dockets.History(seen[0].Id, seen[0].By, stop);
        return (await Findings.Of(db, seen[0], history, stop))?.FirstOrDefault(f => f.Finding.Key == key) is { } shown
            ? new(seen, shown)
            : null;
    }

    private static RazorComponentResult<FindingPage> Page(
        FoundFinding found, PageContext here, TypedTreatment? typed = null,
        int status = StatusCodes.Status200OK, string? done = null) => Pages.Show(
        new FindingPage
        {
            Open = found.Seen[0], Shown = found.Shown, Offered = OfferedTreatment.Of(found.Seen, here.Today, here.Law),
            Typed = typed, Done = TruthAct.All.FirstOrDefault(a => a.Slug == done)?.Slug
        },
        status);

    private sealed record FoundFinding(IReadOnlyList<OpenCase> Seen, ShownFinding Shown);
}

/// <summary>What was typed into the form of an act about a finding, and what is wrong with it.</summary>
public sealed record TypedTreatment(TruthAct Act, string Raw)
{
    /// <summary>Without the white space around it.</summary>
    public string Text => Raw.Trim();

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; } = new();
}
