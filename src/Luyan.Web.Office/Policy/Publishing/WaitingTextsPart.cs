using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Policy.Publishing;

/// <summary>The texts that wait for the person on whose desk they stand: for the leader's approval, or, sent back, for their
/// writer.</summary>
internal sealed class WaitingTextsPart(LuyanDb db) : IDeskPart
{
    public async Task<DeskPart?> Of(PageContext here, CancellationToken stop)
    {
        if (here.Me is not { } me || !me.Is(Role.Leader, Role.HeadOfDivision)) { return null; }
        var open = new List<ApprovedText>();
        open.AddRange(await db.Interpretations.AsNoTracking().Where(t => t.ApprovedAt == null).ToListAsync(stop));
        open.AddRange(await db.OfficialWordings.AsNoTracking().Where(t => t.ApprovedAt == null).ToListAsync(stop));
        // Nobody approves what the same person wrote.
        var mine = open.ToLookup(t => here.MyRoles()[0].Is(t.By));
        var waiting = me.Is(Role.Leader) ? mine[false].Count(t => t.Returned.Length == 0) : 0;
        var returned = me.Is(Role.HeadOfDivision) ? mine[true].Count(t => t.Returned.Length > 0) : 0;
        return waiting + returned == 0 ? null
            : DeskPart.Of<WaitingTexts>(above: true, (nameof(WaitingTexts.Waiting), waiting), (nameof(WaitingTexts.Returned), returned));
    }
}
