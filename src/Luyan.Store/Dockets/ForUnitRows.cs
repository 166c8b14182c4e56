using Luyan.Cases;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Who has acted for the unit in a case, for the queries of those who hold an office of the Bureau.</summary>
internal static class ForUnitRows
{
    /// <summary>Nobody.</summary>
    public static readonly IReadOnlyDictionary<Guid, long> None = new Dictionary<Guid, long>();

    /// <summary>The accounts, and since when.</summary>
    /// <param name="rows">All that is stored of the case.</param>
    /// <param name="acted">In which role each has acted; null where none can.</param>
    public static IReadOnlyDictionary<Guid, long> Of(IReadOnlyList<EventRow> rows, IReadOnlyDictionary<Guid, Role>? acted)
    {
        if (rows.Count == 0 || acted is null || acted.Count == 0) { return None; }
        var since = new Dictionary<Guid, long>();
        long? began = null;
        foreach (var row in rows)
        {
            var envelope = EnvelopeText.Read(row.Envelope);
            var at = envelope.At.ToUnixTimeMilliseconds();
            began ??= at;
            if (acted.ContainsKey(envelope.By.Account)) { since.TryAdd(envelope.By.Account, at); }
            if (since.Count == acted.Count) { break; }
        }
        foreach (var account in acted.Keys) { since.TryAdd(account, began!.Value); }
        return since;
    }

    /// <summary>Writes who came, and takes out who is gone.</summary>
    public static void Write(Writing writing, Guid id, IReadOnlyDictionary<Guid, long> before, IReadOnlyDictionary<Guid, long> now)
    {
        foreach (var account in before.Keys.Where(a => !now.ContainsKey(a)))
        {
            writing.Add("""DELETE FROM "ForUnit" WHERE "CaseId" = $1 AND "AccountId" = $2""", id, account);
        }
        foreach (var (account, since) in now.Where(a => !before.TryGetValue(a.Key, out var was) || was != a.Value))
        {
            writing.Add(
                """
                INSERT INTO "ForUnit" ("CaseId", "AccountId", "Since") VALUES ($1, $2, $3)
                ON CONFLICT ("CaseId", "AccountId") DO UPDATE SET "Since" = excluded."Since"
                """, id, account, since);
        }
    }
}
