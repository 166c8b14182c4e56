using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Files.Examining;
using Luyan.Store.Files.Scanning;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Files;

/// <summary>Admits a fully received content: examines, scans and stores it once. A known content is not examined again.</summary>
internal sealed class Admission(LuyanDb db, IBlobs blobs, IExaminer examiner, Scanner scanner, Measures law, TimeProvider clock)
{
    /// <summary>The same at another time.</summary>
    public Admission At(TimeProvider time) => new(db, blobs, examiner, scanner, law, time);

    /// <summary>Takes in what somebody sent.</summary>
    /// <param name="incoming">The local file; taken over where it is kept.</param>
    /// <param name="file">Its digest, label and size.</param>
    /// <param name="kind">Its type.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Keeping> Admit(string incoming, FileRef file, string kind, CancellationToken stop)
    {
        var known = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == file.Sha256, stop);
        if (known is { Usable: true })
        {
            await blobs.Keep(file.Sha256, incoming, stop);
            return Kept(file, known);
        }
        var verdict = await Scan(incoming, known, stop);
        if (verdict is Verdict.Infected infected)
        {
            await db.Files.Where(f => f.Sha256 == file.Sha256
                && f.Scan == Scans.Waiting).ExecuteUpdateAsync(set => set.SetProperty(f => f.Scan, Scans.Infected), stop);
            await blobs.Remove(file.Sha256, stop);
            return new Keeping.Infected(infected.Signature);
        }
        var scan = verdict switch { null => Scans.None, Verdict.Clean => Scans.Clean, _ => Scans.Waiting };
        if (known is not null)
        {
            await blobs.Keep(file.Sha256, incoming, stop);
            await db.Files.Where(f => f.Sha256 == file.Sha256 && (f.Scan == Scans.Waiting || f.Scan == Scans.Infected)).ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Scan, scan), stop);
            known.Scan = scan;
            return Kept(file, known);
        }
        var today = clock.Today();
        var examined = await examiner.Examine(
            new(incoming, kind, law.Number(Parameters.ScanResolution, today), law.Number(Parameters.PictureSide, today)), stop);
        var row = new FileRow
        {
            Sha256 = file.Sha256, Bytes = file.Bytes, Kind = kind, FirstSeenAt = clock.GetUtcNow(), Scan = scan,
            Pages = examined.Pages, Flaw = examined.Flaw, MadeAt = examined.MadeAt,
            EditedAt = examined.EditedAt, Software = examined.Software,
        };
        await blobs.Keep(file.Sha256, incoming, stop);
        await Add(row, examined.Pictures, stop);
        return Kept(file, row);
    }

    /// <summary>Takes in a document that the program made itself and that lies on the disk already.</summary>
    public async Task AdmitOwn(FileRef file, string kind, CancellationToken stop)
    {
        if (await db.Files.AnyAsync(f => f.Sha256 == file.Sha256, stop)) { return; }
        await Add(new() { Sha256 = file.Sha256, Bytes = file.Bytes, Kind = kind, FirstSeenAt = clock.GetUtcNow() }, [], stop);
    }

    // An infected content is admitted again only after a clean scan.
    private async Task<Verdict?> Scan(string incoming, FileRow? known, CancellationToken stop)
    {
        if (!scanner.Configured) { return known?.Scan == Scans.Infected ? new Verdict.Infected("") : null; }
        await using var content = new FileStream(incoming, FileMode.Open, FileAccess.Read, FileShare.Read);
        var verdict = await scanner.Scan(content, stop);
        return verdict is Verdict.Undecided && known?.Scan == Scans.Infected ? new Verdict.Infected("") : verdict;
    }

    private static Keeping.Kept Kept(FileRef file, FileRow row) =>
        new(file, row.Kind) { Scan = row.Scan, Flaw = row.Flaw, Pages = row.Pages };

    // Two requests may store the same content at once; the first row stays.
    private async Task Add(FileRow row, IReadOnlyList<string> pictures, CancellationToken stop)
    {
        object? At(DateTimeOffset? at) => at is { } moment && db.Database.IsSqlite() ? UtcText.Write(moment) : at;
        await using var entry = await db.Enter(stop);
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Files" ("Sha256", "Bytes", "Kind", "FirstSeenAt", "Scan", "Pages", "Flaw", "MadeAt", "EditedAt", "Software")
            VALUES ({row.Sha256}, {row.Bytes}, {row.Kind}, {At(row.FirstSeenAt)}, {row.Scan},
                {row.Pages}, {row.Flaw}, {At(row.MadeAt)}, {At(row.EditedAt)}, {row.Software})
            ON CONFLICT DO NOTHING
            """,
            stop);
        if (added > 0)
        {
            foreach (var picture in pictures)
            {
                await db.Database.ExecuteSqlAsync($"""
                    INSERT INTO "FilePictures" ("Sha256", "Picture") VALUES ({row.Sha256}, {picture}) ON CONFLICT DO NOTHING
                    """, stop);
            }
        }
        await entry.Commit(stop);
    }
}
