using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The public notice, where the policy has one (reading 12).</summary>
internal static class NoticeSteps
{
    internal static Decision<ApplicationEvent> Object(OnNotice state, RecordObjection c, Asked asked)
    {
        var faults = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(c.Objector)) { faults.Add(ApplicationRules.ObjectionText.Refuse().At("Objector")); }
        if (string.IsNullOrWhiteSpace(c.Objection)) { faults.Add(ApplicationRules.ObjectionText.Refuse().At("Objection")); }
        return Deciding.Unless(faults, () => new ObjectionRecorded(state.Objections.Count + 1, c.Objector, c.Objection, asked.Law.Due(Parameters.AnswerObjection, asked.Today)));
    }

    internal static Decision<ApplicationEvent> Answer(OnNotice state, AnswerObjection c)
    {
        var faults = new List<Refusal>();
        if (!state.Objections.Any(o => o.Number == c.Number && o.Answer is null)) { faults.Add(ApplicationRules.ObjectionUnknown.Refuse(("number", c.Number)).At("Number")); }
        if (string.IsNullOrWhiteSpace(c.Answer)) { faults.Add(ApplicationRules.Reasons.Refuse().At("Answer")); }
        return Deciding.Unless(faults, () => new ObjectionAnswered(c.Number, c.Answer));
    }
}
