using System.Globalization;
using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Steering;

/// <summary>How long applications stood in each state and with whom, from the days of their events. Two queries.</summary>
internal static class StageFigure
{
    private const int Years = 2;

    // The state that an event begins; an event without one ends the stay and begins none.
    private static readonly Dictionary<string, string?> Begins = new()
    {
        [nameof(ApplicationSubmitted)] = nameof(WithDepartment), [nameof(ApplicationReturned)] = nameof(ReturnedToUnit),
        [nameof(ApplicationRecommended)] = nameof(AwaitingAcceptance),
        [nameof(CorrectionRequested)] = nameof(AwaitingCorrection),
        [nameof(CorrectionSupplied)] = nameof(AwaitingAcceptance), [nameof(ApplicationAccepted)] = nameof(Accepted),
        [nameof(ApplicationPreselected)] = nameof(Preselected), [nameof(SiteVisited)] = nameof(Visited),
        [nameof(PanelReviewed)] = nameof(Reviewed), [nameof(DeterminationProposed)] = nameof(Proposed),
        [nameof(PublicNoticeOpened)] = nameof(OnNotice), [nameof(PublicNoticeClosed)] = nameof(OnNotice),
        [nameof(ApplicationDetermined)] = nameof(Determined),
        [nameof(ApprovalLetterIssued)] = null, [nameof(ApplicationWithdrawn)] = null,
        [nameof(ApplicationNotRecommended)] = null, [nameof(ApplicationDeclined)] = null,
        [nameof(PreselectionDeclined)] = null, [nameof(ApplicationTerminated)] = null, [nameof(ApplicationLapsed)] = null,
    };

    // The states with who has to act in each. A proposal lies with the officer until its public notice is opened, where the policy of its
    // day has one, and with the leader otherwise; and so does a case whose notice is over.
    private static readonly (string State, Role Holder)[] States =
    [
        (nameof(WithDepartment), Role.Department), (nameof(ReturnedToUnit), Role.Signer),
        (nameof(AwaitingAcceptance), Role.CaseOfficer), (nameof(AwaitingCorrection), Role.Signer),
        (nameof(Accepted), Role.HeadOfDivision), (nameof(Preselected), Role.CaseOfficer),
        (nameof(Visited), Role.CaseOfficer), (nameof(Reviewed), Role.CaseOfficer),
        (nameof(Proposed), Role.CaseOfficer), (nameof(Proposed), Role.Leader), (nameof(OnNotice), Role.CaseOfficer),
        (nameof(OnNotice), Role.Leader), (nameof(Determined), Role.CaseOfficer),
    ];

    private static Role Holder(string type, DateOnly day, Measures law) => type switch
    {
        nameof(DeterminationProposed) => law.Number(Parameters.PublicNotice, day) > 0 ? Role.CaseOfficer : Role.Leader,
        nameof(PublicNoticeClosed) => Role.Leader,
        _ => States.First(s => s.State == Begins[type]).Holder,
    };

    public static async Task<Figure> Of(PageContext here, LuyanDb db, Actor by, CancellationToken stop)
    {
        var since = here.Today.AddYears(-Years);
        var cases = db.CasesVisibleTo(by).Where(c => c.Kind == Kinds.Application);
        var now = await cases.Where(c => !c.Ended).GroupBy(c => c.State)
            .Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, stop);
        // Of the two states that can lie with either, those lie with the leader in which the leader has to determine.
        var determining = db.DutiesVisibleTo(by).Where(OpenDuties.On(here.Today))
            .Where(d => d.Of == Role.Leader && d.Act == nameof(Determine));
        var leaders = await cases.Where(c => !c.Ended && (c.State == nameof(Proposed) || c.State == nameof(OnNotice))
                && determining.Any(d => d.CaseId == c.Id))
            .GroupBy(c => c.State).Select(g => new { State = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.State, g => g.Count, stop);
        int Now(string state, Role holder) => holder == Role.Leader ? leaders.GetValueOrDefault(state)
            : now.GetValueOrDefault(state) - leaders.GetValueOrDefault(state);
        // The days of every act are the Bureau's own: who acted for the unit does not read them.
        var conflicts = db.ConflictsOf(by);
        var recent = cases.Where(c => c.OpenedOn >= since && !conflicts.Contains(c.Id));
        string[] types = [.. Begins.Keys];
        var events = await db.Events.AsNoTracking().Where(e => types.Contains(e.Type) && recent.Any(c => c.Id == e.CaseId))
            .OrderBy(e => e.CaseId).ThenBy(e => e.Sequence).Select(e => new { e.CaseId, e.Type, e.Envelope }).ToListAsync(stop);
        var stays = events.Select(e => (e.CaseId, e.Type, Day: Day(e.Envelope))).ToArray();
        var lasted = stays.Zip(stays.Skip(1)).Where(p => p.First.CaseId == p.Second.CaseId && Begins[p.First.Type] is not null)
            .Select(p => (Stay: (Begins[p.First.Type]!, Holder(p.First.Type, p.First.Day, here.Law)),
                Days: Length(here.Law.Calendar, p.First.Day, p.Second.Day)))
            .Where(s => s.Days is not null).ToLookup(s => s.Stay, s => s.Days!.Value);
        var rows = States.Select(s => (s.State, s.Holder, Days: lasted[s].Order().ToArray(), Now: Now(s.State, s.Holder)))
            .Where(r => r.Days.Length + r.Now > 0).ToArray();
        string Word(string state) => here.T($"application.state.{state}");
        return new("stages", here.T("steering.stages"), here.T("steering.stages-note", ("years", Years)),
            [
                here.T("steering.stage"), here.T("steering.holder"), here.T("steering.stays"),
                here.T("steering.median"), here.T("steering.longest"), here.T("steering.now")
            ],
            [.. rows.Select(r => (IReadOnlyList<SheetCell>)[
                Word(r.State), here.T(RoleTexts.Key(r.Holder)), SheetCell.Whole(r.Days.Length),
                SheetCell.Amount(r.Days.Length == 0 ? null : Median(r.Days)),
                SheetCell.Whole(r.Days.Length == 0 ? null : r.Days[^1]), SheetCell.Whole(r.Now)
            ])],
            Drawings.Bars([.. rows.Where(r => r.Days.Length > 0).Select(r => new BarGroup(
                Dotted.Of(Word(r.State), here.T(RoleTexts.Key(r.Holder))),
                [
                    new(Median(r.Days), here.T("steering.median-days", ("days", Number(Median(r.Days))))),
                    new(r.Days[^1], here.T("steering.longest-days", ("days", r.Days[^1])), 3)
                ]))]))
        {
            Links = [.. rows.Select(r => by.Role == Role.Auditor
                ? null
                : new CaseQuery(Stage: Stages.OfApplication.First(s => s.States.Contains(r.State)).Key).Url(Urls.Bureau, 1))],
        };
    }

    /// <summary>The middle of ordered days; between two, their mean.</summary>
    private static decimal Median(int[] ordered) => (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2m;

    // Where the calendar does not know a year, the stay is not counted rather than guessed.
    private static int? Length(WorkingCalendar calendar, DateOnly from, DateOnly to) =>
        Enumerable.Range(from.Year, to.Year - from.Year + 1).All(calendar.Years.ContainsKey) ? calendar.Between(from, to) : null;

    private static DateOnly Day(string envelope)
    {
        using var json = JsonDocument.Parse(envelope);
        return DateOnly.ParseExact(json.RootElement.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
