using Luyan.Web.CaseWork;

namespace Luyan.Web.Accounts;

/// <summary>Accounts from the invitation to their end: signing in, units that register, departments, the Bureau.</summary>
internal static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<IDeskPart, AdminPart>();

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        Setup.Map(routes);
        SignIn.Map(routes);
        SignInCode.Map(routes);
        AcceptInvitation.Map(routes);
        RegisterUnit.Map(routes);
        MyAccount.Map(routes);
        Enrol.Map(routes);
        Members.Map(routes);
        NewUnits.Map(routes);
        AccountsDesk.Map(routes);
        Invite.Map(routes);
        Departments.Map(routes);
        Bureau.Map(routes);
        AccountEvents.Map(routes);
    }
}
