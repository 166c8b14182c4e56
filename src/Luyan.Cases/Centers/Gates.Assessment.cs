using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What stands in the way of the steps of an assessment, whatever the fields (Art. 11).</summary>
internal static partial class Gates
{
    private static IEnumerable<Refusal> MayFileAssessment(NamedCenter state, Asked asked)
    {
        var opened = AssessmentSteps.Opened(state.Center, asked).ToList();
        if (opened.Count == 0) { yield return CenterRules.WindowClosed.Refuse(("cycle", state.Center.FirstCycle)); }
        else if (opened.All(c => Entry(state, c.Number) is { Stage: ReportStage.Filed or ReportStage.Done })) { yield return CenterRules.AssessmentOnFile.Refuse(("cycle", opened[^1].Number)); }
    }

    private static IEnumerable<Refusal> HasAssessment(NamedCenter state, Asked asked)
    {
        if (!Waiting(state).Any()) { yield return CenterRules.AssessmentNotFiled.Refuse(("cycle", state.Center.Assessments.Select(a => a.Cycle).DefaultIfEmpty(state.Center.FirstCycle).Last())); }
    }

    private static IEnumerable<Refusal> MayCheckAssessment(NamedCenter state, Asked asked) =>
        HasAssessment(state, asked).Concat(Waiting(state).Any() && Waiting(state).All(a => a.ConfirmedOn is not null) ? [CenterRules.AssessmentChecked.Refuse(("cycle", Waiting(state).First().Cycle))] : []);

    private static IEnumerable<Refusal> MayReviewAssessment(NamedCenter state, Asked asked) =>
        HasAssessment(state, asked).Concat(Waiting(state).Any() && Waiting(state).All(a => a.ConfirmedOn is null) ? [CenterRules.AssessmentCheckFirst.Refuse()] : []);

    private static IEnumerable<Refusal> MayMarkAssessment(NamedCenter state, Asked asked) =>
        MayReviewAssessment(state, asked).Concat(Waiting(state).Any() && Waiting(state).All(a => a.Self is null) ? [CenterRules.AssessmentUnmarked.Refuse()] : []);

    private static IEnumerable<Refusal> MayConcludeAssessment(NamedCenter state, Asked asked)
    {
        var lacking = Waiting(state).Select(a => AssessmentReviewSteps.ToConclude(new(), a, asked.Law).Found).ToList();
        return HasAssessment(state, asked).Concat(lacking.Count > 0 && lacking.TrueForAll(l => l.Count > 0) ? lacking[0] : []);
    }

    private static IEnumerable<Refusal> MayRemindAssessment(NamedCenter state, Asked asked)
    {
        var opened = AssessmentSteps.Opened(state.Center, asked).ToList();
        if (!opened.Exists(c => AssessmentSteps.Missed(c, Entry(state, c.Number), asked.Today) && Entry(state, c.Number)?.Grace is null))
        {
            yield return CenterRules.AssessmentNotMissed.Refuse(("cycle", opened.Select(c => c.Number).DefaultIfEmpty(state.Center.FirstCycle).Last()));
        }
    }

    private static IEnumerable<CycleAssessment> Waiting(NamedCenter state) => state.Center.Assessments.Where(a => a.Stage == ReportStage.Filed);

    private static CycleAssessment? Entry(NamedCenter state, int cycle) => state.Center.Assessments.FirstOrDefault(a => a.Cycle == cycle);
}
