using System.Text;
using System.Text.RegularExpressions;

namespace Luyan.Law;

// Art. 8: The competent department examines, signs an explicit opinion and recommends the best; the Bureau arranges visit and
// review, decides, replies formally, grants the name and issues the plaque.
/// <summary>The name of a center (Art. 8), of the form that the place gives it. Uniqueness against the register is the caller's to ask;
/// <see cref="NearDuplicates"/> shows what a person should compare.</summary>
[Carries(8)]
public static partial class CenterName
{
    /// <summary>The name with a field of technology in its place.</summary>
    public static string Of(string middle, Institution? place = null) =>
        (place ?? Institution.Spoken).NameBeginning + middle + (place ?? Institution.Spoken).NameEnding;

    /// <summary>The part between the fixed words, or null where the form is another.</summary>
    public static string? Middle(string name) => Middle(name, Institution.Spoken);

    /// <summary>Checks form, length and forbidden words by the policy of a day.</summary>
    public static CheckResult Check(string text, Measures law, DateOnly day)
    {
        if (Middle(text, law.Institution) is not { } middle) { return new([Remark.Of("center-name.form")], []); }
        var reasons = new List<Remark>();
        var (shortest, longest) = (law.Number(Parameters.NameShortest, day), law.Number(Parameters.NameLongest, day));
        var length = Length(middle);
        if (length < shortest || length > longest)
        {
            reasons.Add(Remark.Of(
                "center-name.length", ("middle", middle), ("length", length), ("shortest", shortest), ("longest", longest)));
        }
        if (!middle.EnumerateRunes().All(Allowed)) { reasons.Add(Remark.Of("center-name.characters", ("middle", middle))); }
        var forbidden = law.List(Parameters.NameForbidden, day)
            .Append(law.Institution.NameBeginning).Append(law.Institution.NameEnding).Where(middle.Contains).ToArray();
        if (forbidden.Length > 0) { reasons.Add(Remark.Of("center-name.forbidden", ("words", forbidden))); }
        return new(reasons, []);
    }

    /// <summary>The name as it is compared: width, case, spaces and signs do not distinguish.</summary>
    public static string Key(string name) => TypedText.Folded(name);

    /// <summary>Whether two names are one.</summary>
    public static bool Same(string one, string other) => Key(one) is { Length: > 0 } key && key == Key(other);

    /// <summary>Existing names that a person could take for this one, nearest first; an equal name comes first of all.</summary>
    public static IReadOnlyList<string> NearDuplicates(string name, IEnumerable<string> existing)
    {
        var folded = Fold(name);
        var length = Length(folded);
        return
        [
            .. existing.Select(other => (Name: other, Folded: Fold(other)))
                .Select(o => (o.Name, Distance: Distance(folded, o.Folded), Length: Length(o.Folded), o.Folded))
                .Where(o => o.Distance * 3 <= Math.Max(length, o.Length)
                    || o.Length > 1 && length > 1 && (folded.Contains(o.Folded) || o.Folded.Contains(folded)))
                .OrderBy(o => o.Distance).ThenBy(o => o.Name, StringComparer.Ordinal).Select(o => o.Name),
        ];
    }

    private static string? Middle(string name, Institution place) =>
        name.Length > place.NameBeginning.Length + place.NameEnding.Length
        && name[place.NameBeginning.Length..^place.NameEnding.Length] is var middle && Of(middle, place) == name
            ? middle
            : null;

    // Width, case and the words that distinguish nothing are folded away before names are compared.
    private static string Fold(string name)
    {
        var middle = TypedText.Folded(Middle(name) ?? name);
        return Filler().Replace(middle, "") is { Length: > 0 } rest ? rest : middle;
    }

    // Characters are counted as people count them: those outside the basic plane are one each.
    private static int Length(string text) => text.EnumerateRunes().Count();

    private static int Distance(string first, string second)
    {
        Rune[] a = [.. first.EnumerateRunes()], b = [.. second.EnumerateRunes()];
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }

    // 通用规范汉字表 lies in the unified ideographs with their extensions A to G, and 〇.
    private static bool Allowed(Rune sign) => sign.Value is
        0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3134F)
            || sign is { IsAscii: true } && Rune.IsLetterOrDigit(sign) || "（）()·-".Contains(sign.ToString(), StringComparison.Ordinal);

    [GeneratedRegex(@"技术|工程|研究|应用|与|及|和")]
    private static partial Regex Filler();
}
