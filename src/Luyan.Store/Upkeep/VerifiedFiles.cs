using System.Security.Cryptography;
using Luyan.Store.Files;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Reads every stored file again, and asks whether those that events and letters name are there.</summary>
internal sealed class VerifiedFiles(LuyanDb db, IBlobs blobs, List<Broken> broken)
{
    public async Task<int> Run(
        IEnumerable<(string Sha256, string Where)> named, IProgress<long>? progress, long done, CancellationToken stop)
    {
        var stored = await db.Files.AsNoTracking().OrderBy(f => f.Sha256).ToListAsync(stop);
        foreach (var row in stored)
        {
            await using var content = await blobs.Open(row.Sha256, stop);
            // An infected content is deleted; only its examination is kept.
            if (row.Scan == Scans.Infected) { continue; }
            if (content is null) { broken.Add(new(row.Sha256, Reasons.MissingFile)); }
            else if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) != row.Sha256)
            {
                broken.Add(new(row.Sha256, Reasons.WrongContent));
            }
            progress?.Report(++done);
        }
        var known = stored.Select(f => f.Sha256).ToHashSet();
        broken.AddRange(named.Where(n => !known.Contains(n.Sha256)).Select(n => new Broken(n.Where, Reasons.MissingFile, n.Sha256)));
        var letters = await db.Letters.AsNoTracking().ToListAsync(stop);
        broken.AddRange(letters.Where(l => !known.Contains(l.Sha256)).Select(l => new Broken(
            $"letter {l.DocumentNumber} {l.FileName}", Reasons.MissingFile, l.Sha256)));
        return stored.Count;
    }
}
