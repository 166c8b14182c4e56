using Luyan.Store.Files.Examining;
using Luyan.Store.Files.Examining.Pages;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Files;

/// <summary>Reads the codes on all pages of a stored file, one page after the other.</summary>
public sealed class FilePages
{
    private readonly LuyanDb db;
    private readonly IBlobs blobs;
    private readonly IExaminer examiner;
    private readonly StorePlace place;
    private readonly TimeProvider clock;

    internal FilePages(LuyanDb db, IBlobs blobs, IExaminer examiner, StorePlace place, TimeProvider clock) =>
        (this.db, this.blobs, this.examiner, this.place, this.clock) = (db, blobs, examiner, place, clock);

    /// <summary>Reads a file. For the program itself: it asks nobody's rights.</summary>
    /// <param name="sha256">Digest of the file.</param>
    /// <param name="prefix">Only codes whose text begins so.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <param name="progress">Told before each page which of how many it is.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>What was read; null while the file waits for the virus scanner.</returns>
    public async Task<FileRead?> Read(
        string sha256, string prefix, ReadingLimits limits, Func<int, int, Task> progress, CancellationToken stop = default)
    {
        var row = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256, stop);
        if (row is { Scan: Scans.Waiting }) { return null; }
        if (row is not { Usable: true }) { return FileRead.Nothing; }
        var local = Path.Combine(place.IncomingFolder, Guid.CreateVersion7().ToString("N"));
        try
        {
            // The readers want a local file, and the store may be anywhere.
            if (!await Fetch(sha256, local, stop)) { return FileRead.Nothing; }
            var (pages, read) = await Pages(local, row.Kind, prefix, limits, progress, stop);
            return new(row.Flaw is not (Flaws.Unreadable or Flaws.Encrypted), pages, read);
        }
        finally
        {
            File.Delete(local);
        }
    }

    private async Task<(int Pages, IReadOnlyList<IReadOnlyList<string>> Read)> Pages(
        string local, string kind, string prefix, ReadingLimits limits, Func<int, int, Task> progress, CancellationToken stop)
    {
        var (begun, pages, read) = (clock.GetTimestamp(), 0, new List<IReadOnlyList<string>>());
        for (var number = 1; number <= Math.Max(pages, 1); number++)
        {
            if (pages > 0) { await progress(number, pages); }
            // A page over which a reader was given up says nothing of the number of pages.
            var page = clock.GetElapsedTime(begun) < limits.Longest
                ? await examiner.ReadPage(new(local, kind, number, prefix), stop)
                : PageRead.Nothing;
            if (number == 1) { pages = page.Pages; }
            if (pages == 0 || pages > limits.MostPages) { return (pages, []); }
            read.Add(page.Codes);
        }
        return (pages, read);
    }

    private async Task<bool> Fetch(string sha256, string local, CancellationToken stop)
    {
        await using var content = await blobs.Open(sha256, stop);
        if (content is null) { return false; }
        await using var copy = new FileStream(local, FileMode.CreateNew);
        await content.CopyToAsync(copy, stop);
        return true;
    }
}

/// <summary>What was read in a file.</summary>
/// <param name="Whole">It is neither damaged nor locked.</param>
/// <param name="Pages">How many pages it has; 0 where it cannot be opened.</param>
/// <param name="Codes">For each page, first to last, the codes on it; empty where it has too many pages.</param>
public sealed record FileRead(bool Whole, int Pages, IReadOnlyList<IReadOnlyList<string>> Codes)
{
    /// <summary>It cannot be opened.</summary>
    public static FileRead Nothing { get; } = new(false, 0, []);
}

/// <summary>How much of a file is read: what goes beyond counts as not read.</summary>
/// <param name="MostPages">A file of more pages is not read at all.</param>
/// <param name="Longest">Pages that come later are not read.</param>
public sealed record ReadingLimits(int MostPages, TimeSpan Longest)
{
    /// <summary>What the program reads.</summary>
    public static ReadingLimits Standard { get; } = new(300, TimeSpan.FromMinutes(10));
}
