using Luyan.Store.Chains;
using Luyan.Store.Rows;

namespace Luyan.Store.Upkeep;

/// <summary>One archive of everything: the tables as one consistent moment saw them, every stored file, what else lies in the data
/// folder, a manifest with the digest of each, and a seal over it. It belongs to no engine: what SQLite wrote
/// PostgreSQL can take over.</summary>
public sealed class Backup
{
    private readonly LuyanDb db;
    private readonly Archiving archiving;

    internal Backup(LuyanDb db, Archiving archiving) => (this.db, this.archiving) = (db, archiving);

    /// <summary>Writes the archive. The site may run meanwhile.</summary>
    /// <param name="archive">The file to write; it must not exist.</param>
    /// <param name="progress">Told the name of each entry.</param>
    /// <param name="stop">Cancels; nothing remains.</param>
    /// <returns>Digests of stored files that are missing or altered; everything else is in the archive.</returns>
    /// <exception cref="ArchiveException">The file exists.</exception>
    public async Task<IReadOnlyList<string>> Write(string archive, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        var missing = await archiving.Write(db, Tables.Now(db), archive, progress, stop);
        db.Tell(Act.Upkeep, "backup", archiving.Now, by: null, "", new { Missing = missing.Count });
        await db.SaveChangesAsync(stop);
        return missing;
    }
}
