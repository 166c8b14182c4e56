namespace Luyan.Store;

/// <summary>Where the store keeps its data.</summary>
/// <param name="Folder">The data folder; files always lie here.</param>
/// <param name="Postgres">Connection string of PostgreSQL; null for a SQLite file in the folder.</param>
public sealed record StorePlace(string Folder, string? Postgres)
{
    /// <summary>Whether the database is PostgreSQL.</summary>
    public bool IsPostgres => Postgres is not null;

    public string SqliteFile => Path.Combine(Folder, "luyan.db");

    /// <summary>The folder of the stored contents.</summary>
    public string FilesFolder => Path.Combine(Folder, "files");

    /// <summary>Folder of contents that are not checked yet.</summary>
    public string IncomingFolder => Path.Combine(Folder, "incoming");

    /// <summary>Folder of unfinished uploads.</summary>
    public string UploadsFolder => Path.Combine(Folder, "uploads");

    /// <summary>The folder of the key that signs checkpoints and backups. It is no part of a backup: who holds one could sign.</summary>
    public string KeysFolder => Path.Combine(Folder, "keys");

    /// <summary>Held open by the program that serves the folder, see <c>ServedAlone</c>. What begins with the name of the database
    /// is no part of a backup.</summary>
    public string ServedMark => SqliteFile + ".served";

    /// <summary>The mark of a folder that is being filled, see <c>Unfinished</c>.</summary>
    public string UnfinishedMark => Path.Combine(Folder, "unfinished");
}
