using System.Security.Claims;
using Luyan.Cases;
using Luyan.Web.Ui;

namespace Luyan.Web.Security;

/// <summary>Reads the signed-in account from the claims of its cookie.</summary>
public static class Signed
{
    public const string Organisation = "organisation";
    public const string Person = "person";

    extension(ClaimsPrincipal user)
    {
        /// <summary>The account, or null when nobody is signed in.</summary>
        public SignedIn? SignedIn() =>
            user.Identity is { IsAuthenticated: true } && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
                ? new(account, user.FindFirstValue(Person) ?? "",
                    [.. user.FindAll(ClaimTypes.Role).Select(c => Enum.Parse<Role>(c.Value)).Order()],
                    Guid.TryParse(user.FindFirstValue(Organisation), out var organisation) ? organisation : Guid.Empty)
                : null;
    }

    extension(HttpContext context)
    {
        /// <summary>Who acts, in the first of the given roles that the account holds; in its first role where none is given.</summary>
        /// <exception cref="InvalidOperationException">Nobody is signed in, or in none of the roles: the route's rule is wrong.</exception>
        public Actor Actor(params ReadOnlySpan<Role> roles)
        {
            var me = context.User.SignedIn() ?? throw new InvalidOperationException("The route needs an account and its rule does not say so.");
            foreach (var role in roles) { if (me.Roles.Contains(role)) { return me.As(role); } }
            return roles.IsEmpty && me.Roles.Count > 0 ? me.As(me.Roles[0]) : throw new InvalidOperationException("The account holds none of the roles of the act.");
        }
    }
}
