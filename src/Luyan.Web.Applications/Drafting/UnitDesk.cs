using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Lives;
using Luyan.Store.Post;
using Luyan.Web.Applications.Questions;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Drafting;

/// <summary>The unit's desk: to do, applications, centers.</summary>
internal static class UnitDesk
{
    /// <summary>What the pages of the desk ask for per request.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(UnitUrls.Desk, Show).Requires(Role.Filler, Role.Signer);

    private static async Task<RazorComponentResult<UnitDeskPage>> Show(PageContext here, LuyanDb db, Inbox inbox, CancellationToken stop)
    {
        var unit = here.Me!.Organisation;
        var known = await db.Units.Where(u => u.Id == unit).Select(u => new { u.Id, u.Name, u.CreditCode }).SingleAsync(stop);
        var drafts = await db.Drafts.AsNoTracking().Where(d => d.UnitId == unit && d.SubmittedAt == null && d.CaseId == null)
            .OrderByDescending(d => d.SavedAt).ToListAsync(stop);
        var cases = await db.CasesVisibleTo(here.UnitActor()).AsNoTracking()
            .Where(c => c.Kind == "application").OrderByDescending(c => c.UpdatedAt).Take(200).ToListAsync(stop);
        var filed = await db.Drafts.AsNoTracking().Where(d => d.UnitId == unit && d.CaseId != null)
            .ToDictionaryAsync(d => d.CaseId!.Value, d => d.Id, stop);
        var ids = cases.Select(c => c.Id).ToList();
        var letters = await db.LettersVisibleTo(here.UnitActor()).AsNoTracking().Where(l => ids.Contains(l.CaseId))
            .OrderByDescending(l => l.IssuedAt).Take(10).ToListAsync(stop);
        var centers = await db.Centers.AsNoTracking().Where(c => c.UnitId == unit).OrderBy(c => c.NamedOn).ToListAsync(stop);
        List<ToDo> todo = [];
        todo.AddRange((await Owed.Of(db, here.UnitActor(), Unit, here.Today, stop)).Where(o => o.Duty.Act != nameof(AnswerQuestion))
            .Select(o => new ToDo(
                o.What(here), Dotted.Of(DeadlineName.Which(o.Duty.Key, o.Duty.Subject, here.Language), o.Case.Number, o.Case.Title),
                Corrections.Contains(o.Duty.Act) && filed.TryGetValue(o.Case.Id, out var draft)
                    ? UnitUrls.Application(draft)
                    : Urls.Case(o.Case.Number),
                o.Duty.Key.Length > 0 ? o.Duty.Effective : null, o.Duty.Provisional) { Late = o.Duty.IsOverdue(here.Today) }));
        todo.AddRange(drafts.Select(d => new ToDo(
            here.T("unit.todo.draft"), Dotted.Of(Title(here, d.Title), here.T("unit.draft.saved", ("at", Days.Moment(d.SavedAt)))),
            UnitUrls.Application(d.Id), null, false)));
        todo.AddRange((await Threads.Of(db, here.UnitActor(), stop)).Where(q => q.Open > 0).Select(q => new ToDo(
            here.T("questions.todo", ("count", q.Open)), Dotted.Of(q.Number, q.Title), Urls.Questions(q.Number), null, false)));
        var recent = here.Now.AddDays(-LettersShown);
        todo.AddRange(letters.Where(l => l.IssuedAt > recent).Select(l => new ToDo(
            here.T("unit.todo.letter"), Dotted.Of(cases.First(c => c.Id == l.CaseId).Title, l.DocumentNumber, Days.Moment(l.IssuedAt)),
            Urls.Case(cases.First(c => c.Id == l.CaseId).Number), null, false)));
        return Pages.Show(new UnitDeskPage
        {
            UnitName = known.Name,
            Latest = (IReadOnlyList<Told>)await inbox.Latest(here.MyRoles(), unread: true, before: null, LatestMessages.Most, stop),
            ToDo = [.. todo.OrderBy(t => t.Due ?? DateOnly.MaxValue)],
            Applications = (IReadOnlyList<UnitApplication>)
            [
                .. drafts.Select(d => new UnitApplication("", d.Title, "Drafting", d.SavedAt, UnitUrls.Application(d.Id))),
                .. cases.Select(c => new UnitApplication(c.Number, c.Title, c.State, c.UpdatedAt, Urls.Case(c.Number))),
            ],
            Centers = [.. centers.Select(c => new UnitCenter(c.Number, c.Name, c.NamedOn, c.ConstructionEnds))],
            Doors = await DoorsOfFiling.Of(db, new(known.Id, known.Name, known.CreditCode), here.Law, here.Today, stop),
        });
    }

    // Whoever of the unit looks prepares for the others.
    private static readonly Role[] Unit = [Role.Filler, Role.Signer, Role.Director];

    // What is done in the application itself.
    private static readonly string[] Corrections = [nameof(SubmitApplication), nameof(SupplyCorrection)];

    // How long a letter stays in the to-do list; it stays in the case for ever. Not a legal period.
    private const int LettersShown = 30;

    private static string Title(PageContext here, string title) => title.Length > 0 ? title : here.T("unit.untitled");
}

/// <summary>A line of the to-do list.</summary>
public sealed record ToDo(string What, string About, string Url, DateOnly? Due, bool Provisional)
{
    /// <summary>It should have been done by now.</summary>
    public bool Late { get; init; }
}

/// <summary>An application in the unit's list.</summary>
public sealed record UnitApplication(string Number, string Title, string State, DateTimeOffset ChangedAt, string Url);

/// <summary>A center in the unit's list.</summary>
public sealed record UnitCenter(string Number, string Name, DateOnly NamedOn, DateOnly? Ends);
