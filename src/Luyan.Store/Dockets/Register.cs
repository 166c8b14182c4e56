using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Dockets;

/// <summary>What is asked of the public register.</summary>
/// <param name="Text">Any part of a name, unit or number; null for all.</param>
/// <param name="District">Key of a district; null for all.</param>
/// <param name="Field">Key of a field; null for all.</param>
/// <param name="State">Name of a state; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows per page.</param>
public sealed record RegisterQuery(string? Text = null, string? District = null, string? Field = null, string? State = null, int Page = 1, int Size = 20);

/// <summary>A page of the register, newest number first.</summary>
/// <param name="Rows">The centers.</param>
/// <param name="More">Whether another page follows.</param>
public sealed record RegisterPage(IReadOnlyList<CenterRow> Rows, bool More);

/// <summary>The public register.</summary>
public static class Register
{
    private const int Common = 200;

    /// <summary>A page of the centers that match.</summary>
    public static async Task<RegisterPage> FindCenters(this LuyanDb db, RegisterQuery query, CancellationToken stop = default)
    {
        var rows = db.Centers.AsNoTracking();
        if (query.District is { Length: > 0 } district) { rows = rows.Where(c => c.District == district); }
        if (query.Field is { Length: > 0 } field) { rows = rows.Where(c => c.Field == field); }
        if (query.State is { Length: > 0 } state) { rows = rows.Where(c => c.State == state); }
        if (SearchText.Normal(query.Text ?? "") is { Length: > 0 } term) { rows = await Matching(db, rows, term, stop); }
        var size = Math.Clamp(query.Size, 1, 200);
        var page = await rows.OrderByDescending(c => c.Number).Skip((Math.Max(query.Page, 1) - 1) * size).Take(size + 1).ToListAsync(stop);
        return new([.. page.Take(size)], page.Count > size);
    }

    // The rarest gram leads. Where it is rare, its few centers are read by number and checked; where all are common, walking the register
    // in its order finds a page soon.
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
