using Luyan.Cases;

namespace Luyan.Web.Ui;

/// <summary>The roles of whoever is signed in.</summary>
internal static class RolesOfMine
{
    /// <summary>The account in each of its roles; in none while it waits for its roles.</summary>
    public static IReadOnlyList<Actor> MyRoles(this PageContext here) => here.Me is { } me ? [.. me.Roles.Select(me.As)] : [];
}
