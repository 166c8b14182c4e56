using Luyan.Cases.Applications;
using Luyan.Web.Applications.Docketing;
using Luyan.Web.Applications.Drafting;
using Luyan.Web.Applications.Filed;
using Luyan.Web.Applications.Prints;
using Luyan.Web.Applications.Questions;
using Luyan.Web.Applications.Recommending;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications;

/// <summary>An application from its draft to the determination.</summary>
internal static class ApplicationsFeature
{
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddSingleton<ICaseDesk>(new CaseDesk<ApplicationState, ApplicationCommand, ApplicationEvent>(
            ApplicationLife.Life,
            [.. UnitActs.All, .. DepartmentActs.All, .. BureauActs.All, .. TruthActs.All, .. StampActs.All, .. QuestionActs.All,
                .. RecordActs.All],
            Stages.OfApplication,
            [ApplicationRules.NotYourOffice, ApplicationRules.OtherOrganisation],
            TruthActs.Unasked))
        .AddSingleton<DraftMemory>()
        .AddSingleton<PrintPress>()
        .AddScoped<StampReadings>()
        .AddHostedService<StampRound>()
        .AddScoped<OpenDrafts>()
        .AddScoped<Filings>()
        .AddScoped<UploadEnding>()
        .AddScoped<CorrectionDrafts>()
        .AddScoped<RecommendationLetters>()
        .AddScoped<IActDraft, NotesDraft>()
        .AddScoped<IActDraft, CorrectionDraft>()
        .AddScoped<ICasePart, ApplicationPart>()
        .AddScoped<IDeskPart, ThreadsPart>();

    public static void MapApplications(this IEndpointRouteBuilder routes)
    {
        DossierDesk.Map(routes);
        PrintDesk.Map(routes);
        QuestionDesk.Map(routes);
        UnitDesk.Map(routes);
        NewApplication.Map(routes);
        ApplicationTasks.Map(routes);
        SectionDesk.Map(routes);
        PresenceDesk.Map(routes);
        OwnerDesk.Map(routes);
        HistoryDesk.Map(routes);
        ChangesDesk.Map(routes);
        MaterialsDesk.Map(routes);
        UploadDesk.Map(routes);
        CheckDesk.Map(routes);
        SubmitDesk.Map(routes);
        WithdrawDesk.Map(routes);
        ChooseFacts.Map(routes);
        StampedDesk.Map(routes);
        DocketingDesk.Map(routes);
        ExamineDesk.Map(routes);
        BatchDesk.Map(routes);
        DepartmentCases.Map(routes);
        RankingDesk.Map(routes);
        JointDesk.Map(routes);
        ReadingDesk.Map(routes);
    }
}
