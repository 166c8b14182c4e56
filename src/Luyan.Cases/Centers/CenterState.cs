using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Where a center stands. One type per state; each holds what is true in it.
/// Proceedings run beside the state, in <see cref="Center"/>.</summary>
public abstract record CenterState;

/// <summary>No docket yet: the approval letter opens it.</summary>
public sealed record NotYetNamed : CenterState;

/// <summary>A center with a docket.</summary>
public abstract record NamedCenter(Center Center) : CenterState;

/// <summary>A center that holds its title.</summary>
public abstract record LivingCenter(Center Center) : NamedCenter(Center);

/// <summary>A center whose title has ended.</summary>
/// <param name="Center">Its facts.</param>
/// <param name="EndedOn">The day on which the title ended.</param>
/// <param name="PlaqueDue">Until when the plaque is to be given back; null while the decision is not served.</param>
public abstract record EndedCenter(Center Center, DateOnly EndedOn, LegalDay? PlaqueDue) : NamedCenter(Center);

/// <summary>A center whose title was taken, with the remedies that were named.</summary>
public abstract record SanctionedCenter(Center Center, DateOnly EndedOn, LegalDay? PlaqueDue, SanctionDecision Decision) : EndedCenter(
    Center, EndedOn, PlaqueDue);

/// <summary>It is built and operates at once (Art. 9), without priority.</summary>
public sealed record UnderConstruction(Center Center) : LivingCenter(Center);

/// <summary>Accepted: it has priority (Art. 10).</summary>
public sealed record Operating(Center Center, DateOnly AcceptedOn) : LivingCenter(Center);

/// <summary>Revoked under Art. 9 or 12.</summary>
public sealed record Revoked(Center Center, DateOnly EndedOn, LegalDay? PlaqueDue, SanctionDecision Decision) : SanctionedCenter(
    Center, EndedOn, PlaqueDue, Decision);

/// <summary>The title cancelled under Art. 11.</summary>
public sealed record Cancelled(Center Center, DateOnly EndedOn, LegalDay? PlaqueDue, SanctionDecision Decision) : SanctionedCenter(
    Center, EndedOn, PlaqueDue, Decision);

/// <summary>Given back by the unit.</summary>
public sealed record ClosedVoluntarily(Center Center, DateOnly EndedOn, LegalDay? PlaqueDue, string Reasons) : EndedCenter(
    Center, EndedOn, PlaqueDue);

/// <summary>No longer in existence.</summary>
public sealed record Dissolved(Center Center, DateOnly EndedOn, LegalDay? PlaqueDue, string Reasons) : EndedCenter(
    Center, EndedOn, PlaqueDue);

/// <summary>The decision that took the title.</summary>
/// <param name="Sanction">The proceeding, counted from 1.</param>
/// <param name="Ground">The ground.</param>
/// <param name="DocumentNumber">The number of the decision.</param>
/// <param name="Reasons">Why.</param>
/// <param name="ServedOn">The day of service, from which remedies and bar are counted; null until it is recorded.</param>
/// <param name="Remedies">Until when the unit may turn to the authority above or to the court; null until service is recorded.</param>
/// <param name="BarLastDay">The last day of the bar of Art. 13; null where none follows, and until service is recorded.</param>
public sealed record SanctionDecision(
    int Sanction, SanctionGround Ground, string DocumentNumber, string Reasons,
    DateOnly? ServedOn, RemedyDays? Remedies, DateOnly? BarLastDay)
{
    /// <summary>Its bar was lifted before it was served, so that the bar never began.</summary>
    public bool LiftedBeforeService { get; init; }
}
