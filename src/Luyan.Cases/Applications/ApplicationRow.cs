using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>What an event of an application left behind: the words of the rows in which it says what follows.</summary>
internal readonly record struct ApplicationAfter(Filing Filing, Envelope Envelope, Measures Law)
{
    /// <summary>Who examines it: the department until it has recommended, then the Bureau.</summary>
    internal Role Examiner => Filing.Recommendation is null ? Role.Department : Role.CaseOfficer;

    /// <summary>Notifies a role.</summary>
    internal Effect Tell(string key, Role to) => Tell(Filing, key, to);

    internal static Effect Tell(Filing filing, string key, Role to) =>
        new Effect.Notify($"application-{key}", to, new Dictionary<string, string>
        {
            ["number"] = filing.Number, ["title"] = filing.Dossier.Cover.CenterName ?? "", ["unit"] = filing.UnitName,
        });
}

/// <summary>How the rows of an application are written.</summary>
internal static class ApplicationRow
{
    internal static readonly Role[] Public =
        [Role.Anyone, Role.Filler, Role.Signer, Role.Department, Role.CaseOfficer,
            Role.HeadOfDivision, Role.Leader, Role.Expert, Role.Director];

    internal static readonly Role[] Signer = [Role.Signer];
    internal static readonly Role[] FillerOrSigner = [Role.Filler, Role.Signer];
    internal static readonly Role[] Department = [Role.Department];
    internal static readonly Role[] Officer = [Role.CaseOfficer];
    internal static readonly Role[] Head = [Role.HeadOfDivision];
    internal static readonly Role[] Leader = [Role.Leader];
    internal static readonly Role[] Officers = [Role.CaseOfficer, Role.HeadOfDivision];

    internal static readonly Type[] UnderWay =
    [
        typeof(WithDepartment), typeof(ReturnedToUnit), typeof(AwaitingAcceptance),
        typeof(AwaitingCorrection), typeof(Accepted), typeof(Preselected), typeof(Visited),
        typeof(Reviewed), typeof(Proposed), typeof(OnNotice), typeof(Determined),
    ];

    /// <summary>The states in which an inquiry goes on: the unit or its department may end an application before either learns that it
    /// is in question, and the question stays.</summary>
    internal static readonly Type[] Pursued = [.. UnderWay, typeof(NotRecommended), typeof(Withdrawn), typeof(Lapsed)];

    /// <summary>Every state of a case, also after its end.</summary>
    internal static readonly Type[] Filed =
    [
        .. UnderWay, typeof(NotRecommended), typeof(Declined), typeof(NotPreselected),
        typeof(Approved), typeof(Rejected), typeof(Withdrawn), typeof(Terminated), typeof(Lapsed),
    ];

    /// <summary>A step that is decided on a state.</summary>
    internal static ApplicationStep Of<TState, TCommand>(
        Role[] who, Type[] from, Func<TState, TCommand, Asked, Decision<ApplicationEvent>> decide,
        Func<ApplicationState, Asked, IEnumerable<Refusal>>? guard = null)
        where TState : ApplicationState where TCommand : ApplicationCommand =>
        new(typeof(TCommand), who, from, (state, command, asked) => decide((TState)state, (TCommand)command, asked)) { Guard = guard };

    /// <summary>An event by which an application changes and stays in its state.</summary>
    internal static ApplicationStep Then<TEvent>(
        this ApplicationStep step, Func<Filing, TEvent, Envelope, Filing> next,
        Func<ApplicationAfter, TEvent, IEnumerable<Effect>>? follows = null)
        where TEvent : ApplicationEvent =>
        step.Turns<TEvent>((state, filing, happened, envelope) => state with { Filing = next(filing, happened, envelope) }, follows);

    /// <summary>An event by which the state of an application changes; null where it cannot follow.</summary>
    internal static ApplicationStep Turns<TEvent>(
        this ApplicationStep step, Func<OpenApplication, Filing, TEvent, Envelope, ApplicationState?> next,
        Func<ApplicationAfter, TEvent, IEnumerable<Effect>>? follows = null)
        where TEvent : ApplicationEvent =>
        step.With(Event(
            (state, happened, envelope) => state is OpenApplication open
                ? next(open, InOffice(open.Filing, envelope.By), happened, envelope)
                : null, follows));

    /// <summary>An event by which a case changes and stays in its state, also after its end.</summary>
    internal static ApplicationStep Alters<TEvent>(
        this ApplicationStep step, Func<Filing, TEvent, Envelope, Filing> next,
        Func<ApplicationAfter, TEvent, IEnumerable<Effect>>? follows = null)
        where TEvent : ApplicationEvent =>
        step.With(Event(
            (state, happened, envelope) => state is FiledApplication filed
                ? filed with { Filing = next(InOffice(filed.Filing, envelope.By), happened, envelope) }
                : null, follows));

    /// <summary>A guard of an inquiry; after the end there is one only as far as who asks knows that something is in question.</summary>
    internal static Func<ApplicationState, Asked, IEnumerable<Refusal>> GoesOn(
        Func<Filing, bool> known, Func<ApplicationState, Asked, IEnumerable<Refusal>> guard) =>
        (state, asked) => state is EndedApplication { Filing: var filing } && !known(filing)
            ? [ApplicationProcedure.Over(state)]
            : guard(state, asked);

    internal static Outcome<ApplicationState, ApplicationEvent> Event<TEvent>(
        Func<ApplicationState, TEvent, Envelope, ApplicationState?> next, Func<ApplicationAfter, TEvent, IEnumerable<Effect>>? follows)
        where TEvent : ApplicationEvent =>
        new(
            typeof(TEvent),
            (state, happened, envelope) => next(state, (TEvent)happened, envelope),
            (state, happened, envelope, law) => follows is not null && state is FiledApplication { Filing: var filing }
                ? [.. follows(new(filing, envelope, law), (TEvent)happened)]
                : []);

    /// <summary>The rules about the reasons of an adverse act.</summary>
    internal static readonly ReasonRules Reasoning = new(
        ApplicationRules.Reasons, ApplicationRules.ReasonsShort, ApplicationRules.ReasonsGround);

    /// <summary>The event, where reasons are given.</summary>
    internal static Decision<ApplicationEvent> Given(string? reasons, Func<ApplicationEvent> happened) =>
        new ApplicationFaults().Empty(reasons, ApplicationRules.Reasons, "Reasons").Else(happened);

    /// <summary>Who screened the application does not determine it (reading 14).</summary>
    internal static Filing Screening(Filing filing, Envelope at) =>
        filing.Screened.Contains(at.By.Account) ? filing : filing with { Screened = [.. filing.Screened, at.By.Account] };

    internal static Filing InOffice(Filing filing, Actor by) => filing with
    {
        Offices = Words.InOffice(filing.Offices, by), ForUnit = Words.ForUnit(filing.ForUnit, by),
        Names = Words.Named(filing.Names, by),
    };
}
