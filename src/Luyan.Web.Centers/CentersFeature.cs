using Luyan.Cases.Centers;
using Luyan.Web.CaseWork;
using Luyan.Web.Centers.Activities;
using Luyan.Web.Centers.Assessments;
using Luyan.Web.Centers.Changes;
using Luyan.Web.Centers.Construction;
using Luyan.Web.Centers.Earlier;
using Luyan.Web.Centers.FinalAcceptance;
using Luyan.Web.Centers.Priorities;
using Luyan.Web.Centers.Reports;
using Luyan.Web.Centers.Sanctions;

namespace Luyan.Web.Centers;

/// <summary>A center from its plaque to its end.</summary>
internal static class CentersFeature
{
    public static IServiceCollection AddCenters(this IServiceCollection services) => services
        .AddSingleton<ICaseDesk>(new CaseDesk<CenterState, CenterCommand, CenterEvent>(
            CenterLife.Life,
            [
                .. CenterActs.All, .. ConstructionActs.All, .. FinalAcceptanceActs.All,
                .. ReportActs.All, .. AssessmentActs.All, .. ChangeActs.All, .. SanctionActs.All, .. RecordActs.All
            ],
            Stages.OfCenter,
            [CenterRules.NotYourOffice, CenterRules.OtherOrganisation],
            CenterActs.Unasked))
        .AddScoped<PriorityHolders>()
        .AddScoped<PlansOfRecord>()
        .AddScoped<SelfMeasure>()
        .AddScoped<ReportedCenters>()
        .AddScoped<EarlierDryRun>()
        .AddScoped<IActDraft, PlanDraft>()
        .AddScoped<ICasePart, CenterPart>();

    public static void MapCenters(this IEndpointRouteBuilder routes)
    {
        ShowScheme.Map(routes);
        AskPriority.Map(routes);
        PriorityRankingDesk.Map(routes);
        ChangeDesk.Map(routes);
        ConstructionDesk.Map(routes);
        InspectionDesk.Map(routes);
        FinalAcceptanceDesk.Map(routes);
        AssessmentDesk.Map(routes);
        CycleFormDesk.Map(routes);
        Assessments.ProgressDesk.Map(routes);
        ReportDesk.Map(routes);
        Reports.ProgressDesk.Map(routes);
        YearbookDesk.Map(routes);
        ActivityDesk.Map(routes);
        OfferDesk.Map(routes);
        EarlierDesk.Map(routes);
        ShowSuccession.Map(routes);
    }
}
