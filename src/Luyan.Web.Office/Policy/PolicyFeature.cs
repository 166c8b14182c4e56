using Luyan.Web.CaseWork;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Policy.Publishing;

namespace Luyan.Web.Policy;

/// <summary>The Measures as published, what the Bureau writes into its documents, the clock and the holidays.</summary>
internal static class PolicyFeature
{
    public static IServiceCollection AddPolicy(this IServiceCollection services) => services
        .AddSingleton<HolidayKeeper>()
        .AddHostedService(provider => provider.GetRequiredService<HolidayKeeper>())
        .AddScoped<IDeskPart, NextYearPart>()
        .AddScoped<IDeskPart, WaitingTextsPart>();

    public static void MapPolicy(this IEndpointRouteBuilder routes)
    {
        ShowMeasures.Map(routes);
        ShowPublished.Map(routes);
        Simulate.Map(routes);
        HowItWorks.Map(routes);
        BureauTextDesk.Map(routes);
        ShowInterpretations.Map(routes);
        ClockDesk.Map(routes);
        HolidaysDesk.Map(routes);
    }
}
