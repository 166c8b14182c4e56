using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Examinations;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Lanes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Applications.Recommending;

/// <summary>Several applications are recommended with one signature. Each is an act of its own;
/// the answer says of each what became of it.</summary>
internal static class JointDesk
{
    public const string Url = Urls.DepartmentRanking + "/recommend";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, Show).Requires(Role.Department);
        routes.MapPost(Url, Do).Requires(Role.Department);
    }

    private static async Task<IResult> Show(
        HttpContext http, PageContext here, LuyanDb db, CaseStore dockets, ExaminationStore examinations, CancellationToken stop)
    {
        string[] numbers = [.. http.Request.Query["case"].OfType<string>().Distinct()];
        return await JointCase.Of(numbers, db, dockets, examinations, here.Me!.As(Role.Department), here.Today, stop) is { } cases
            ? Page(cases, new(null, new Dictionary<string, FileRef>()) { Drafted = Drafted(cases) }, [], StatusCodes.Status200OK)
            : Results.NotFound();
    }

    private static async Task<IResult> Do(
        HttpContext http, PageContext here, LuyanDb db, CaseStore dockets, ExaminationStore examinations,
        RecommendationLetters letters, ILoggerFactory logs, CancellationToken stop)
    {
        var by = here.Me!.As(Role.Department);
        var typed = await http.Request.ReadFormAsync(stop);
        string[] numbers = [.. typed[FieldName.Case].OfType<string>().Distinct()];
        if (await JointCase.Of(numbers, db, dockets, examinations, by, here.Today, stop) is not { } cases) { return Results.NotFound(); }
        var form = new ActForm(typed, new Dictionary<string, FileRef>());
        var commands = cases.Select(c => (Case: c, Command: c.Read(form))).ToList();
        // Input errors are reported before anything is done.
        var wrong = commands.Where(c => c.Command is not null).SelectMany(c => Refused(c.Case, c.Command!, by, here)
            .Where(r => r.Field is not null).Select(r => c.Case.AtItsField(r, form)));
        form.Errors.Add(wrong.DistinctBy(r => (r.Rule.Key, r.Field)));
        if (form.Errors.Any) { return Page(cases, form, [], StatusCodes.Status422UnprocessableEntity, nothingDone: true); }

        var results = new List<JointResult>();
        foreach (var (one, command) in commands)
        {
            results.Add(await Recommend(
                dockets, one, command!, new(by, ExpectedVersion: int.TryParse(typed[one.Name("seen")], out var seen) ? seen : null), stop));
        }
        var went = results.Where(r => r.Went).Select(r => r.Case.Row.Number).ToList();
        var written = went.Count == 0 || await WriteLetter(letters, by, went, logs, stop);
        if (results.All(r => r.Went))
        {
            return Results.LocalRedirect(
                Urls.DepartmentRanking + QueryString.Create([.. went.Select(n => KeyValuePair.Create<string, string?>("recommended", n))]));
        }
        return Page([.. results.Where(r => !r.Went).Select(r => r.Case)], form,
            results, StatusCodes.Status409Conflict, letterMissing: !written);
    }

    private static async Task<JointResult> Recommend(
        CaseStore dockets, JointCase one, RecommendApplication command, Request request, CancellationToken stop)
    {
        try
        {
            return await dockets.Transact(ApplicationLife.Life, one.Row.Id, command, request, stop) switch
            {
                Written<ApplicationState>.Refused refused => new(one, refused.Because, Failed: false),
                Written<ApplicationState>.MovedOn moved => new(one, moved.Because, Failed: false),
                _ => new(one, [], Failed: false),
            };
        }
        catch (Exception failure) when (failure is TooManyConflictsException or ReadOnlyNowException or CaseNotVisibleException)
        {
            // The others are still done; this one is reported as not done.
            return new(one, [], Failed: true);
        }
    }

    // The recommendations stand even where their letter cannot be written now: the ranking page offers it again.
    private static async Task<bool> WriteLetter(
        RecommendationLetters letters, Actor by, IReadOnlyList<string> numbers, ILoggerFactory logs, CancellationToken stop)
    {
        try
        {
            return await letters.Write(by, numbers, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            JointLog.LetterFailed(logs.CreateLogger(typeof(JointDesk)), failure);
            return false;
        }
    }

    private static IReadOnlyList<Refusal> Refused(JointCase one, RecommendApplication command, Actor by, PageContext here) =>
        ApplicationLife.Life.Answer(
            one.File, command,
            new(by, here.Today, here.Law, Registers.None)) is Decision<ApplicationEvent>.Refused refused ? refused.Because : [];

    // The department's notes stand in the form as they are; the same opinion in all of them is the common one.
    private static Dictionary<string, string> Drafted(IReadOnlyList<JointCase> cases)
    {
        var drafted = cases.SelectMany(c => c.Noted.Values.Select(v => (Name: c.Name(v.Key), v.Value))).ToDictionary(
            v => v.Name, v => v.Value);
        if (cases.Select(c => c.Noted["Opinion"]).Distinct().ToList() is [{ Length: > 0 } common])
        {
            foreach (var one in cases) { drafted.Remove(one.Name("Opinion")); }
            drafted["Opinion"] = common;
        }
        return drafted;
    }

    private static RazorComponentResult<JointPage> Page(
        IReadOnlyList<JointCase> cases, ActForm form, IReadOnlyList<JointResult> results,
        int status, bool nothingDone = false, bool letterMissing = false) =>
        Pages.Show(
            new JointPage { Cases = cases, Form = form, Results = results, NothingDone = nothingDone, LetterMissing = letterMissing },
            status);
}

/// <summary>What became of one of several recommendations.</summary>
/// <param name="Case">The application.</param>
/// <param name="Because">Why it did not go through.</param>
/// <param name="Failed">The store could not do it now.</param>
public sealed record JointResult(JointCase Case, IReadOnlyList<Refusal> Because, bool Failed)
{
    /// <summary>It is recommended, now or by the same request before.</summary>
    public bool Went => Because.Count == 0 && !Failed;
}

internal static partial class JointLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The letter of recommendation could not be written; the ranking page offers it again")]
    public static partial void LetterFailed(ILogger log, Exception failure);
}
