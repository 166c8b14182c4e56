using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store;
using Luyan.Store.Dockets;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Questions;

/// <summary>A case in which something was asked.</summary>
/// <param name="Number">The number of the case.</param>
/// <param name="Title">What it is shown as.</param>
/// <param name="Open">How many questions await an answer.</param>
/// <param name="Answered">How many were answered.</param>
public sealed record Questioned(string Number, string Title, int Open, int Answered);

/// <summary>In which cases that an actor may see something was asked; for the desks of both sides.</summary>
internal static class Threads
{
    private const int Listed = 50;

    public static async Task<IReadOnlyList<Questioned>> Of(LuyanDb db, Actor actor, CancellationToken stop)
    {
        var found = await db.CasesVisibleTo(actor).AsNoTracking().Where(c => !c.Ended && c.Kind == Kinds.Application).Select(c => new
        {
            c.Number, c.Title, c.UpdatedAt,
            Asked = db.Events.Count(e => e.CaseId == c.Id && e.Type == nameof(UnitAsked)),
            Answered = db.Events.Count(e =>
                e.CaseId == c.Id && (e.Type == nameof(QuestionAnswered) || e.Type == nameof(QuestionClosed))),
        }).Where(c => c.Asked > 0).OrderByDescending(c => c.UpdatedAt).Take(Listed).ToListAsync(stop);
        return [.. found.Select(c => new Questioned(c.Number, c.Title, c.Asked - c.Answered, c.Answered))];
    }
}
