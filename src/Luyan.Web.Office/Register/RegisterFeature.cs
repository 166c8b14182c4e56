namespace Luyan.Web.Register;

/// <summary>What everybody may see: the register, a center, whether a unit may apply, whether a print is real.</summary>
internal static class RegisterFeature
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddSingleton<Figures>();

    public static void MapRegister(this IEndpointRouteBuilder routes)
    {
        Home.Map(routes);
        ShowRegister.Map(routes);
        ShowCenter.Map(routes);
        MayWeApply.Map(routes);
        CheckPrint.Map(routes);
        Switches.Map(routes);
        EndedTitles.Map(routes);
    }
}
