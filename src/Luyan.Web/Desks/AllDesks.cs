using Luyan.Web.Desks.Me;
using Luyan.Web.Desks.Public;

namespace Luyan.Web.Desks;

/// <summary>Every use case of the program, one line each. A use case is a static class with <c>Map</c>.</summary>
internal static class AllDesks
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Public
        Home.Map(routes);
        Switches.Map(routes);
        Setup.Map(routes);
        SignIn.Map(routes);
        SignInCode.Map(routes);
        AcceptInvitation.Map(routes);
        RegisterUnit.Map(routes);
        // Me
        MyAccount.Map(routes);
        Enrol.Map(routes);
        MyDesk.Map(routes);
    }
}
