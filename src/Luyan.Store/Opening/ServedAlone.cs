namespace Luyan.Store.Opening;

/// <summary>That one program alone serves a SQLite folder: two would hand out messages and run the clock twice, since their lanes do not
/// know of each other. On PostgreSQL several serve one database; leases divide their work.</summary>
public static class ServedAlone
{
    // EWOULDBLOCK of Linux and of BSD, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Takes the folder; it is free again when the answer is disposed of, and when the process ends in any way.</summary>
    /// <returns>What holds the folder; null on PostgreSQL.</returns>
    /// <exception cref="StoreRefusedException">Another program serves it.</exception>
    public static IDisposable? Take(StorePlace place)
    {
        if (place.IsPostgres) { return null; }
        System.IO.Directory.CreateDirectory(place.Folder);
        try
        {
            return new FileStream(place.ServedMark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (Taken.Contains(failure.HResult))
        {
            throw new StoreRefusedException($"Another program serves the data folder {place.Folder}: stop it first, or name another "
                + "folder with --data.");
        }
    }
}
