using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Documents.Letters;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Examinations;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Recommending;

/// <summary>The department puts its applications in order: by dragging, by buttons, without script;
/// and chooses those that it recommends together.</summary>
internal static class RankingDesk
{
    private const int ShownLetters = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.DepartmentRanking, Show).Requires(Role.Department);
        routes.MapPost(Urls.DepartmentRanking, Save).Requires(Role.Department);
        routes.MapPost(Urls.DepartmentRanking + "/letter", Letter).Requires(Role.Department);
    }

    private static async Task<IResult> Show(
        HttpContext http, PageContext here, LuyanDb db, ExaminationStore examinations, CancellationToken stop)
    {
        var by = here.Me!.As(Role.Department);
        var asked = http.Request.Query;
        return await Page(db, examinations, by, new(
            await RankedCases.Of(db, examinations, by, here.Today, stop), [.. asked["case"].OfType<string>()])
        {
            Moved = (asked["moved"].ToString(), asked["way"].ToString()),
            Recommended = [.. asked["recommended"].OfType<string>()],
        }, stop);
    }

    private static async Task<IResult> Save(
        HttpContext http, PageContext here, LuyanDb db, ExaminationStore examinations, CancellationToken stop)
    {
        var by = here.Me!.As(Role.Department);
        var form = await http.Request.ReadFormAsync(stop);
        var version = int.TryParse(form[FieldName.Version], out var seen) ? seen : -1;
        var order = form[FieldName.Order].Select(o => Guid.TryParse(o, out var id) ? id : Guid.Empty).ToList();
        var ranked = (await RankedCases.Of(db, examinations, by, here.Today, stop)).By(order) with { Version = version };
        var (act, number) = form[FieldName.Do].ToString().Split(':') is [var a, var n] ? (a, n) : (form[FieldName.Do].ToString(), "");
        if (act is "up" or "down") { ranked = ranked.Moved(number, act == "up" ? -1 : 1); }
        var chosen = form[FieldName.Case].OfType<string>().ToList();
        switch (await examinations.Rank(by, version, [.. ranked.Cases.Select(c => c.Case.Id)], stop))
        {
            case Saving.Saved when act == "recommend" && chosen.Count == 0:
                return await Page(db, examinations, by, new(await RankedCases.Of(db, examinations, by, here.Today, stop), [])
                {
                    Errors = new FormErrors().Add("", "ranking.none-chosen"),
                    Status = StatusCodes.Status422UnprocessableEntity
                }, stop);
            case Saving.Saved when act == "recommend":
                return Results.LocalRedirect(Address(Urls.DepartmentRanking + "/recommend", chosen));
            case Saving.Saved:
                return Results.LocalRedirect(Address(Urls.DepartmentRanking, chosen, ("moved", number), ("way", act)));
            case Saving.Conflict other:
                return await Page(
                    db, examinations, by,
                    new(ranked with { Version = other.Version }, chosen) { Theirs = other, Status = StatusCodes.Status409Conflict }, stop);
            default:
                return Results.NotFound();
        }
    }

    private static async Task<IResult> Letter(HttpContext http, PageContext here, RecommendationLetters letters, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var numbers = form[FieldName.Case].OfType<string>().ToList();
        return await letters.Write(here.Me!.As(Role.Department), numbers, stop)
            ? Results.LocalRedirect(Urls.DepartmentRanking + "#letters")
            : Results.NotFound();
    }

    /// <summary>An address with the chosen cases.</summary>
    public static string Address(string url, IEnumerable<string> cases, params (string Name, string Value)[] more) =>
        url + QueryString.Create([
            .. more.Where(m => m.Value.Length > 0).Select(m => KeyValuePair.Create<string, string?>(m.Name, m.Value)),
            .. cases.Select(c => KeyValuePair.Create<string, string?>("case", c))
        ]);

    private static async Task<RazorComponentResult<RankingPage>> Page(
        LuyanDb db, ExaminationStore examinations, Actor by, View view, CancellationToken stop)
    {
        var ranked = view.Ranked;
        var letters = await db.LettersVisibleTo(by).AsNoTracking()
            .Where(l => l.Kind == RecommendationLetter.KindCode || l.Kind == RecommendationLetter.KindCode + ".reading")
            .OrderByDescending(l => l.IssuedAt).Take(ShownLetters * 4).ToListAsync(stop);
        var without = await RecommendationLetters.Without(db, by).Where(c => !c.Ended).OrderBy(c => c.State != nameof(AwaitingAcceptance))
            .ThenByDescending(c => c.OpenedOn.Year).ThenBy(c => c.Rank).ThenBy(c => c.Number).Take(ShownLetters).ToListAsync(stop);
        var notes = await examinations.Of(by, [.. ranked.Cases.Select(c => c.Case.Id)], stop);
        return Pages.Show(new RankingPage
        {
            Ranked = ranked,
            Marked = (IReadOnlyDictionary<Guid, int>)ranked.Cases.ToDictionary(
                c => c.Case.Id, c => Notes.From(notes.GetValueOrDefault(c.Case.Id)).Conditions.Count),
            Chosen = view.Chosen,
            Moved = view.Moved,
            Recommended = view.Recommended,
            Errors = view.Errors,
            Theirs = view.Theirs,
            Letters = [.. letters.DistinctBy(l => l.Sha256).Take(ShownLetters)],
            Without = (IReadOnlyList<CaseRow>)without,
        }, view.Status);
    }

    // What the page says besides the data of the department.
    private sealed record View(RankedCases Ranked, IReadOnlyList<string> Chosen)
    {
        public (string Number, string Way) Moved { get; init; }
        public IReadOnlyList<string> Recommended { get; init; } = [];
        public FormErrors Errors { get; init; } = FormErrors.None;
        public Saving.Conflict? Theirs { get; init; }
        public int Status { get; init; } = StatusCodes.Status200OK;
    }
}
