using Luyan.Cases.Applications;
using Luyan.Store;
using Luyan.Store.Dockets;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Filed;

/// <summary>The names with which that of an application could be confused (Art. 8): of centers, living and ended, and for the Bureau also
/// of applications under way. The unit and its department are not told what other units want.</summary>
internal static class NamesAlike
{
    /// <summary>The nearest first.</summary>
    /// <param name="db">The store.</param>
    /// <param name="name">The wanted name.</param>
    /// <param name="own">The application itself.</param>
    /// <param name="office">Whether the Bureau asks.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<IReadOnlyList<string>> Of(LuyanDb db, string? name, Guid own, bool office, CancellationToken stop) =>
        string.IsNullOrWhiteSpace(name) ? [] : AlikeNames.Of(name, await db.Cases.AsNoTracking()
            .Where(c => c.Id != own && c.SubjectId != own
                && (c.Kind == Kinds.Center || (office && c.Kind == Kinds.Application && !c.Ended)))
            .Select(c => c.CenterName).Distinct().ToListAsync(stop));
}
