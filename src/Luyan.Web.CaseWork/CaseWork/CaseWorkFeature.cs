using Luyan.Web.Letters;

namespace Luyan.Web.CaseWork;

/// <summary>The shell of all work on cases: the page of a case, its acts, docket, clocks and files, and the desk of
/// whoever is signed in.</summary>
internal static class CaseWorkFeature
{
    public static IServiceCollection AddCaseWork(this IServiceCollection services) => services
        .AddSingleton<CaseDesks>()
        .AddSingleton<KeptFiles>()
        .AddScoped<OpenCases>()
        .AddScoped<ICasePart, LettersPart>()
        .AddScoped<ActDrafts>()
        .AddScoped<LongForms>()
        .AddScoped<LetterNumbers>()
        .AddScoped<LetterWriter>();

    public static void MapCaseWork(this IEndpointRouteBuilder routes)
    {
        ShowCase.Map(routes);
        ShowClocks.Map(routes);
        ShowDecision.Map(routes);
        ShowSealed.Map(routes);
        DoAct.Map(routes);
        CaseFile.Map(routes);
        ViewFile.Map(routes);
        MyDesk.Map(routes);
    }
}
