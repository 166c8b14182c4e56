using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Web.Hosting;

/// <summary>Whether the policy names only what the program has: rules, acts, kinds of letter, places of the form, texts. A misspelt name
/// would be ignored, or end a page.</summary>
internal static class PolicyReferences
{
    private const string Place = "place.json", Citations = "citations.json";

    /// <summary>Refuses a name that the program does not have. All texts are known before this is asked.</summary>
    /// <exception cref="MeasuresException">There is one.</exception>
    public static void Check(Measures law, Func<string, string> fileOf)
    {
        if (Wordings.Unfit(law.Institution) is { } unfit) { throw new MeasuresException(fileOf(Place), unfit.Key, unfit.Problem); }
        Cited(law.Sources.Rules.Keys, Citable.Rules, "rule", fileOf(Citations));
        Cited(law.Sources.Acts.Keys, Citable.Acts, "act", fileOf(Citations));
        foreach (var list in new[] { Parameters.LettersSignedOff, Parameters.LettersServed, Parameters.LettersContestable })
        {
            Words(law, list, word => IsText($"letter.{word}.name"), "kind of letter", fileOf);
        }
        Words(law, Parameters.FormAsked, IsNamedPlace, "place of the form", fileOf);
    }

    private static void Cited(IEnumerable<string> keys, IReadOnlySet<string> known, string what, string file)
    {
        if (keys.FirstOrDefault(k => !known.Contains(k)) is { } unknown)
        {
            throw new MeasuresException(file, unknown, $"is no {what} of the program.");
        }
    }

    private static void Words(Measures law, Parameter list, Func<string, bool> isKnown, string what, Func<string, string> fileOf)
    {
        foreach (var value in law.Values.Where(v => v.Parameter == list))
        {
            if (value.Words.FirstOrDefault(w => !isKnown(w)) is { } unknown)
            {
                throw new MeasuresException(fileOf(list.Key), list.Key, $"names '{unknown}', which is no {what}.", value.From);
            }
        }
    }

    // A page names each place in words.
    private static bool IsNamedPlace(string place) =>
        FormHoles.IsPlace(place) && (IsText($"unit.field.{place}") || IsText($"unit.group.{place}"));

    private static bool IsText(string key) => Wordings.Find(key, Language.Chinese) is not null;
}
