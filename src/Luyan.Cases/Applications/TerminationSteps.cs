using Luyan.Cases.Notices;
using Luyan.Cases.Inquiries;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>How an application ends because of verified falsehood (Art. 12): the same path as a sanction. It is proposed with a prior
/// notice, the unit has its period, what it says is answered, and another person decides in writing, with reasons and remedies.</summary>
internal static class TerminationSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<FiledApplication, ProposeTermination>(Officer, Pursued, (_, c, asked) => Propose(c, asked), GoesOn(Verified, MayPropose))
            .Expected(Role.CaseOfficer, LegalRef.Art(12))
            .Alters<TerminationProposed>(
                // Where the policy asks for service, the unit's period begins with it and with nothing else.
                (filing, e, at) => filing with
                {
                    Termination = new(at.By.Account, at.Day, e.Facts, e.Reasons)
                    {
                        Statements = e.Course is null ? new(at.Day, e.StatementDue) : null,
                    },
                },
                (after, _) => [after.Tell("termination-noticed", Role.Signer)])
            .Sends(Notice),
        Of<FiledApplication, AnswerStatement>(Officers, Pursued, (_, c, _) => Answer(c), GoesOn(Verified, MayAnswer))
            .Expected(Role.CaseOfficer, LegalRef.Reading(11), (state, _) => Of(state).Termination is { Answer: null })
            .Alters<StatementAnswered>(
                (filing, e, _) => filing with { Termination = filing.Termination! with { Answer = e.Answer } },
                (after, _) => [after.Tell("statement-answered", Role.Signer)]),
        Of<FiledApplication, DropTermination>(
            Leader, Pursued, (state, c, _) => Given(c.Reasons, () => new TerminationDropped(c.Reasons)
            {
                KeptSuspicions = Of(state).Inquiry.Later is > 0 and var later ? later : null,
            }), GoesOn(Verified, MayDrop))
            .Alters<TerminationDropped>(
                // A notice that was not served belongs to this proceeding and starts no period in a later one.
                (filing, e, _) => FalsehoodSteps.Ended(
                    filing with { Termination = null, Letters = filing.Letters.Withdrawn(kind => kind == Notice) },
                    e.KeptSuspicions ?? 0),
                (after, _) => FalsehoodSteps.Cleared(after)),
        Of<FiledApplication, TerminateForFalsehood>(Leader, Pursued, (_, c, asked) => Terminate(c, asked), GoesOn(Verified, MayTerminate))
            .ExpectedLater(
                Role.Leader, LegalRef.Art(12), state => [Of(state).Termination?.Statements?.Due],
                (state, _) => Of(state).Termination is not null)
            .With(Event<ApplicationTerminated>(
                (state, e, at) => state is FiledApplication { Filing: var filing } filed
                    ? new Terminated(DepartmentSteps.Unwarned(filed, InOffice(filing, at.By)), e.Reasons, e.BarLastDay)
                    : null,
                (after, e) =>
                [
                    after.Tell("terminated", Role.Signer),
                    .. e.BarLastDay is { } last
                        ? (Effect[])[new Effect.StartBar(after.Filing.Unit, new(after.Envelope.Day, last, after.Filing.Number))] : [],
                ]))
            .Sends("falsehood-decision"),
    ];

    /// <summary>The kind of the prior notice.</summary>
    internal const string Notice = "falsehood-notice";

    internal static Decision<ApplicationEvent> Propose(ProposeTermination c, Asked asked) => new ApplicationFaults()
        .Empty(c.Facts, ApplicationRules.Facts, "Facts").Adverse(c.Reasons, Reasoning, asked)
        .Else(() => new TerminationProposed(c.Facts, c.Reasons, asked.Law.Due(Parameters.StatementPeriod, asked.Today)));

    internal static Decision<ApplicationEvent> Answer(AnswerStatement c) => new ApplicationFaults()
        .Empty(c.Answer, ApplicationRules.Reasons, "Answer").Else(() => new StatementAnswered(c.Answer));

    internal static Decision<ApplicationEvent> Terminate(TerminateForFalsehood c, Asked asked) =>
        new ApplicationFaults().Adverse(c.Reasons, Reasoning, asked).Else(() => new ApplicationTerminated(
            c.Reasons,
            // Nothing was named yet: what may follow is what Art. 12 has for an application.
            Falsehood.Bars(Falsehood.Consequence(named: false), asked.Law, asked.Today)
                ? ReapplicationBar.From(asked.Today, asked.Law).LastDay
                : null));

    internal static IEnumerable<Refusal> MayState(Termination ending, Asked asked)
    {
        if (ending.Statements is { } period && period.Due.HasPassed(asked.Today))
        {
            yield return ApplicationRules.StatementOver.Refuse(("lastDay", period.Due.Effective));
        }
    }

    private static IEnumerable<Refusal> MayPropose(ApplicationState state, Asked asked)
    {
        var filing = Of(state);
        if (!filing.Inquiry.Verified) { yield return ApplicationRules.NotVerified.Refuse(); }
        if (filing.Termination is not null) { yield return ApplicationRules.TerminationProposed.Refuse(); }
    }

    private static IEnumerable<Refusal> MayAnswer(ApplicationState state, Asked asked)
    {
        if (Of(state).Termination is not { } ending) { yield return ApplicationRules.TerminationUnproposed.Refuse(); }
        else if (ending.Statement is null) { yield return ApplicationRules.NothingStated.Refuse(); }
    }

    private static IEnumerable<Refusal> MayDrop(ApplicationState state, Asked asked)
    {
        if (Of(state).Termination is not { } ending) { yield return ApplicationRules.TerminationUnproposed.Refuse(); }
        else if (asked.By.Is(ending.ProposedBy)) { yield return ApplicationRules.FourEyes.Refuse(("person", asked.By.Name)); }
    }

    // Falsehood verified, prior notice given, its period over or waived by the unit, its statement answered, another person.
    private static IEnumerable<Refusal> MayTerminate(ApplicationState state, Asked asked)
    {
        if (!Of(state).Inquiry.Verified) { yield return ApplicationRules.NotVerified.Refuse(); }
        foreach (var refusal in MayDrop(state, asked)) { yield return refusal; }
        if (Of(state).Termination is not { } ending) { yield break; }
        if (ending.Statements is not { } period) { yield return ApplicationRules.NoticeUnserved.Refuse(); }
        else if (!ending.Final && !period.Due.HasPassed(asked.Today))
        {
            yield return ApplicationRules.Unheard.Refuse(("lastDay", period.Due.Effective));
        }
        if (ending is { Statement: not null, Answer: null }) { yield return ApplicationRules.StatementUnanswered.Refuse(); }
    }

    private static bool Verified(Filing filing) => filing.Inquiry.Verified;

    private static Filing Of(ApplicationState state) => ((FiledApplication)state).Filing;
}

