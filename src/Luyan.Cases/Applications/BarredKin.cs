using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>A unit that is barred, as the register of units knows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CreditCode">Its credit code.</param>
/// <param name="LegalRepresentative">Its legal representative.</param>
/// <param name="Address">Its address.</param>
/// <param name="LastDay">The last day of the bar.</param>
public sealed record BarredUnit(string Name, string CreditCode, string LegalRepresentative, string Address, DateOnly LastDay);

/// <summary>What an application has in common with a barred unit.</summary>
/// <param name="Unit">The barred unit.</param>
/// <param name="Common">In what: name, representative, address or parent.</param>
/// <param name="Said">What is the same.</param>
public sealed record Kinship(BarredUnit Unit, string Common, string Said);

/// <summary>Whether a barred unit stands behind an application under another code (Art. 13). It is a finding for the officer and never
/// refuses by itself: the same name or address can have an innocent reason.</summary>
public static class BarredKin
{
    /// <summary>What is in common, by unit.</summary>
    /// <param name="filing">The application.</param>
    /// <param name="barred">The units that are barred on the day.</param>
    public static IReadOnlyList<Kinship> Of(Filing filing, IEnumerable<BarredUnit> barred) =>
    [
        .. from unit in barred
           from common in Common(filing, unit)
           select common,
    ];

    private static IEnumerable<Kinship> Common(Filing filing, BarredUnit barred)
    {
        var (cover, unit) = (filing.Dossier.Cover, filing.Dossier.Unit);
        foreach (var name in new[] { filing.UnitName, unit.Name }.Concat(cover.Cohosts.Select(c => c.Name)).Distinct())
        {
            // The unit itself under its own code is refused by the bar, not found here.
            if (Same(name, barred.Name) && !TypedText.SameCode(filing.CreditCode, barred.CreditCode))
            {
                yield return new(barred, "name", name!);
            }
        }
        if (!TypedText.SameCode(filing.CreditCode, barred.CreditCode))
        {
            if (Same(unit.Parent, barred.Name)) { yield return new(barred, "parent", unit.Parent!); }
            if (Same(unit.LegalRepresentative, barred.LegalRepresentative))
            {
                yield return new(barred, "representative", unit.LegalRepresentative!);
            }
            foreach (var address in filing.Dossier.Equipment.Premises.Select(p => p.Address).Prepend(unit.Address).Distinct())
            {
                if (Same(address, barred.Address)) { yield return new(barred, "address", address!); }
            }
        }
    }

    private static bool Same(string? one, string? other) => TypedText.SameName(one, other);
}
