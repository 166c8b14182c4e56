using Luyan.Cases;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Accounts that were parted after one of them had acted in a case stay those of one person in it: whoever parts them takes
/// nobody's hand out of a case.</summary>
internal static class SamePerson
{
    /// <summary>Who acts in a case, with the accounts that were the same person's when one of them acted in it.</summary>
    internal static async Task<Actor> InCase(this Actor by, Work work, IReadOnlyList<EventRow> events, CancellationToken stop)
    {
        if (by.Account == Guid.Empty || events.Count == 0) { return by; }
        var parted = new List<(Guid One, Guid Other, long At)>();
        await work.Run(
            [
                .. by.Others.Prepend(by.Account).Select(account => new Statement(
                    """SELECT "Account", "From", "At" FROM "PartedAccounts" WHERE "Account" = $1 OR "From" = $1""", account)
                    {
                        Row = row => parted.Add((row.GetGuid(0), row.GetGuid(1), row.GetInt64(2))),
                    }),
            ], stop);
        if (parted.Count == 0) { return by; }
        var acts = events.Select(e => EnvelopeText.Read(e.Envelope))
            .Select(e => (e.By.Account, At: e.At.ToUnixTimeMilliseconds())).ToList();
        return by with
        {
            Others =
            [
                .. by.Others.Concat(parted
                    .Where(p => acts.Exists(a => (a.Account == p.One || a.Account == p.Other) && a.At <= p.At))
                    .SelectMany(p => (Guid[])[p.One, p.Other])).Where(a => a != by.Account).Distinct(),
            ],
        };
    }
}
