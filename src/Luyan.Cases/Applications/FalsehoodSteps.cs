using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>Suspected false material (Art. 12): suspicion, investigation, the unit's statement, two officers, one decision.</summary>
internal static class FalsehoodSteps
{
    internal static Decision<ApplicationEvent> Raise(RaiseSuspicion c)
    {
        var faults = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(c.Facts)) { faults.Add(ApplicationRules.Facts.Refuse().At("Facts")); }
        if (c.Evidence is not { Count: > 0 }) { faults.Add(ApplicationRules.Evidence.Refuse().At("Evidence")); }
        return Deciding.Unless(faults, () => new SuspicionRaised(c.Facts, c.Evidence!));
    }

    internal static Decision<ApplicationEvent> Dismiss(OpenApplication state, DismissFinding c)
    {
        if (string.IsNullOrWhiteSpace(c.Finding)) { return ApplicationRules.FindingUnknown.Refuse().At("Finding"); }
        return state.Filing.Dismissed.Contains(c.Finding)
            ? new Decision<ApplicationEvent>.Nothing()
            : Deciding.Given(c.Reasons, () => new FindingDismissed(c.Finding, c.Reasons));
    }

    internal static Decision<ApplicationEvent> Open(OpenInvestigation c, Asked asked) => string.IsNullOrWhiteSpace(c.Facts)
        ? ApplicationRules.Facts.Refuse().At("Facts")
        : new InvestigationOpened(c.Facts, asked.Law.Due(Parameters.StatementPeriod, asked.Today));

    internal static Decision<ApplicationEvent> State(StateCase c) => string.IsNullOrWhiteSpace(c.Statement)
        ? ApplicationRules.Statement.Refuse().At("Statement")
        : new CaseStated(c.Statement);

    internal static Decision<ApplicationEvent> Verify(OpenApplication state, VerifyFalsehood c) => string.IsNullOrWhiteSpace(c.Facts)
        ? ApplicationRules.Facts.Refuse().At("Facts")
        : state.Filing.Inquiry.FoundBy is null ? new FalsehoodFound(c.Facts) : new FalsehoodVerified(c.Facts);

    internal static Decision<ApplicationEvent> Terminate(TerminateForFalsehood c, Asked asked) => Deciding.Given(c.Reasons, () => new ApplicationTerminated(
        c.Reasons,
        asked.Law.IsOn(Parameters.FalsehoodBars, asked.Today) ? asked.Law.Due(Parameters.ReapplicationBar, asked.Today, filing: false).Effective : null));
}
