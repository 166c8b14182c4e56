using Microsoft.EntityFrameworkCore;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>The order of the register.</summary>
public enum RegisterOrder
{
    /// <summary>The newest number first.</summary>
    Newest,

    /// <summary>The earliest number first.</summary>
    Earliest,

    Name,
}

/// <summary>What is asked of the public register.</summary>
/// <param name="Text">Any part of a name, unit or number; null for all.</param>
/// <param name="District">Key of a district; null for all.</param>
/// <param name="Field">Key of a field; null for all.</param>
/// <param name="State">Name of a state; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows per page.</param>
/// <param name="Order">In which order.</param>
public sealed record RegisterQuery(
    string? Text = null, string? District = null, string? Field = null, string? State = null,
    int Page = 1, int Size = 20, RegisterOrder Order = RegisterOrder.Newest);

/// <summary>A page of the register.</summary>
/// <param name="Rows">The centers.</param>
/// <param name="More">Whether another page follows.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterLine> Rows, bool More);

/// <summary>The public register.</summary>
public static class Register
{
    private const int Common = 200;
    private const int LargestPage = 200;

    /// <summary>The last page that can be requested; beyond it, users search.</summary>
    public const int LastPage = 10_000;

    /// <summary>A page of the centers that match.</summary>
    public static async Task<RegisterPage> FindCenters(this LuyanDb db, RegisterQuery query, CancellationToken stop = default)
    {
        var size = Math.Clamp(query.Size, 1, LargestPage);
        var skip = (Math.Clamp(query.Page, 1, LastPage) - 1) * size;
        var lines = new List<RegisterLine>(size + 1);
        await foreach (var line in (RegisterLines.Plain(db, query, skip, size + 1)
            ?? await Asked(db, query, skip, size + 1, stop)).WithCancellation(stop))
        {
            lines.Add(line);
        }
        var more = lines.Count > size;
        if (more) { lines.RemoveAt(size); }
        return new(lines, more);
    }

    private static async Task<IAsyncEnumerable<RegisterLine>> Asked(
        LuyanDb db, RegisterQuery query, int skip, int take, CancellationToken stop)
    {
        var rows = db.Centers.AsNoTracking();
        if (query.District is { Length: > 0 } district) { rows = rows.Where(c => c.District == district); }
        if (query.Field is { Length: > 0 } field) { rows = rows.Where(c => c.Field == field); }
        if (query.State is { Length: > 0 } state) { rows = rows.Where(c => c.State == state); }
        if (SearchText.Normal(query.Text ?? "") is { Length: > 0 } term) { rows = await Matching(db, rows, term, stop); }
        rows = query.Order switch
        {
            RegisterOrder.Earliest => rows.OrderBy(c => c.Number),
            RegisterOrder.Name => rows.OrderBy(c => c.Name).ThenBy(c => c.Number),
            _ => rows.OrderByDescending(c => c.Number),
        };
        return rows.Skip(skip).Take(take).Select(RegisterLines.Shown).AsAsyncEnumerable();
    }

    // The rarest gram selects the plan. If it is rare, its few centers are read by number and checked;
    // if all grams are common, a scan in register order fills a page quickly.
    private static async Task<IQueryable<CenterRow>> Matching(LuyanDb db, IQueryable<CenterRow> rows, string term, CancellationToken stop)
    {
        foreach (var gram in SearchText.Asked(term))
        {
            var numbers = await db.CenterGrams.Where(g => g.Gram == gram).Select(g => g.Number).Take(Common).ToListAsync(stop);
            if (numbers.Count < Common) { return rows.Where(c => numbers.Contains(c.Number) && c.SearchText.Contains(term)); }
        }
        return rows.Where(c => c.SearchText.Contains(term));
    }
}
