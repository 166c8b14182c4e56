using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Centers.Priorities;

/// <summary>A ranking aid for a call: scored projects come in, ties are broken in favour of who has priority, and only ties, each with its
/// reason (Art. 10). Nothing of it is kept.</summary>
internal static class PriorityRankingDesk
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.PriorityRanking, (PageContext here) => Page(
            Days.Short(here.Today), "", [], FormErrors.None,
            StatusCodes.Status200OK)).Requires(Role.CaseOfficer, Role.HeadOfDivision, Role.Leader);
        routes.MapPost(Urls.PriorityRanking, Rank).Requires(Role.CaseOfficer, Role.HeadOfDivision, Role.Leader);
    }

    private static async Task<IResult> Rank(HttpContext http, PageContext here, PriorityHolders holders, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (typed, pasted, errors) = (form[FieldName.Day].ToString().Trim(), form[FieldName.Pasted].ToString(), new FormErrors());
        var read = TypedDay.Read(typed);
        var day = read ?? default;
        if (read is null || day > here.Today) { errors.Add(FieldName.Day, "priority.day.wrong"); }
        var (sheet, field) = form.Files.GetFile("sheet") is { Length: > 0 } sent
            ? (await Sheet(sent, here, errors, stop), "sheet")
            : (Pasted(pasted, errors), "pasted");
        if (errors.Any || sheet is null) { return Page(typed, pasted, [], errors, StatusCodes.Status422UnprocessableEntity); }
        var projects = ScoredRows.Read(sheet, await holders.On(day, stop), field, errors);
        if (errors.Any) { return Page(typed, pasted, [], errors, StatusCodes.Status422UnprocessableEntity); }
        var ranked = PriorityRanking.Of(projects);
        return form[FieldName.Do] == "xlsx"
            ? FileOf(ranked, day, here)
            : Page(typed, ScoredRows.Text(projects), ranked, errors, StatusCodes.Status200OK);
    }

    private static FoundSheet? Pasted(string text, FormErrors errors)
    {
        if (PastedRows.Read(text, ScoredRows.Limits) is SheetReading.Found { Sheets: [{ Rows.Count: > 0 } sheet, ..] }) { return sheet; }
        errors.Add(FieldName.Pasted, "priority-ranking.nothing");
        return null;
    }

    private static async Task<FoundSheet?> Sheet(IFormFile sent, PageContext here, FormErrors errors, CancellationToken stop)
    {
        var megabytes = here.Law.Number(Parameters.FileSize, here.Today);
        if (sent.Length <= megabytes * 1024L * 1024L)
        {
            using var content = new MemoryStream();
            await sent.CopyToAsync(content, stop);
            switch (BookReader.Read(content, ScoredRows.Limits))
            {
                case SheetReading.Found found when found.Sheets.FirstOrDefault(ScoredRows.Fits) is { } sheet: return sheet;
                case SheetReading.Locked: errors.Add(FieldName.Sheet, "unit.sheet.locked"); return null;
                case SheetReading.TooManyRows many: errors.Add(FieldName.Sheet, "unit.sheet.too-many", ("most", many.Most)); return null;
                default: break;
            }
        }
        errors.Add(FieldName.Sheet, "unit.sheet.unreadable", ("name", sent.FileName));
        return null;
    }

    /// <summary>Whether it has priority, in a word; of whom nobody here knows, nothing is said.</summary>
    public static string Answer(ScoredProject scored, PageContext here) =>
        here.T(scored.HasPriority ? "priority.yes" : scored.IsKnown ? "priority.no" : "priority-ranking.unknown");

    /// <summary>The words of a reason.</summary>
    public static string Reason(RankedProject ranked, PageContext here) => here.T($"priority-ranking.tie.{ranked.Tie}");

    private static IResult FileOf(IReadOnlyList<RankedProject> ranked, DateOnly day, PageContext here) => ReportFile.Of(
        here, here.T("priority-ranking.title"), $"{day:yyyyMMdd}",
        [here.T("priority-ranking.as-of", ("day", Days.Plain(day, here.Language))), here.T("priority-ranking.rule")],
        [
            new(here.T("priority-ranking.title"),
                [
                    here.T("priority-ranking.place"), here.T("priority-ranking.project"), here.T("priority-ranking.holder"),
                    here.T("priority-ranking.score"), here.T("priority-ranking.priority"), here.T("priority-ranking.reason")
                ],
                [.. ranked.Select(r => (IReadOnlyList<SheetCell>)[
                    SheetCell.Whole(r.Place), r.Scored.Project, r.Scored.Holder, SheetCell.Amount(r.Scored.Score),
                    Answer(r.Scored, here), Reason(r, here)
                ])]),
        ]);

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<PriorityRankingPage> Page(
        string day, string pasted, IReadOnlyList<RankedProject> ranked, FormErrors errors, int status) =>
        Pages.Show(new PriorityRankingPage { Day = day, Pasted = pasted, Ranked = ranked, Errors = errors }, status);
}
