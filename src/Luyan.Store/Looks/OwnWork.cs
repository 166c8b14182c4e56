using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Looks;

/// <summary>Whose work a case is: who has a duty in it, or has acted in it.</summary>
internal static class OwnWork
{
    /// <summary>Whether somebody works on a case that he sees.</summary>
    /// <param name="db">The store.</param>
    /// <param name="id">The case.</param>
    /// <param name="rows">Its events.</param>
    /// <param name="by">Who looks, in which role.</param>
    /// <param name="today">The legal day.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<bool> Has(
        LuyanDb db, Guid id, IReadOnlyList<EventRow> rows, Actor by, DateOnly today, CancellationToken stop)
    {
        if (rows.Select(r => EnvelopeText.Read(r.Envelope).By.Account).Distinct().Any(by.Is)) { return true; }
        return await db.DutiesVisibleTo(by).Listed(today).AnyAsync(d => d.CaseId == id && d.Of == by.Role, stop);
    }
}
