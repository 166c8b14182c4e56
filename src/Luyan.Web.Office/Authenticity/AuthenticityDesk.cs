using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Authenticity;

/// <summary>The findings of a case (Art. 12): what the comparison has seen, open, treated, or no longer there.
/// For the Bureau and the auditor alone.</summary>
internal static class AuthenticityDesk
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/{number}/authenticity", Show).Requires(Readers.All);

    private static async Task<IResult> Show(
        string number, HttpContext context, OpenCases cases, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        if ((await cases.Find(number, context.Here().Me!, stop)).FirstOrDefault(Findings.AreRead) is not { } open)
        {
            return Results.NotFound();
        }
        var history = await dockets.History(open.Id, open.By, stop);
        return await Findings.Of(db, open, history, stop) is { } findings
            ? Pages.Show(new AuthenticityPage
            {
                Open = open,
                Findings = findings,
                Waiting = await db.Outbox.AnyAsync(o => o.CaseId == open.Id && o.Kind == OutboxRow.Compare && o.DoneAt == null, stop)
            })
            : Results.NotFound();
    }
}
