using System.IO.Compression;
using System.Runtime.InteropServices;
using Luyan.Cases.Authenticity;
using Luyan.Law;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Authenticity;

/// <summary>The common wording as it is kept.</summary>
internal static class Wording
{
    private const int Row = 1;

    // The program's own Chinese texts: guidance, field names, digests of the articles.
    private static readonly Lazy<IReadOnlySet<ulong>> Known = new(() => CommonWording.Known(Wordings.Keys(Language.Chinese)
        .Select(k => Wordings.Find(k, Language.Chinese)!)));

    /// <summary>Text available to every applicant: the program's own texts, and the official wording of the Measures if entered.</summary>
    public static async Task<IReadOnlySet<ulong>> KnownTo(LuyanDb db, CancellationToken stop)
    {
        var official = await db.OfficialWordings.AsNoTracking().Select(w => w.Text).ToListAsync(stop);
        return official.Count == 0 ? Known.Value : Known.Value.Concat(CommonWording.Known(official)).ToHashSet();
    }

    public static async Task<CommonWording> Read(LuyanDb db, ComparisonSettings settings, CancellationToken stop)
    {
        var known = await KnownTo(db, stop);
        if (await db.Wording.AsNoTracking().FirstOrDefaultAsync(w => w.Id == Row, stop) is not { } row)
        {
            return CommonWording.Empty(settings, known);
        }
        var counts = new ushort[CommonWording.Slots];
        using var packed = new DeflateStream(new MemoryStream(row.Counts), CompressionMode.Decompress);
        packed.ReadExactly(MemoryMarshal.AsBytes(counts.AsSpan()));
        return new(counts, row.Units, settings, known);
    }

    /// <summary>As it is kept.</summary>
    public static WordingRow Packed(CommonWording common)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(MemoryMarshal.AsBytes(common.Counts.AsSpan()));
        }
        return new() { Id = Row, Units = common.Units, Counts = packed.ToArray() };
    }

    public static async Task Write(LuyanDb db, WordingRow packed, CancellationToken stop)
    {
        await db.Wording.Where(w => w.Id == Row).ExecuteDeleteAsync(stop);
        db.Wording.Add(packed);
    }
}
