using Luyan.Law;

namespace Luyan.Cases.Applications;

internal static partial class Gates
{
    private static IEnumerable<Refusal> CorrectionLeft(ApplicationState state, Asked asked)
    {
        var rounds = asked.Law.Number(Parameters.CorrectionRounds, asked.Today);
        if (((FiledApplication)state).Filing.CorrectionRounds >= rounds) { yield return ApplicationRules.CorrectionOnce.Refuse(("rounds", rounds)); }
    }

    private static IEnumerable<Refusal> NoticeIsOn(ApplicationState state, Asked asked)
    {
        if (asked.Law.Number(Parameters.PublicNotice, asked.Today) == 0) { yield return ApplicationRules.NoticeOff.Refuse(); }
    }

    private static IEnumerable<Refusal> NoticeStillRuns(ApplicationState state, Asked asked)
    {
        var notice = (OnNotice)state;
        if (notice.ClosedOn is not null || asked.Today > notice.Period.Due.Effective) { yield return ApplicationRules.NoticeOver.Refuse(("lastDay", notice.Period.Due.Effective)); }
    }

    // The last day belongs to the notice until 24:00 (Civil Code Art. 203).
    private static IEnumerable<Refusal> MayClose(ApplicationState state, Asked asked)
    {
        var notice = (OnNotice)state;
        if (notice.ClosedOn is { } closed) { yield return ApplicationRules.NoticeOver.Refuse(("lastDay", closed)); }
        if (asked.Today <= notice.Period.Due.Effective) { yield return ApplicationRules.NoticeRuns.Refuse(("lastDay", notice.Period.Due.Effective)); }
        var open = notice.Objections.Count(o => o.Answer is null);
        if (open > 0) { yield return ApplicationRules.Unanswered.Refuse(("count", open)); }
    }

    private static IEnumerable<Refusal> MayDetermine(ApplicationState state, Asked asked)
    {
        var filing = ((FiledApplication)state).Filing;
        if (asked.Law.IsOn(Parameters.FourEyes, asked.Today) && filing.Screened.Contains(asked.By.Account)) { yield return ApplicationRules.FourEyes.Refuse(("person", asked.By.Name)); }
        if (state is Proposed && asked.Law.Number(Parameters.PublicNotice, asked.Today) is > 0 and var days) { yield return ApplicationRules.NoticeFirst.Refuse(("days", days)); }
        if (state is OnNotice { ClosedOn: null } notice)
        {
            yield return ApplicationRules.NoticeRuns.Refuse(("lastDay", notice.Period.Due.Effective));
            var open = notice.Objections.Count(o => o.Answer is null);
            if (open > 0) { yield return ApplicationRules.Unanswered.Refuse(("count", open)); }
        }
        foreach (var suspected in NothingSuspected(state, asked)) { yield return suspected; }
    }

    private static IEnumerable<Refusal> NothingSuspected(ApplicationState state, Asked asked)
    {
        if (((FiledApplication)state).Filing.Inquiry is { Open: true } or { Verified: true }) { yield return ApplicationRules.InvestigationOpen.Refuse(); }
    }

    private static IEnumerable<Refusal> MayInvestigate(ApplicationState state, Asked asked)
    {
        var inquiry = ((FiledApplication)state).Filing.Inquiry;
        if (inquiry.Open) { yield return ApplicationRules.InvestigationOpen.Refuse(); }
        else if (inquiry.Suspicions.Count == 0) { yield return ApplicationRules.NoSuspicion.Refuse(); }
    }

    private static IEnumerable<Refusal> MayState(ApplicationState state, Asked asked)
    {
        var inquiry = ((FiledApplication)state).Filing.Inquiry;
        if (inquiry.Statements is not { } period) { yield return ApplicationRules.NoInvestigation.Refuse(); }
        else if (inquiry.Verified) { yield return ApplicationRules.AlreadyVerified.Refuse(); }
        else if (asked.Today > period.Due.Effective) { yield return ApplicationRules.StatementOver.Refuse(("lastDay", period.Due.Effective)); }
    }

    private static IEnumerable<Refusal> MayClear(ApplicationState state, Asked asked)
    {
        var inquiry = ((FiledApplication)state).Filing.Inquiry;
        if (inquiry.Verified) { yield return ApplicationRules.AlreadyVerified.Refuse(); }
        else if (inquiry.Suspicions.Count == 0) { yield return ApplicationRules.NoSuspicion.Refuse(); }
    }

    private static IEnumerable<Refusal> MayVerify(ApplicationState state, Asked asked)
    {
        var inquiry = ((FiledApplication)state).Filing.Inquiry;
        if (inquiry.Statements is not { } period) { yield return ApplicationRules.NoInvestigation.Refuse(); yield break; }
        if (inquiry.Verified) { yield return ApplicationRules.AlreadyVerified.Refuse(); }
        if (inquiry.Statement is null && asked.Today <= period.Due.Effective) { yield return ApplicationRules.Unheard.Refuse(("lastDay", period.Due.Effective)); }
        if (inquiry.FoundBy == asked.By.Account) { yield return ApplicationRules.SecondPerson.Refuse(("person", asked.By.Name)); }
    }

    private static IEnumerable<Refusal> MayTerminate(ApplicationState state, Asked asked)
    {
        var inquiry = ((FiledApplication)state).Filing.Inquiry;
        if (!inquiry.Verified) { yield return ApplicationRules.NotVerified.Refuse(); }
    }

    private static IEnumerable<Refusal> MayAnswer(ApplicationState state, Asked asked)
    {
        if (((FiledApplication)state).Filing.Questions.All(q => !q.Open)) { yield return ApplicationRules.NothingAsked.Refuse(); }
    }

    private static IEnumerable<Refusal> MayJudgeStamp(ApplicationState state, Asked asked)
    {
        if (((FiledApplication)state).Filing.Stamped is not { Match: StampMatch.Unmatched }) { yield return ApplicationRules.NothingToCompare.Refuse(); }
    }
}
