namespace Luyan.Store;

/// <summary>The store cannot be opened. The message is one sentence for the operator: what is there, and what to do.</summary>
public class StoreRefusedException(string sentence) : Exception(sentence);

/// <summary>The database holds tables of another version, which this program can neither migrate nor take over.</summary>
public sealed class StoreMadeByAnotherVersionException(string sentence) : StoreRefusedException(sentence)
{
    internal static StoreMadeByAnotherVersionException Newer(string migration) => new(
        $"The database was made by a newer version of Luyan (migration '{migration}'): install that version; nothing was changed.");

    internal static StoreMadeByAnotherVersionException Unknown(string migration) => new(
        $"The database was made by another version of Luyan (migration '{migration}'), which this program cannot take over: use that " +
            $"version or an empty data folder; nothing was changed.");

    internal static StoreMadeByAnotherVersionException Unreadable(string migration, string why) => new(
        $"The database was made by an early version of Luyan (migration '{migration}') and cannot be taken over, because {why}; nothing " +
            $"was changed.");
}
