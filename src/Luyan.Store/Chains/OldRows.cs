using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Chains;

/// <summary>Brings what a folder held before there were chains under them: the first entry of a chain has the digest of the rows that
/// have no entry of their own.</summary>
internal static class OldRows
{
    /// <summary>Does so once; nothing happens where there are chains, or nothing to bring under them.</summary>
    public static async Task Chain(LuyanDb db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Acts.AnyAsync(stop)) { return; }
        List<Act> first = [];
        var acts = await db.AccountActs.AsNoTracking().ToListAsync(stop);
        var accounts = await db.Users.AsNoTracking().OrderBy(a => a.CreatedAt).ThenBy(a => a.Id).ToListAsync(stop);
        if (acts.Count + accounts.Count > 0) { first.Add(Begun(Act.Accounts, now, acts.Select(Told.Of))); }
        first.AddRange(accounts.Select(a => new Act
        {
            Chain = Act.Accounts, Kind = Told.Standing, At = now, About = a.Id.ToString(), Body = Told.Of(a),
        }));
        var letters = await db.Letters.AsNoTracking().ToListAsync(stop);
        if (letters.Count > 0) { first.Add(Begun(Act.Letters, now, letters.Select(Told.Of))); }
        await Save(db, first, stop);
    }

    /// <summary>The same for what was published of the policy, whose chain is younger than the others; asked at every opening.</summary>
    public static async Task ChainPolicy(LuyanDb db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Acts.AnyAsync(a => a.Chain == Act.Policy, stop)) { return; }
        var rows = await Published(db, stop);
        if (rows.Count > 0) { await Save(db, [Begun(Act.Policy, now, rows.Select(r => r.Text))], stop); }
    }

    /// <summary>What was published of the policy: what the chain says of a row, and what the row is called.</summary>
    public static async Task<IReadOnlyList<(string Text, string Where)>> Published(LuyanDb db, CancellationToken stop) =>
    [
        .. (await db.HolidayYears.AsNoTracking().OrderBy(y => y.Version).ToListAsync(stop))
            .Select(y => (Told.Of(y), $"{Told.Holidays} {y.Version}")),
        .. (await db.Interpretations.AsNoTracking().Where(i => i.ApprovedAt != null).OrderBy(i => i.Id).ToListAsync(stop))
            .Select(i => (Told.Of(i), $"{Told.Interpretation} {i.Number}")),
        .. (await db.OfficialWordings.AsNoTracking().Where(w => w.ApprovedAt != null).OrderBy(w => w.Id).ToListAsync(stop))
            .Select(w => (Told.Of(w), $"{Told.Wording} {w.Article}")),
    ];

    private static async Task Save(LuyanDb db, List<Act> first, CancellationToken stop)
    {
        if (first.Count == 0) { return; }
        await Chaining.Tie(db, first, stop);
        db.Acts.AddRange(first);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>What the first entry says of the old rows.</summary>
    public static Digest Of(IEnumerable<string> rows)
    {
        string[] sorted = [.. rows.Order(StringComparer.Ordinal)];
        return new(sorted.Length, HashChain.Over(sorted));
    }

    private static Act Begun(string chain, DateTimeOffset now, IEnumerable<string> rows) =>
        new() { Chain = chain, Kind = Told.Begun, At = now, Body = Told.Text(Of(rows)) };

    /// <summary>How many rows, and the digest of their sorted texts.</summary>
    internal sealed record Digest(int Rows, string Sha256);
}
