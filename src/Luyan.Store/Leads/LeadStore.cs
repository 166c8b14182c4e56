using Luyan.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Leads;

/// <summary>Leads about centers. Anybody leaves one; the Bureau alone reads them; whoever has the code learns how one
/// stands, and nothing else.</summary>
public sealed class LeadStore(LuyanDb db, TimeProvider clock)
{
    /// <summary>Keeps a lead about a center whose title stands; false where there is none.</summary>
    /// <param name="center">The number of the center.</param>
    /// <param name="facts">What was written.</param>
    /// <param name="contact">How the sender can be reached; may be empty.</param>
    /// <param name="codeHash">Digest of the sender's code.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<bool> Leave(string center, string facts, string contact, string codeHash, CancellationToken stop = default)
    {
        if (await db.Centers.Where(c => c.Number == center && c.EndedOn == null)
            .Select(c => (Guid?)c.CaseId).SingleOrDefaultAsync(stop) is not { } id)
        {
            return false;
        }
        var now = clock.GetUtcNow();
        db.Leads.Add(new()
        {
            Id = Guid.CreateVersion7(now), CenterId = id, Facts = facts, Contact = contact, CodeHash = codeHash, At = now
        });
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>How the lead of a code stands; null where there is none.</summary>
    public Task<Lead?> ByCode(string codeHash, CancellationToken stop = default) =>
        db.Leads.AsNoTracking().SingleOrDefaultAsync(l => l.CodeHash == codeHash, stop);

    /// <summary>All leads, those that wait first and the oldest of them before the others;
    /// empty for everybody outside the Bureau.</summary>
    public Task<List<Lead>> All(Actor actor, int most, CancellationToken stop = default) =>
        Visible(actor).AsNoTracking().OrderBy(l => l.State == LeadState.Received ? 0 : 1).ThenBy(l => l.At).Take(most).ToListAsync(stop);

    /// <summary>A lead, for the Bureau.</summary>
    public Task<Lead?> Find(Actor actor, Guid id, CancellationToken stop = default) =>
        Visible(actor).AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, stop);

    /// <summary>Settles a lead that waits; false where somebody else did so already.</summary>
    /// <param name="actor">An officer.</param>
    /// <param name="id">The lead.</param>
    /// <param name="state">What becomes of it.</param>
    /// <param name="answer">What the sender is told.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<bool> Settle(Actor actor, Guid id, LeadState state, string? answer, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return actor.Role == Role.CaseOfficer && await Visible(actor).Where(l => l.Id == id && l.State == LeadState.Received)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.State, state).SetProperty(l => l.Answer, answer)
                .SetProperty(l => l.SettledAt, now).SetProperty(l => l.SettledByName, actor.Name), stop) > 0;
    }

    /// <summary>Reopens a lead whose follow-up failed.</summary>
    public Task<int> PutBack(Actor actor, Guid id, CancellationToken stop = default) =>
        Visible(actor).Where(l => l.Id == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.State, LeadState.Received)
            .SetProperty(l => l.SettledAt, (DateTimeOffset?)null).SetProperty(l => l.SettledByName, (string?)null), stop);

    private IQueryable<Lead> Visible(Actor actor) =>
        actor.Role is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader or Role.Auditor ? db.Leads : db.Leads.Where(_ => false);
}
