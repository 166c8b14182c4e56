namespace Luyan.Store.Opening;

/// <summary>The mark of a data folder that is being filled. It is written first and removed last;
/// while it stands nobody opens the store.</summary>
public static class Unfinished
{
    /// <summary>Sets the mark.</summary>
    /// <param name="place">The data folder; it exists.</param>
    /// <param name="work">What fills it: the name of a verb.</param>
    public static void Begin(StorePlace place, string work)
    {
        using var file = new FileStream(place.UnfinishedMark, FileMode.Create);
        file.Write(System.Text.Encoding.UTF8.GetBytes(work));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Removes the mark.</summary>
    public static void End(StorePlace place) => File.Delete(place.UnfinishedMark);

    /// <summary>Refuses a folder with the mark.</summary>
    /// <exception cref="StoreRefusedException">The folder is half filled.</exception>
    internal static void Refuse(StorePlace place)
    {
        if (!File.Exists(place.UnfinishedMark)) { return; }
        var work = File.ReadAllText(place.UnfinishedMark);
        throw new StoreRefusedException(
            $"The data folder {place.Folder} is half filled, because '{work}' did not end: empty it and repeat the command.");
    }
}
