using System.Linq.Expressions;
using Luyan.Cases;
using Luyan.Cases.Inquiries;
using Luyan.Cases.Reading;
using Luyan.Store.Looks;
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
        db.Leads.AsNoTracking().Where(l => l.CodeHash == codeHash).Select(Sealed).SingleOrDefaultAsync(stop);

    /// <summary>All leads, those that wait first and the oldest of them before the others;
    /// empty for everybody outside the Bureau. What was written, and by whom, is sealed in them.</summary>
    public Task<List<Lead>> All(Actor actor, int most, CancellationToken stop = default) =>
        Visible(actor).AsNoTracking().OrderBy(l => l.State == LeadState.Received ? 0 : 1).ThenBy(l => l.At).Take(most)
            .Select(Sealed).ToListAsync(stop);

    /// <summary>The leads about a center that were raised as suspicions, sealed, latest first; for the Bureau alone.</summary>
    public Task<List<Lead>> RaisedAbout(Actor actor, Guid center, CancellationToken stop = default) =>
        Visible(actor).AsNoTracking().Where(l => l.CenterId == center && l.State == LeadState.Raised)
            .OrderByDescending(l => l.At).Select(Sealed).ToListAsync(stop);

    /// <summary>A lead, sealed, for the Bureau.</summary>
    public Task<Lead?> Find(Actor actor, Guid id, CancellationToken stop = default) =>
        Visible(actor).AsNoTracking().Where(l => l.Id == id).Select(Sealed).SingleOrDefaultAsync(stop);

    /// <summary>Records who opens a lead and why, and then gives it with what was written; null for those outside the Bureau.</summary>
    public async Task<Lead?> Open(Actor actor, Guid id, LookReason why, CancellationToken stop = default)
    {
        if (await Visible(actor).Where(l => l.Id == id).Join(db.Centers, l => l.CenterId, c => c.CaseId, (_, c) => c.Number)
            .SingleOrDefaultAsync(stop) is not { } number)
        {
            return null;
        }
        new LookBody(number, $"{actor.Role}", ["text", "contact"]).Tell(db, LookKind.Lead, id, actor, why, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return await db.Leads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, stop);
    }

    /// <summary>Whether a text of the Bureau repeats what an informant wrote, or says how he can be reached.</summary>
    /// <returns>The first place that it repeats; null where none.</returns>
    public async Task<string?> Repeats(Actor actor, Guid id, string text, CancellationToken stop = default) =>
        await Visible(actor).AsNoTracking().Where(l => l.Id == id).Select(l => new { l.Facts, l.Contact }).SingleOrDefaultAsync(stop)
            is { } whole ? InformantsWords.In(text, whole.Facts, whole.Contact) : null;

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

    private static readonly Expression<Func<Lead, Lead>> Sealed = l => new()
    {
        Id = l.Id, CenterId = l.CenterId, Facts = Seal.Mark, Contact = Seal.Mark, At = l.At, State = l.State, Answer = l.Answer,
        SettledAt = l.SettledAt, SettledByName = l.SettledByName,
    };

    private IQueryable<Lead> Visible(Actor actor) =>
        actor.Role is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader or Role.Auditor ? db.Leads : db.Leads.Where(_ => false);
}
