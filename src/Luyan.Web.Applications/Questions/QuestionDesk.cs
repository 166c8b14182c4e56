using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.Applications.Filed;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Applications.Questions;

/// <summary>The questions of a case: asked by the department or the Bureau at a place of the dossier, answered there by the unit.
/// Both sides see the same thread.</summary>
internal static class QuestionDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/questions", Show).RequiresAccount();
        routes.MapPost("/cases/{number}/questions", Ask).RequiresAccount();
        routes.MapPost("/cases/{number}/questions/{id:guid}", Answer).RequiresAccount();
    }

    /// <summary>Where questions of a case are asked and answered; at a place of the dossier where one is named.</summary>
    public static string Url(string number, string? place = null) => Urls.Questions(number, place);

    /// <summary>The case in the role in which a command is open, or null.</summary>
    public static OpenCase? As<TCommand>(IReadOnlyList<OpenCase> seen, PageContext here) => seen.FirstOrDefault(o =>
        o.State is ApplicationState state
            && ApplicationLife.Life.WhyNot(state, typeof(TCommand), new(o.By, here.Today, here.Law, Registers.None)).Count == 0);

    private static async Task<IResult> Show(
        string number, string? at, string? done, PageContext here, OpenCases cases, CancellationToken stop) =>
        await Seen(number, here, cases, stop) is { } seen
            ? Page(seen, here, new() { At = PlaceNames.Read(at) is null ? null : at, Done = done is "asked" or "answered" ? done : null })
            : Results.NotFound();

    private static async Task<IResult> Ask(
        string number, HttpContext http, PageContext here, OpenCases cases, CaseStore dockets, CancellationToken stop)
    {
        if (await Seen(number, here, cases, stop) is not { } seen) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var (place, text) = (form[FieldName.QuestionField].ToString(), form[FieldName.Question].ToString());
        // Roles that can never ask in this case get 404; those that cannot ask now get the refusal.
        if (seen.FirstOrDefault(o => o.By.Role is Role.Department or Role.CaseOfficer or Role.HeadOfDivision) is not { } fallback)
        {
            return Results.NotFound();
        }
        var open = As<AskUnit>(seen, here) ?? fallback;
        var thread = new QuestionForm
        {
            At = place,
            Question = text,
            Id = Guid.TryParse(form[FieldName.Id], out var given) ? given : Guid.CreateVersion7(),
            Asking = true
        };
        if (PlaceNames.Read(place) is not { } at)
        {
            return Page(seen, here, thread with { Errors = Refused([ApplicationRules.QuestionPlace.Refuse().At("Field")]) },
                StatusCodes.Status422UnprocessableEntity);
        }
        return await dockets.Transact(
            ApplicationLife.Life, open.Id, new AskUnit(thread.Id, at.Section, at.Field, text), new(open.By), stop) switch
        {
            Written<ApplicationState>.Refused refused => Page(
                seen, here, thread with { Errors = Refused(refused.Because) }, StatusCodes.Status422UnprocessableEntity),
            Written<ApplicationState>.MovedOn moved => Page(
                seen, here, thread with { Errors = Refused(moved.Because) }, StatusCodes.Status409Conflict),
            _ => Results.LocalRedirect($"{Url(number)}?done=asked#question-{thread.Id}"),
        };
    }

    private static async Task<IResult> Answer(
        string number, Guid id, HttpContext http, PageContext here, OpenCases cases,
        CaseStore dockets, FileStore files, KeptFiles notes, CancellationToken stop)
    {
        if (await Seen(number, here, cases, stop) is not { } seen
            || seen.FirstOrDefault(o => o.By.Role is Role.Filler or Role.Signer) is not { State: FiledApplication filed } open)
        {
            return Results.NotFound();
        }
        if (filed.Filing.Questions.All(q => q.Id != id)) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var (kept, errors) = await AnswerFiles.Keep(form, files, notes, open.By.Account, stop);
        var thread = new QuestionForm
        {
            Answering = id, Answer = form[FieldName.QuestionAnswer].ToString(), Files = kept,
            Errors = errors, Seal = file => notes.Seal(file, open.By.Account)
        };
        if (errors.Any) { return Page(seen, here, thread, StatusCodes.Status422UnprocessableEntity); }
        var written = await dockets.Transact(
            ApplicationLife.Life, open.Id, new AnswerQuestion(id, thread.Answer, kept), new(open.By) { Evidence = kept }, stop);
        if (written is not Written<ApplicationState>.Refused refused)
        {
            return Results.LocalRedirect($"{Url(number)}?done=answered#question-{id}");
        }
        // A colleague answered first: that answer stands, and the input stays on the page to be copied.
        var late = refused.Because.Any(r => r.Rule.Key == ApplicationRules.QuestionAnswered.Key
            || r.Rule.Key == ApplicationRules.NothingAsked.Key);
        var now = await Seen(number, here, cases, stop) ?? seen;
        return Page(now, here, thread with { Errors = Refused(refused.Because) },
            late ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IReadOnlyList<OpenCase>?> Seen(string number, PageContext here, OpenCases cases, CancellationToken stop) =>
        await cases.Find(number, here.Me!, stop) is [{ State: FiledApplication }, ..] seen ? seen : null;

    private static FormErrors Refused(IEnumerable<Refusal> because) => new FormErrors().Add(because);

    private static RazorComponentResult<QuestionsPage> Page(
        IReadOnlyList<OpenCase> seen, PageContext here, QuestionForm thread, int status = StatusCodes.Status200OK) => Pages.Show(
        new QuestionsPage
        {
            Open = seen[0], Filing = ((FiledApplication)seen[0].State).Filing, MayAsk = As<AskUnit>(seen, here) is not null,
            MayAnswer = As<AnswerQuestion>(seen, here) is not null, Typing = thread
        },
        status);
}
