using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What stands in the way of changes, investigations, sanctions and the end (Arts. 9, 11 to 14).</summary>
internal static partial class Gates
{
    // A year whose report can be filed now; which one, the command says.
    private static IEnumerable<Refusal> MayReport(NamedCenter state, Asked asked)
    {
        var open = Reports.ReportYears.Open(state.Center, asked.Today, asked.Law);
        if (open.Count == 0) { yield return CenterRules.ReportYear.Refuse(("year", asked.Today.Year), ("first", state.Center.FirstReport)); }
        else if (open.All(y => state.Center.Reports.Any(r => r.Year == y && r.OnFile))) { yield return CenterRules.ReportOnFile.Refuse(("year", open[^1])); }
    }

    private static IEnumerable<Refusal> HasReport(NamedCenter state, Asked asked)
    {
        if (!state.Center.Reports.Any(r => r.Stage == ReportStage.Filed)) { yield return CenterRules.ReportNotFiled.Refuse(("year", asked.Today.Year - 1)); }
    }

    private static IEnumerable<Refusal> NoChangeOpen(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenChange is not null) { yield return CenterRules.ChangeOpen.Refuse(); }
    }

    private static IEnumerable<Refusal> HasChange(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenChange is null) { yield return CenterRules.NoChange.Refuse(); }
    }

    private static IEnumerable<Refusal> MayInvestigate(NamedCenter state, Asked asked)
    {
        var inquiry = state.Center.Inquiry;
        if (inquiry.Open) { yield return CenterRules.InvestigationOpen.Refuse(); }
        else if (inquiry.Suspicions.Count == 0) { yield return CenterRules.NoSuspicion.Refuse(); }
    }

    private static IEnumerable<Refusal> MayClear(NamedCenter state, Asked asked)
    {
        var inquiry = state.Center.Inquiry;
        if (inquiry.Verified) { yield return CenterRules.AlreadyVerified.Refuse(); }
        else if (inquiry.Suspicions.Count == 0) { yield return CenterRules.NoSuspicion.Refuse(); }
    }

    private static IEnumerable<Refusal> MayVerify(NamedCenter state, Asked asked)
    {
        var inquiry = state.Center.Inquiry;
        if (inquiry.Statements is not { } period) { yield return CenterRules.NoInvestigation.Refuse(); yield break; }
        if (inquiry.Verified) { yield return CenterRules.AlreadyVerified.Refuse(); }
        if (inquiry.Statement is null && asked.Today <= period.Due.Effective) { yield return CenterRules.Unheard.Refuse(("lastDay", period.Due.Effective)); }
        if (inquiry.FoundBy == asked.By.Account) { yield return CenterRules.SecondPerson.Refuse(("person", asked.By.Name)); }
    }

    // Open where at least one ground holds; which one, the command says.
    private static IEnumerable<Refusal> MayPropose(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenSanction is { } open) { yield return CenterRules.SanctionOpen.Refuse(("since", open.ProposedOn)); yield break; }
        var grounds = Enum.GetValues<SanctionGround>().Select(ground => (Ground: ground, Basis: Grounds.Of(state.Center, ground, asked.Today))).ToArray();
        if (grounds.Any(g => g.Basis is { Spent: false })) { yield break; }
        foreach (var (ground, basis) in grounds) { yield return Grounds.Missing(ground, basis); }
    }

    private static IEnumerable<Refusal> MayServe(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenSanction is not { } open) { yield return CenterRules.NoSanction.Refuse(); }
        else if (open.Statements is { } served) { yield return CenterRules.NoticeServed.Refuse(("day", served.From)); }
    }

    private static IEnumerable<Refusal> MayState(NamedCenter state, Asked asked)
    {
        RunningPeriod?[] periods = [Hearings.Sanction(state.Center), Hearings.Investigation(state.Center)];
        var running = periods.OfType<RunningPeriod>().ToArray();
        if (running.Length == 0) { yield return CenterRules.NothingToState.Refuse(); }
        else if (running.All(p => asked.Today > p.Due.Effective)) { yield return CenterRules.StatementOver.Refuse(("lastDay", running.Max(p => p.Due.Effective))); }
    }

    private static IEnumerable<Refusal> MayHear(NamedCenter state, Asked asked)
    {
        if (Hearings.Sanction(state.Center) is null && Hearings.Investigation(state.Center) is null) { yield return CenterRules.NothingToState.Refuse(); }
    }

    private static IEnumerable<Refusal> MayDecide(NamedCenter state, Asked asked)
    {
        foreach (var refusal in MayDrop(state, asked)) { yield return refusal; }
        if (state.Center.OpenSanction is not { } open) { yield break; }
        if (open.Statements is not { } served) { yield return CenterRules.NoticeMissing.Refuse(); }
        else if (asked.Today <= served.Due.Effective) { yield return CenterRules.StatementRuns.Refuse(("lastDay", served.Due.Effective)); }
        if (open is { Statement: not null, Answer: null }) { yield return CenterRules.Unanswered.Refuse(); }
        if (Grounds.Lost(state.Center, open)) { yield return CenterRules.GroundLost.Refuse(); }
    }

    private static IEnumerable<Refusal> MayDrop(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenSanction is not { } open) { yield return CenterRules.NoSanction.Refuse(); }
        else if (open.ProposedBy == asked.By.Account) { yield return CenterRules.FourEyes.Refuse(("person", asked.By.Name)); }
    }

    // A unit does not escape the bar of Art. 13 by giving the title back, or by being dissolved, while it is in question.
    private static IEnumerable<Refusal> MayCloseDown(NamedCenter state, Asked asked)
    {
        if (InQuestion(state.Center)) { yield return CenterRules.ClosingUnderSanction.Refuse(); }
    }

    /// <summary>Whether the title may be lost by what is under way: the unit that answers for it must stay the same.</summary>
    internal static bool InQuestion(Center center) => center.OpenSanction is not null || center.Inquiry is { Open: true } or { Verified: true };
}
