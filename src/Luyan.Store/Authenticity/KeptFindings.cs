using System.Text.Json;
using Luyan.Cases.Authenticity;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Authenticity;

/// <summary>Stored findings: one found again keeps its key and day, one no longer found is kept and marked as gone.</summary>
internal static class KeptFindings
{
    /// <summary>Writes what was found about some cases in place of what was known of them.</summary>
    /// <param name="db">The database, in a transaction.</param>
    /// <param name="former">The findings that could have been found again.</param>
    /// <param name="found">What was found.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<int> Write(
        LuyanDb db, IQueryable<FindingRow> former, IEnumerable<FoundInCase> found, DateTimeOffset now, CancellationToken stop)
    {
        var known = await former.AsTracking().ToDictionaryAsync(f => (f.CaseId, f.Key), stop);
        var seen = new HashSet<(Guid, string)>();
        // Of several findings with one key the strongest is shown.
        foreach (var one in found.OrderByDescending(f => f.Finding.Strength))
        {
            var key = (one.Case, one.Finding.Key);
            if (!seen.Add(key)) { continue; }
            if (!known.TryGetValue(key, out var row))
            {
                db.Findings.Add(row = new() { CaseId = one.Case, Key = one.Finding.Key, FoundAt = now });
            }
            (row.OtherCaseId, row.Kind, row.Strength, row.Body, row.Gone) =
                (one.Other, one.Finding.Kind.ToString(), (int)one.Finding.Strength,
                    JsonSerializer.Serialize(one.Finding, AuthenticityJson.Finding), false);
        }
        foreach (var row in known.Values.Where(r => !seen.Contains((r.CaseId, r.Key)))) { row.Gone = true; }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return seen.Count;
    }
}
