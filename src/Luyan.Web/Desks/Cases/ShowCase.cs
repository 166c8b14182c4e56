using Luyan.Cases.Applications;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.Desks.Bureau.Truth;
using Luyan.Web.Desks.Cases.Questions;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Desks.Cases;

/// <summary>The page of a case: where it stands, what can be done now and why not the rest, its clocks, documents and timeline.</summary>
internal static class ShowCase
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}", Show).RequiresAccount();
        routes.MapGet("/cases/{number}/dossier", Dossier).RequiresAccount();
    }

    private static async Task<IResult> Show(string number, string? done, HttpContext context, OpenCases cases, LuyanDb db, Dockets dockets, CancellationToken stop)
    {
        var frame = context.Frame();
        if (await cases.Find(number, frame.Me!, stop) is not [var open, ..] seen) { return Results.NotFound(); }
        var history = await dockets.History(open.Id, open.By, stop);
        var letters = await db.LettersVisibleTo(open.By).AsNoTracking().Where(l => l.CaseId == open.Id).OrderBy(l => l.IssuedAt).ThenBy(l => l.Kind).ToListAsync(stop);
        var bureau = seen.FirstOrDefault(c => Readers.May(c.By.Role));
        return Pages.Show<CasePage>(new
        {
            FindingsOpen = bureau is null ? null : (await Findings.Of(db, bureau, await dockets.History(open.Id, bureau.By, stop), stop))?.Count(f => f.Open),
            Open = open,
            Acts = Openness.Of(seen, frame.Today, frame.Law).Where(a => !a.Act.Behind).ToList(),
            Clocks = OpenCases.DeskOf(open.Row.Kind).Deadlines(open, frame.Law),
            History = history,
            Letters = letters,
            DepartmentName = await db.Departments.Where(d => d.Id == open.Row.DepartmentId).Select(d => d.Name).FirstOrDefaultAsync(stop),
            DoneAct = OpenCases.DeskOf(open.Row.Kind).Acts.FirstOrDefault(a => a.Slug == done)?.Slug,
        });
    }

    private static async Task<IResult> Dossier(string number, HttpContext context, OpenCases cases, Files files, CancellationToken stop)
    {
        var frame = context.Frame();
        if (await cases.Find(number, frame.Me!, stop) is not [{ State: FiledApplication filed } open, ..] seen) { return Results.NotFound(); }
        return Pages.Show<DossierPage>(new
        {
            Open = open,
            Filed = filed.Filing,
            Known = (IReadOnlyDictionary<string, FileRow>)await files.Known([.. filed.Filing.Dossier.Materials.Select(m => m.File.Sha256)], stop),
            MayAsk = QuestionDesk.As<AskUnit>(seen, frame) is not null,
        });
    }
}
