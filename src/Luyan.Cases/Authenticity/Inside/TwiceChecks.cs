using System.Text.Json;

namespace Luyan.Cases.Authenticity;

/// <summary>The same thing listed twice in one dossier, which makes its numbers larger.</summary>
internal static class TwiceChecks
{
    public static IEnumerable<TruthFinding> Of(Seen seen) =>
        from key in KeyReading.Rows(seen.Read)
        where key.Key.Length > 0
        // Two machines of one model and day may stand in two rows; the same value too makes it one row twice.
        group key by (key.Kind, key.Key, key.Kind == FindingKind.SameInstrument ? key.Detail : "") into same
        where same.Count() > 1 && same.Key.Item3 != "|"
        from again in same.Skip(1)
        select Seen.Of(FindingKind.ListedTwice, "listed-twice", Strength.Medium, again.Exhibit, same.First().Exhibit,
            ("value", again.Shown), ("what", JsonNamingPolicy.KebabCaseLower.ConvertName(again.Kind.ToString())));
}
