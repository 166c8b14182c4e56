namespace Luyan.Cases;

/// <summary>Those who read a case from outside the Bureau: its unit, its center and its competent department. What they were not told
/// refuses nothing that they ask for.</summary>
internal static class Outsiders
{
    private static readonly Role[] Roles = [Role.Filler, Role.Signer, Role.Director, Role.Department];

    /// <summary>Whether a step is theirs alone.</summary>
    internal static bool Only(Role[] who) => who.All(Roles.Contains);

    /// <summary>Whether a step is theirs too.</summary>
    internal static bool Among(Role[] who) => who.Any(Roles.Contains);
}
