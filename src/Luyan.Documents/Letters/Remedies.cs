using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>The remedies that a decision must name: administrative reconsideration and litigation, counted from the
/// day it is received.</summary>
/// <param name="Reconsideration">Within how long reconsideration can be asked for.</param>
/// <param name="Litigation">Within how long an action can be brought.</param>
public sealed record Remedies(LegalPeriod Reconsideration, LegalPeriod Litigation)
{
    /// <summary>The remedies under the policy of a day.</summary>
    public static Remedies On(DateOnly day, Measures law) =>
        new(law.Period(Parameters.Reconsideration, day), law.Period(Parameters.Litigation, day));

    /// <summary>The paragraph in which a letter names them.</summary>
    internal string Text(Issuer issuer, Words words) => words.Of(
        "letter.remedies",
        ("authority", issuer.ReconsideredBy ?? words.Of("letter.remedies.authority")),
        ("reconsideration", words.Period(Reconsideration)),
        ("litigation", words.Period(Litigation)));
}
