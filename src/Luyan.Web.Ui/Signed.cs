using System.Security.Claims;
using Luyan.Cases;

namespace Luyan.Web;

/// <summary>Reads the signed-in account from the claims of its cookie.</summary>
public static class Signed
{
    public const string Organisation = "organisation";
    public const string Person = "person";

    /// <summary>Another account of the same person.</summary>
    public const string OtherAccount = "other-account";

    /// <summary>The account is signed in but has no role yet, and for what it waits.</summary>
    public const string Waiting = "waiting";

    /// <summary>It waits for its owner to set up the authenticator.</summary>
    public const string ForAuthenticator = "authenticator";

    /// <summary>It waits for the competent department to activate the unit.</summary>
    public const string ForActivation = "activation";

    extension(ClaimsPrincipal user)
    {
        /// <summary>The account, or null when nobody is signed in.</summary>
        public SignedIn? SignedIn() =>
            user.Identity is { IsAuthenticated: true } && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
                ? new(account, user.FindFirstValue(Person) ?? "",
                    [.. user.FindAll(ClaimTypes.Role).Select(c => Enum.Parse<Role>(c.Value)).Order()],
                    Guid.TryParse(user.FindFirstValue(Organisation), out var organisation) ? organisation : Guid.Empty)
                {
                    Others = [.. user.FindAll(OtherAccount).Select(c => Guid.Parse(c.Value))],
                }
                : null;

        /// <summary>For what the account waits before it has its roles, or null.</summary>
        public string? WaitsFor() => user.FindFirstValue(Waiting);
    }

    extension(HttpContext context)
    {
        /// <summary>Who acts, in the first of the given roles that the account holds; in its first role where none is given.</summary>
        /// <exception cref="InvalidOperationException">Nobody is signed in, or in none of the roles: the route's rule is wrong.</exception>
        public Actor Actor(params ReadOnlySpan<Role> roles)
        {
            var me = context.User.SignedIn()
                ?? throw new InvalidOperationException("The route needs an account and its rule does not say so.");
            foreach (var role in roles) { if (me.Roles.Contains(role)) { return me.As(role); } }
            return roles.IsEmpty && me.Roles.Count > 0
                ? me.As(me.Roles[0])
                : throw new InvalidOperationException("The account holds none of the roles of the act.");
        }
    }
}
