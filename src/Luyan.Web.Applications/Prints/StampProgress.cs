using Luyan.Cases.Applications;
using Luyan.Store;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Prints;

/// <summary>How far the reading of a stamped copy is.</summary>
/// <param name="Page">The page at which it is, counted from 1.</param>
/// <param name="Pages">Of how many; 0 where it has not begun.</param>
public sealed record StampProgress(int Page, int Pages)
{
    /// <summary>Nothing is being read.</summary>
    public static StampProgress None { get; } = new(0, 0);

    /// <summary>That of a case. The caller has checked who may see it.</summary>
    public static async Task<StampProgress> Of(LuyanDb db, Guid id, Filing filing, CancellationToken stop) =>
        filing.Stamped is { Match: StampMatch.Reading, File.Sha256: var sha256 }
        && await db.Outbox.AsNoTracking()
            .Where(o => o.CaseId == id && o.Kind == OutboxRow.Stamp && o.Key == sha256 && o.DoneAt == null)
            .OrderByDescending(o => o.Id).Select(o => o.Values).FirstOrDefaultAsync(stop) is { } values
        && OutboxRow.PageOf(values) is var (page, of)
            ? new(page, of)
            : None;
}
