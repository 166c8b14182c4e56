using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The determination and the approval letter (Art. 8).</summary>
internal static class DeterminationSteps
{
    internal static Decision<ApplicationEvent> Determine(Determine c, Asked asked)
    {
        var faults = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(c.Meeting)) { faults.Add(ApplicationRules.Meeting.Refuse().At("Meeting")); }
        if (c.HeldOn > asked.Today) { faults.Add(ApplicationRules.FutureDay.Refuse(("day", c.HeldOn)).At("HeldOn")); }
        if (string.IsNullOrWhiteSpace(c.Reasons)) { faults.Add(ApplicationRules.Reasons.Refuse().At("Reasons")); }
        return Deciding.Unless(faults, () => new ApplicationDetermined(c.Outcome, c.Meeting, c.HeldOn, c.Reasons));
    }

    internal static Decision<ApplicationEvent> Issue(Determined state, IssueApprovalLetter c, Asked asked)
    {
        var faults = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(c.DocumentNumber)) { faults.Add(ApplicationRules.DocumentNumber.Refuse().At("DocumentNumber")); }
        else if (asked.Registers.DocumentNumberTaken) { faults.Add(ApplicationRules.DocumentNumberTaken.Refuse(("number", c.DocumentNumber)).At("DocumentNumber")); }
        // A center may have taken the name by a change while this application was examined.
        if (asked.Registers.NameHeldBy is { } holder && holder != state.Filing.Number)
        {
            faults.Add(ApplicationRules.NameTaken.Refuse(("name", state.Filing.Dossier.Cover.CenterName ?? "")));
        }
        return Deciding.Unless(faults, () => new ApprovalLetterIssued(c.DocumentNumber.Trim(), asked.Registers.NextNumber));
    }
}
