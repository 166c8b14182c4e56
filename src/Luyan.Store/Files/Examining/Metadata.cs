using System.Text;

namespace Luyan.Store.Files.Examining;

/// <summary>Metadata of files, sanitised: it is untrusted.</summary>
internal static class Metadata
{
    private const int Longest = 200;
    private static readonly DateTimeOffset First = new(1970, 1, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Names of software joined, without control characters; null where there is none.</summary>
    public static string? Label(params ReadOnlySpan<string?> names)
    {
        var kept = new List<string>();
        foreach (var name in names)
        {
            var clean = new StringBuilder();
            foreach (var rune in (name ?? "").EnumerateRunes())
            {
                if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar) { clean.Append(rune); }
            }
            var label = clean.ToString().Trim();
            if (label.Length > 0 && !kept.Contains(label)) { kept.Add(label); }
        }
        var joined = string.Join(" / ", kept);
        if (joined.Length > Longest) { joined = joined[..(char.IsHighSurrogate(joined[Longest - 1]) ? Longest - 1 : Longest)]; }
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>A moment as UTC; null where what is written is none.</summary>
    public static DateTimeOffset? Moment(Func<DateTimeOffset?> written)
    {
        try
        {
            return written()?.ToUniversalTime() is { } at && at > First ? at : null;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
