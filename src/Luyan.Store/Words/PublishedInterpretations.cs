using Luyan.Law;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Words;

/// <summary>Takes the interpretations that are published into the Measures of this node.</summary>
public sealed class PublishedInterpretations(IDbContextFactory<LuyanDb> databases, MeasuresInForce inForce)
{
    /// <summary>Reads them where another was published since.</summary>
    /// <returns>Whether there was another.</returns>
    public async Task<bool> Refresh(CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        var published = db.Interpretations.AsNoTracking().Where(i => i.Number != null);
        if (await published.CountAsync(stop) == inForce.Now.Interpretations.Count) { return false; }
        var rows = await published.OrderBy(i => i.Number)
            .Select(i => new { i.Number, i.Concerns, i.Question, i.Since, i.Replaces }).ToListAsync(stop);
        inForce.Adopt([.. rows.Select(i => new PublishedInterpretation(
            i.Number!.Value, LegalRef.FromCode(i.Concerns), i.Question, i.Since, i.Replaces))]);
        return true;
    }
}
