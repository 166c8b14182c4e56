using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Suspected false material (Art. 12): suspicion, investigation, the unit's statement, two officers.</summary>
internal static class FalsehoodSteps
{
    internal static Decision<CenterEvent> Raise(RaiseSuspicion c) => new Faults()
        .Empty(c.Facts, CenterRules.Facts, "Facts")
        .If(c.Evidence is not { Count: > 0 }, CenterRules.Evidence, "Evidence")
        .Else(() => new SuspicionRaised(c.Facts, c.Evidence));

    internal static Decision<CenterEvent> Open(OpenInvestigation c, Asked asked) => new Faults()
        .Empty(c.Facts, CenterRules.Facts, "Facts")
        .Else(() => new InvestigationOpened(c.Facts, asked.Law.Due(Parameters.StatementPeriod, asked.Today)));

    internal static Decision<CenterEvent> Verify(Center center, VerifyFalsehood c) => new Faults()
        .Empty(c.Facts, CenterRules.Facts, "Facts")
        .Else(() => center.Inquiry.FoundBy is null ? new FalsehoodFound(c.Facts) : new FalsehoodVerified(c.Facts));
}
