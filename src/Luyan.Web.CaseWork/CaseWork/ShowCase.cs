using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Rows;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.CaseWork;

/// <summary>The page of a case: where it stands, what can be done now and why not the rest, its clocks, documents and timeline.</summary>
internal static class ShowCase
{
    private static readonly string[] Naming = ["approval", "approval.reading"];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/{number}", Show).RequiresAccount();

    private static async Task<IResult> Show(
        string number, string? done, HttpContext context, OpenCases cases,
        IEnumerable<ICasePart> parts, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        var here = context.Here();
        if (await cases.Find(number, here.Me!, stop) is not [var open, ..] seen) { return Results.NotFound(); }
        var history = await dockets.History(open.Id, open.By, stop);
        var letters = await Letters(open, db, stop);
        List<CasePart> further = [];
        foreach (var part in parts)
        {
            if (await part.Of(seen, stop) is { } found) { further.Add(found); }
        }
        return Pages.Show(new CasePage
        {
            Parts = further,
            Open = open,
            Holders = await db.HoldingVisibleTo(open.By, here.Today).Where(d => d.CaseId == open.Id).Select(d => d.Of).ToListAsync(stop),
            Acts = AvailableActs.Of(seen, here.Today, here.Law).Where(a => !a.Act.Behind).ToList(),
            Clocks = open.Desk.Deadlines(open, here.Law),
            History = history,
            Letters = letters,
            DepartmentName = await db.Departments.Where(d => d.Id == open.Row.DepartmentId).Select(d => d.Name).FirstOrDefaultAsync(stop),
            DoneAct = open.Desk.Acts.FirstOrDefault(a => a.Slug == done)?.Slug,
        });
    }

    // With a center stands the letter that named it, for those who may see the application from which it came: it is of that case.
    private static Task<List<LetterRow>> Letters(OpenCase open, LuyanDb db, CancellationToken stop)
    {
        var all = db.LettersVisibleTo(open.By).AsNoTracking();
        var letters = all.Where(l => l.CaseId == open.Id);
        if (open.State is NamedCenter { Center.Identity.Application: { Length: > 0 } application })
        {
            var from = db.CasesVisibleTo(open.By).Where(c => c.Number == application).Select(c => c.Id);
            letters = letters.Union(all.Where(l => Naming.Contains(l.Kind) && from.Contains(l.CaseId)));
        }
        return letters.OrderBy(l => l.IssuedAt).ThenBy(l => l.Kind).ToListAsync(stop);
    }
}
