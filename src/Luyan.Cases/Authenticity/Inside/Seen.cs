using System.Globalization;
using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>What is needed to look at one dossier alone, and the way to say what was seen.</summary>
/// <param name="Read">The dossier.</param>
/// <param name="FiledOn">The legal day on which it was last filed: what lies after it has not happened.</param>
/// <param name="Law">The thresholds.</param>
internal sealed record Seen(DossierReading Read, DateOnly FiledOn, Measures Law)
{
    /// <summary>A number of the policy on the day of the filing.</summary>
    public int Number(Parameter parameter) => Law.Number(parameter, FiledOn);

    /// <summary>A finding within the dossier. Its key names the check, the place and the values:
    /// when a value changes it is another finding, to be looked at anew.</summary>
    public static TruthFinding Of(
        FindingKind kind, string reason, Strength strength, Exhibit here,
        Exhibit? beside, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var named = NamedValues.Of([.. values.ToArray().Select(v => (v.Name, v.Value is decimal d ? (object)Rounded(d) : v.Value))]);
        var key = TruthFinding.KeyOf(kind, reason, Anchor(here), beside is null ? "" : Anchor(beside), string.Join('|', named.Plains));
        return new(kind, reason, key, strength, named, here, beside);
    }

    private static string Anchor(Exhibit exhibit) =>
        $"{exhibit.Place.Section}|{exhibit.Place.Listing}|{exhibit.Place.Row}|{exhibit.Place.Field}";

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>A value as texts show it.</summary>
    public static string Written(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
