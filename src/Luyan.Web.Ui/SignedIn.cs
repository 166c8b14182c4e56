using Luyan.Cases;

namespace Luyan.Web;

/// <summary>The account that is signed in.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">Every role it holds.</param>
/// <param name="Organisation">The unit's or department's id; the empty id for the Bureau and experts.</param>
public sealed record SignedIn(Guid Account, string Name, IReadOnlyList<Role> Roles, Guid Organisation)
{
    /// <summary>The other accounts of the same person.</summary>
    public IReadOnlyList<Guid> Others { get; init; } = [];

    /// <summary>The actor in one of its roles.</summary>
    public Actor As(Role role) => new(Account, Name, role, Organisation) { Others = Others };

    /// <summary>Whether it holds one of the roles.</summary>
    public bool Is(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles) { if (Roles.Contains(role)) { return true; } }
        return false;
    }
}
