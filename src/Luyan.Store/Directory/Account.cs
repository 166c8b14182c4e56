using Luyan.Cases;
using Microsoft.AspNetCore.Identity;

namespace Luyan.Store.Directory;

/// <summary>An account with which a person signs in. Passwords, lockout, TOTP and the security stamp are those of ASP.NET Core
/// Identity.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name as it is printed in dockets.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The person, by the first of its accounts; null while this is the only account of the person. Several accounts of
    /// one person count as one (reading 14).</summary>
    public Guid? Person { get; set; }

    /// <summary>In which roles the person may act.</summary>
    public List<Role> Roles { get; set; } = [];

    /// <summary>The relying unit for which a filler, signer or director acts.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>The competent department for which a department's account acts.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Whether it may sign in.</summary>
    public bool IsActive { get; set; }

    /// <summary>Preferred language, zh-CN or en.</summary>
    public string Language { get; set; } = "zh-CN";

    /// <summary>Staff must set up TOTP before they see a desk.</summary>
    public bool MustSetTotp { get; set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }
}
