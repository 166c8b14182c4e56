using Luyan.Cases;
using Luyan.Cases.Authenticity;

namespace Luyan.Web.Authenticity;

/// <summary>What an officer did about a finding; it stands in the docket.</summary>
/// <param name="How">dismiss, ask or suspect.</param>
/// <param name="By">Who.</param>
/// <param name="Role">In which office.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">The reasons, the question, or the facts.</param>
/// <param name="Answer">The unit's answer to the question, where it has come.</param>
public sealed record Treatment(string How, string By, Role Role, DateTimeOffset At, string Text, string? Answer = null);

/// <summary>A finding of a case with what became of it.</summary>
/// <param name="Finding">What was seen.</param>
/// <param name="FoundAt">When it was first found, UTC.</param>
/// <param name="Gone">The unit has filed again, and it is not found any more.</param>
/// <param name="Treatments">What was done about it, first to last.</param>
public sealed record ShownFinding(TruthFinding Finding, DateTimeOffset FoundAt, bool Gone, IReadOnlyList<Treatment> Treatments)
{
    /// <summary>The question that the unit was asked about it; null where none was.</summary>
    public Guid? Question { get; init; }

    /// <summary>Nobody has done anything about it, and it stands.</summary>
    public bool Open => !Gone && Treatments.Count == 0;

    /// <summary>Name and number of the other unit's case; empty where the dossier does not fit itself.</summary>
    public (string Unit, string Number) Other => (Finding.Values.Find("unit") ?? "",
        Finding.Values.Find("unit") is null ? "" : Finding.Values.Find("number") ?? "");
}
