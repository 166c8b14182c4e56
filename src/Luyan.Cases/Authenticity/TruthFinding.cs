using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>Something that an officer should look at (Art. 12). It says what was seen, never what it means:
/// there are honest reasons for each of them.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Reason">What exactly; its texts are <c>truth.&lt;reason&gt;.what</c> and <c>truth.&lt;reason&gt;.question</c>.</param>
/// <param name="Key">The same whenever it is found again, so that it keeps its treatment.</param>
/// <param name="Strength">How much it calls for a look.</param>
/// <param name="Values">The values that the texts name.</param>
/// <param name="Here">Where it stands in this dossier.</param>
/// <param name="There">What it does not fit or repeats: in the other dossier where there is one, else in this one.</param>
public sealed record TruthFinding(
    FindingKind Kind, string Reason, string Key, Strength Strength,
    NamedValues Values, Exhibit Here, Exhibit? There)
{
    /// <summary>What was seen. It names the other unit: for the Bureau only.</summary>
    public string What(Language language) => Wordings.Of($"truth.{Reason}.what", language, Values);

    /// <summary>A question to the unit about it, which tells nothing of any other unit.</summary>
    public string Question(Language language) => Wordings.Of($"truth.{Reason}.question", language, Values);

    /// <summary>What often explains such a thing honestly, and what to look at.</summary>
    public string Why(Language language) =>
        Wordings.Of($"truth.kind.{JsonNamingPolicy.KebabCaseLower.ConvertName(Kind.ToString())}.why", language);

    /// <summary>The key of what stands at certain anchors.</summary>
    public static string KeyOf(FindingKind kind, params ReadOnlySpan<string> anchors)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', anchors)));
        return $"{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}-{Convert.ToHexStringLower(digest.AsSpan(0, 8))}";
    }
}
