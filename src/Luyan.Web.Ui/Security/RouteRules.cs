using Luyan.Cases;
using Microsoft.AspNetCore.Authorization;

namespace Luyan.Web.Security;

/// <summary>Who may call a route. Every route declares exactly one; the program does not start otherwise.</summary>
/// <param name="Kind">Everyone, every account, or certain roles.</param>
/// <param name="Roles">The roles, where they are named.</param>
public sealed record RouteRule(RouteRuleKind Kind, IReadOnlyList<Role> Roles);

/// <summary>The three kinds of rule.</summary>
public enum RouteRuleKind
{
    /// <summary>Without an account too.</summary>
    Public,

    /// <summary>Any account that is signed in.</summary>
    Account,

    /// <summary>An account that holds one of the roles.</summary>
    Roles,
}

/// <summary>How a route declares its rule.</summary>
public static class RouteRules
{
    extension<TBuilder>(TBuilder route) where TBuilder : IEndpointConventionBuilder
    {
        /// <summary>Everyone may call it, without an account too.</summary>
        public TBuilder Public() => route.Declare(new(RouteRuleKind.Public, [])).AllowAnonymous();

        /// <summary>Every account that is signed in may call it.</summary>
        public TBuilder RequiresAccount() => route.Declare(new(RouteRuleKind.Account, [])).RequireAuthorization();

        /// <summary>Accounts that hold one of the roles may call it.</summary>
        public TBuilder Requires(params Role[] roles) => route
            .Declare(new(RouteRuleKind.Roles, roles))
            .RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', roles) });

        private TBuilder Declare(RouteRule rule)
        {
            route.Add(endpoint => endpoint.Metadata.Add(rule));
            return route;
        }
    }

    /// <summary>The routes that declare no rule, or two.</summary>
    public static IReadOnlyList<string> Undeclared(IEnumerable<Endpoint> endpoints) =>
        [.. endpoints.Where(e => e.Metadata.GetOrderedMetadata<RouteRule>().Count != 1).Select(e => e.DisplayName ?? e.ToString() ?? "")];
}