/// <summary>The end of an application because of falsehood, from its proposal to the decision.</summary>
/// <param name="ProposedBy">The account that proposed it; another decides.</param>
/// <param name="ProposedOn">The legal day of the proposal.</param>
/// <param name="Facts">The facts of which the unit was told.</param>
/// <param name="Reasons">Why the application is to end.</param>
public sealed record Termination(Guid ProposedBy, DateOnly ProposedOn, string Facts, string Reasons)
{
    /// <summary>The period in which the unit may state its case; null while the notice is not served.</summary>
    public RunningPeriod? Statements { get; init; }

    /// <summary>What the unit stated last; null while it has not.</summary>
    public string? Statement { get; init; }

    /// <summary>The unit said that it has nothing to add.</summary>
    public bool Final { get; init; }

    /// <summary>What the Bureau answered to it; null while it has not, and after every new statement.</summary>
    public string? Answer { get; init; }

    internal Termination Stated(CaseStated said) =>
        this with { Statement = said.Statement, Final = Final || said.Final == true, Answer = null };
}

/// <summary>The Bureau proposes to end the application because of verified falsehood, and tells the unit before it decides: facts,
/// reasons, article, and its right to state its case.</summary>
public sealed record ProposeTermination(string Facts, string Reasons) : ApplicationCommand;

/// <summary>The Bureau answers what the unit stated.</summary>
public sealed record AnswerStatement(string Answer) : ApplicationCommand;

/// <summary>The proposal is not followed: the application goes on.</summary>
public sealed record DropTermination(string Reasons) : ApplicationCommand;

/// <summary>The application ends because of verified false material (Art. 12).</summary>
public sealed record TerminateForFalsehood(string Reasons) : ApplicationCommand;

/// <summary>Proposed, with the prior notice to the unit; it may state its case until a day.</summary>
public sealed record TerminationProposed(string Facts, string Reasons, LegalDay StatementDue) : ApplicationEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };
}

/// <summary>What the unit stated was answered.</summary>
public sealed record StatementAnswered(string Answer) : ApplicationEvent;

/// <summary>The proposal was not followed.</summary>
public sealed record TerminationDropped(string Reasons) : ApplicationEvent
{
    /// <summary>How many suspicions came in after the investigation was opened, and stay; null where none did.</summary>
    public int? KeptSuspicions { get; init; }
}

/// <summary>Ended because of false material. No title is lost, so no bar follows unless the policy says so.</summary>
/// <param name="BarLastDay">The last day of a bar where the policy applies one (reading 9), else null.</param>
public sealed record ApplicationTerminated(string Reasons, DateOnly? BarLastDay) : ApplicationEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };
}
