using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Security;

/// <summary>Links that let one person open one account, once, within a week.</summary>
internal static class Invitations
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>Adds an invitation and returns its secret, which is shown this once; saved with the caller's changes.</summary>
    public static string Add(
        LuyanDb db, TimeProvider clock, Guid by, string email, string name,
        IEnumerable<Role> roles, Guid? unit = null, Guid? department = null)
    {
        var (token, now) = (Tokens.New(), clock.GetUtcNow());
        db.Invitations.Add(new()
        {
            TokenHash = Tokens.HashOf(token), Email = email.Trim(), DisplayName = name.Trim(), Roles = [.. roles],
            UnitId = unit, DepartmentId = department, InvitedBy = by, CreatedAt = now, ExpiresAt = now + Lasts,
        });
        return token;
    }

    /// <summary>The invitation of a secret while it can be used.</summary>
    public static async Task<Invitation?> Open(LuyanDb db, TimeProvider clock, string token)
    {
        var hash = Tokens.HashOf(token);
        return await db.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.TokenHash == hash) is { UsedAt: null } found
            && found.ExpiresAt > clock.GetUtcNow() ? found : null;
    }

    /// <summary>Uses it up; false when somebody was quicker.</summary>
    public static async Task<bool> Use(LuyanDb db, TimeProvider clock, Guid invitation)
    {
        var now = clock.GetUtcNow();
        return await db.Invitations.Where(i => i.Id == invitation
            && i.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, now)) == 1;
    }
}
