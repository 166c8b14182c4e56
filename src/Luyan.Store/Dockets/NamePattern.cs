using System.Text;

namespace Luyan.Store.Dockets;

/// <summary>The pattern that every name with a given key fits: its ideographs in their order, anything between them.</summary>
public static class NamePattern
{
    /// <summary>As LIKE reads it.</summary>
    /// <param name="key">The key of a name, folded.</param>
    public static string Of(string key) =>
        $"%{string.Join('%', key.EnumerateRunes().Where(r => r.Value is >= 0x4E00 and <= 0x9FFF))}%";
}
