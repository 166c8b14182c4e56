using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The public notice, where the policy has one (reading 12).</summary>
internal static class NoticeSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<Proposed, OpenPublicNotice>(
            Officer, [typeof(Proposed)],
            (_, _, asked) => new PublicNoticeOpened(asked.Law.Due(Parameters.PublicNotice, asked.Today)), NoticeIsOn)
            .Expected(Role.CaseOfficer, LegalRef.Reading(12))
            .Turns<PublicNoticeOpened>(
                (state, filing, e, at) => state is Proposed proposed
                    ? new OnNotice(filing, proposed.Proposal, new(at.Day, e.LastDay), [], null)
                    : null,
                (after, _) => [after.Tell("on-notice", Role.Signer)]),
        Of<OnNotice, RecordObjection>(Public, [typeof(OnNotice)], Object, NoticeStillRuns)
            .Turns<ObjectionRecorded>(
                (state, filing, e, at) => state is OnNotice notice
                    ? notice with
                    {
                        Filing = filing,
                        Objections = [.. notice.Objections, new(e.Number, e.Objector, e.Objection, new(at.Day, e.AnswerDue), null)]
                    }
                    : null,
                (after, _) => [after.Tell("objection", Role.HeadOfDivision)]),
        Of<OnNotice, AnswerObjection>(Head, [typeof(OnNotice)], (state, c, _) => Answer(state, c))
            .Due("answer-objection")
            .Turns<ObjectionAnswered>((state, filing, e, _) => state is OnNotice notice
                ? notice with
                {
                    Filing = filing,
                    Objections = [.. notice.Objections.Select(o => o.Number == e.Number ? o with { Answer = e.Answer } : o)]
                }
                : null),
        Of<OnNotice, ClosePublicNotice>([Role.CaseOfficer, Role.Clock], [typeof(OnNotice)], (_, _, _) => new PublicNoticeClosed(), MayClose)
            .ExpectedLater(Role.CaseOfficer, LegalRef.Reading(12))
            .Turns<PublicNoticeClosed>(
                (state, filing, _, at) => state is OnNotice notice ? notice with { Filing = filing, ClosedOn = at.Day } : null,
                (after, _) => [after.Tell("to-determine", Role.Leader)]),
    ];

    internal static Decision<ApplicationEvent> Object(OnNotice state, RecordObjection c, Asked asked)
    {
        var faults = new ApplicationFaults();
        faults.Empty(c.Objector, ApplicationRules.ObjectionText, "Objector");
        faults.Empty(c.Objection, ApplicationRules.ObjectionText, "Objection");
        return faults.Else(() => new ObjectionRecorded(
            state.Objections.Count + 1, c.Objector, c.Objection, asked.Law.Due(Parameters.AnswerObjection, asked.Today)));
    }

    internal static Decision<ApplicationEvent> Answer(OnNotice state, AnswerObjection c)
    {
        var faults = new ApplicationFaults();
        if (!state.Objections.Any(o => o.Number == c.Number && o.Answer is null))
        {
            faults.Is(ApplicationRules.ObjectionUnknown, "Number", ("number", c.Number));
        }
        faults.Empty(c.Answer, ApplicationRules.Reasons, "Answer");
        return faults.Else(() => new ObjectionAnswered(c.Number, c.Answer));
    }

    private static IEnumerable<Refusal> NoticeIsOn(ApplicationState state, Asked asked)
    {
        if (asked.Law.Number(Parameters.PublicNotice, asked.Today) == 0) { yield return ApplicationRules.NoticeOff.Refuse(); }
    }

    private static IEnumerable<Refusal> NoticeStillRuns(ApplicationState state, Asked asked)
    {
        var notice = (OnNotice)state;
        if (notice.ClosedOn is not null || notice.Period.Due.HasPassed(asked.Today))
        {
            yield return ApplicationRules.NoticeOver.Refuse(("lastDay", notice.Period.Due.Effective));
        }
    }

    // The last day belongs to the notice until 24:00 (Civil Code Art. 203).
    private static IEnumerable<Refusal> MayClose(ApplicationState state, Asked asked)
    {
        var notice = (OnNotice)state;
        if (notice.ClosedOn is { } closed) { yield return ApplicationRules.NoticeOver.Refuse(("lastDay", closed)); }
        if (!notice.Period.Due.HasPassed(asked.Today))
        {
            yield return ApplicationRules.NoticeRuns.Refuse(("lastDay", notice.Period.Due.Effective));
        }
        var open = notice.Objections.Count(o => o.Answer is null);
        if (open > 0) { yield return ApplicationRules.Unanswered.Refuse(("count", open)); }
    }
}

/// <summary>The proposal is put on public notice, where the policy has one (reading 12).</summary>
public sealed record OpenPublicNotice : ApplicationCommand;

/// <summary>Somebody objects during the notice.</summary>
public sealed record RecordObjection(string Objector, string Objection) : ApplicationCommand;

/// <summary>An objection is answered.</summary>
/// <param name="Number">The objection, counted from 1.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerObjection(int Number, string Answer) : ApplicationCommand;

/// <summary>The notice ends.</summary>
public sealed record ClosePublicNotice : ApplicationCommand;

/// <summary>On public notice until a day.</summary>
public sealed record PublicNoticeOpened(LegalDay LastDay) : ApplicationEvent;

/// <summary>Somebody objected.</summary>
public sealed record ObjectionRecorded(int Number, string Objector, string Objection, LegalDay AnswerDue) : ApplicationEvent;

/// <summary>The objection was answered.</summary>
public sealed record ObjectionAnswered(int Number, string Answer) : ApplicationEvent;

/// <summary>The notice ended.</summary>
public sealed record PublicNoticeClosed : ApplicationEvent;
