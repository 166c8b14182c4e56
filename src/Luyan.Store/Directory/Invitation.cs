using Luyan.Cases;

namespace Luyan.Store.Directory;

/// <summary>An invitation to open an account with given roles. Only the hash of its token is kept.</summary>
public sealed class Invitation
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the token, hex, lower case; unique.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>To whom it was sent.</summary>
    public string Email { get; set; } = "";

    /// <summary>Name of the person.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The roles it gives.</summary>
    public List<Role> Roles { get; set; } = [];

    /// <summary>The department, for a department's account.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The relying unit, for a filler, signer or director.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Who invited.</summary>
    public Guid InvitedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Until when it can be used, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used, UTC; null while open.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
