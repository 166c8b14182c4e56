using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>What is seen when something of one dossier meets something of another unit's.</summary>
public static class PairFindings
{
    /// <summary>Whether something says nothing of the two units that have it: a text, file or picture that many have, or a
    /// paragraph without words of its own. A patent or a person never does.</summary>
    /// <param name="key">What they have.</param>
    /// <param name="units">How many units have it.</param>
    /// <param name="common">The common wording.</param>
    public static bool IsCommon(ComparedKey key, int units, CommonWording common) => key.Kind switch
    {
        FindingKind.SameParagraph => units >= common.From || !common.IsOwn(key.Exhibit.Text),
        FindingKind.SameFile or FindingKind.SamePicture => units >= common.From,
        _ => false,
    };

    /// <summary>Two equal keys, seen from one dossier; null where they are plainly two things.</summary>
    public static TruthFinding? OfKeys(ComparedDossier here, ComparedKey mine, ComparedDossier there, ComparedKey theirs)
    {
        if (StrengthOf(mine, theirs, here, there) is not { } strength) { return null; }
        return Found(mine.Kind, JsonName(mine.Kind), TruthFinding.KeyOf(mine.Kind, mine.Key, there.Case.ToString("N")),
            strength, here, there, mine.Exhibit, theirs.Exhibit, ("value", mine.Shown));
    }

    /// <summary>Two paragraphs of which one nearly repeats the other.</summary>
    /// <param name="here">The dossier from which it is seen.</param>
    /// <param name="mine">Its paragraph.</param>
    /// <param name="there">The other dossier.</param>
    /// <param name="theirs">Its paragraph.</param>
    /// <param name="likeness">Per cent of the shorter that stands in the other.</param>
    public static TruthFinding OfPassages(ComparedDossier here, Passage mine, ComparedDossier there, Passage theirs, int likeness)
    {
        // The key names the fields and not the words: a passage that is touched up keeps its treatment.
        var key = TruthFinding.KeyOf(FindingKind.NearParagraph, Anchor(mine.Place), there.Case.ToString("N"), Anchor(theirs.Place));
        var strength = likeness >= 80 ? Strength.Strong : likeness >= 60 ? Strength.Medium : Strength.Weak;
        return Found(FindingKind.NearParagraph, "near-paragraph", key, strength, here, there,
            Exhibit.Passage(mine.Place, mine.Text), Exhibit.Passage(theirs.Place, theirs.Text),
            ("share", likeness));
    }

    private static TruthFinding Found(
        FindingKind kind, string reason, string key, Strength strength, ComparedDossier here,
        ComparedDossier there, Exhibit mine, Exhibit theirs, (string Name, object? Value) more)
    {
        var tie = here.TieTo(there);
        var values = NamedValues.Of(("unit", there.UnitName), ("number", there.Number), ("tie", tie), more);
        return new(kind, reason, key, tie.Length > 0 ? Strength.Weak : strength, values, mine, theirs);
    }

    private static Strength? StrengthOf(ComparedKey a, ComparedKey b, ComparedDossier here, ComparedDossier there) => a.Kind switch
    {
        FindingKind.SameInstrument => Instrument(a.Detail.Split('|'), b.Detail.Split('|')),
        FindingKind.SamePerson => Person(a.Detail.Split('|'), b.Detail.Split('|'), here, there),
        // Several units take part in a project; two that both lead it do not fit.
        FindingKind.SameProject => a.Detail == "lead" && b.Detail == "lead" ? Strength.Medium : Strength.Weak,
        FindingKind.SameStandard => Strength.Weak,
        // Of the same file the file itself is shown.
        FindingKind.SamePicture => a.Detail == b.Detail ? null : Strength.Medium,
        FindingKind.SameAward => Strength.Medium,
        _ => Strength.Strong,
    };

    // Of one model many are sold: day and value tell whether it is one machine.
    private static Strength? Instrument(string[] a, string[] b)
    {
        var (sameDay, sameValue) = (Same(a[0], b[0]), Same(a[1], b[1]));
        return (sameDay, sameValue) switch
        {
            (true, true) => Strength.Strong,
            (true, _) => Strength.Medium,
            (false, false) => null,
            _ => Strength.Weak,
        };
    }

    private static Strength Person(string[] a, string[] b, ComparedDossier here, ComparedDossier there)
    {
        // Who is stated as employed by the other unit is lent, and says so.
        if (a[3] == NormalText.Fold(there.UnitName) || b[3] == NormalText.Fold(here.UnitName)) { return Strength.Weak; }
        return Same(a[2], "yes") == true && Same(b[2], "yes") == true ? Strength.Strong
            : Same(a[0], b[0]) == true || Same(a[1], b[1]) == true ? Strength.Medium
            : Strength.Weak;
    }

    private static bool? Same(string a, string b) => a.Length == 0 || b.Length == 0 ? null : a == b;

    private static string Anchor(Place place) => $"{place.Section}|{place.Listing}|{place.Row}|{place.Field}";

    private static string JsonName(FindingKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
