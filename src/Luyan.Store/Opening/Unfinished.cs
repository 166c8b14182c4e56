namespace Luyan.Store.Opening;

/// <summary>The mark of a data folder that is being filled. It is written first and removed last;
/// while it stands nobody opens the store.</summary>
public static class Unfinished
{
    internal const string FileName = "unfinished";

    /// <summary>Sets the mark.</summary>
    /// <param name="place">The data folder; it exists.</param>
    /// <param name="work">What fills it: the name of a verb.</param>
    public static void Begin(StorePlace place, string work)
    {
        using var file = new FileStream(Mark(place), FileMode.Create);
        file.Write(System.Text.Encoding.UTF8.GetBytes(work));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Removes the mark.</summary>
    public static void End(StorePlace place) => File.Delete(Mark(place));

    /// <summary>Refuses a folder with the mark.</summary>
    /// <exception cref="StoreRefusedException">The folder is half filled.</exception>
    internal static void Refuse(StorePlace place)
    {
        if (!File.Exists(Mark(place))) { return; }
        throw new StoreRefusedException($"The data folder {place.Folder} is half filled, because '{File.ReadAllText(Mark(place))}' did " +
            $"not end: empty it and repeat the command.");
    }

    private static string Mark(StorePlace place) => Path.Combine(place.Folder, FileName);
}
