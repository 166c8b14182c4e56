using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Desks.Cases.Questions;
using Luyan.Web.Desks.Centers.Acceptance;
using Luyan.Web.Desks.Centers.Assessments;
using Luyan.Web.Desks.Centers.Construction;
using Luyan.Web.Desks.Centers.Changes;
using Luyan.Web.Desks.Centers.Reports;
using Luyan.Web.Desks.Centers.Sanctions;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Desks.Cases;

/// <summary>Finds a case by its number for somebody who may see it. What one may not see is not there.</summary>
internal sealed class OpenCases(LuyanDb db, Dockets dockets)
{
    /// <summary>The lives that have a case page.</summary>
    public static IReadOnlyList<ICaseDesk> Desks { get; } =
    [
        new CaseDesk<ApplicationState, ApplicationCommand, ApplicationEvent>(
            ApplicationLife.Life, [.. UnitActs.All, .. DepartmentActs.All, .. BureauActs.All, .. TruthActs.All, .. StampActs.All, .. QuestionActs.All], Stages.OfApplication,
            [ApplicationRules.NotYourOffice, ApplicationRules.OtherOrganisation]),
        new CaseDesk<CenterState, CenterCommand, CenterEvent>(CenterLife.Life, [.. CenterActs.All, .. ConstructionActs.All, .. AcceptanceActs.All, .. ReportActs.All, .. AssessmentActs.All, .. ChangeActs.All, .. SanctionActs.All], Stages.OfCenter, [CenterRules.NotYourOffice, CenterRules.OtherOrganisation]),
    ];

    /// <summary>The desk of a life.</summary>
    public static ICaseDesk DeskOf(string kind) => Desks.First(d => d.Kind == kind);

    /// <summary>The case, seen in each of the roles in which the account may see it; empty when in none.</summary>
    public async Task<IReadOnlyList<OpenCase>> Find(string number, SignedIn me, CancellationToken stop)
    {
        var seen = new List<OpenCase>();
        foreach (var role in me.Roles)
        {
            var by = me.As(role);
            if (await db.CasesVisibleTo(by).AsNoTracking().FirstOrDefaultAsync(c => c.Number == number, stop) is not { } row) { continue; }
            if (Desks.FirstOrDefault(d => d.Kind == row.Kind) is { } desk && await desk.Open(dockets, row, by, stop) is { } open) { seen.Add(open); }
        }
        return seen;
    }
}
