using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.CaseWork;

/// <summary>Finds a case by its number for an account that may see it; any other case does not exist for it.</summary>
internal sealed class OpenCases(LuyanDb db, CaseStore dockets, CaseDesks desks)
{
    /// <summary>The case, seen in each of the roles in which the account may see it; empty when in none.</summary>
    public async Task<IReadOnlyList<OpenCase>> Find(string number, SignedIn me, CancellationToken stop)
    {
        var seen = new List<OpenCase>();
        foreach (var role in me.Roles)
        {
            var by = me.As(role);
            if (await db.CasesVisibleTo(by).AsNoTracking().FirstOrDefaultAsync(c => c.Number == number, stop) is not { } row) { continue; }
            if (desks.Of(row.Kind) is { } desk && await desk.Open(dockets, row, by, stop) is { } open) { seen.Add(open); }
        }
        return seen;
    }
}
