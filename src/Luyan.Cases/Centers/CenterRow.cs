using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What an event of a center left behind: the words of the rows in which it says what follows.</summary>
internal readonly record struct CenterAfter(Center Center, Envelope Envelope, Measures Law)
{
    /// <summary>Notifies a role.</summary>
    internal Effect Tell(string key, Role to) => Tell(Center, key, to);

    internal static Effect Tell(Center center, string key, Role to) =>
        new Effect.Notify($"center-{key}", to, new Dictionary<string, string>
        {
            ["number"] = center.Identity.Number, ["name"] = center.Identity.Name, ["unit"] = center.Identity.UnitName,
        });

    /// <summary>Tells a unit of what a letter to it says, whoever has the center: the signers of that unit, who read nothing of the case
    /// but that.</summary>
    internal Effect TellUnit(string key, BoundUnit unit) => new Effect.Notify(key, Role.Signer, new Dictionary<string, string>
    {
        ["number"] = Center.Identity.Number, ["name"] = Center.Identity.Name, ["unit"] = unit.Name,
        [Effect.Notify.ToUnit] = $"{unit.Unit}",
    });

    /// <summary>The bar of Art. 13 begins on a day, where one follows, for every unit that it binds.</summary>
    internal Effect[] Bar(DateOnly since, DateOnly? last)
    {
        var number = Center.Identity.Number;
        return last is { } until ? [.. Barred.Select(u => new Effect.StartBar(u, new(since, until, number)))] : [];
    }

    /// <summary>The bar is lifted for every unit that it binds.</summary>
    internal IEnumerable<Effect> Lift()
    {
        var number = Center.Identity.Number;
        return Barred.Union(Center.Restored?.Barred ?? []).Select(u => new Effect.LiftBar(u, number));
    }

    // The relying unit, and who gave the center away while it was in question.
    private IEnumerable<Guid> Barred => Restoration.BarredBy(Center);

    /// <summary>The plaque, if there is one, is to come back.</summary>
    internal Effect[] Recover() => Center.Plaque is null ? [] : [Tell("plaque-to-recover", Role.CaseOfficer)];
}

/// <summary>How the rows of a center are written.</summary>
internal static class CenterRow
{
    internal static readonly Role[] Public =
        [Role.Anyone, Role.Filler, Role.Signer, Role.Department, Role.CaseOfficer,
            Role.HeadOfDivision, Role.Leader, Role.Expert, Role.Director];

    internal static readonly Role[] Officer = [Role.CaseOfficer];
    internal static readonly Role[] Head = [Role.HeadOfDivision];
    internal static readonly Role[] Leader = [Role.Leader];
    internal static readonly Role[] Director = [Role.Director];
    internal static readonly Role[] Signer = [Role.Signer];
    internal static readonly Role[] OfficerOrClock = [Role.CaseOfficer, Role.Clock];
    internal static readonly Role[] Officers = [Role.CaseOfficer, Role.HeadOfDivision];

    internal static readonly Type[] Building = [typeof(UnderConstruction)];
    internal static readonly Type[] Accepted = [typeof(Operating)];
    internal static readonly Type[] Living = [typeof(UnderConstruction), typeof(Operating)];
    internal static readonly Type[] Over = [typeof(Revoked), typeof(Cancelled), typeof(ClosedVoluntarily), typeof(Dissolved)];
    internal static readonly Type[] Sanctioned = [typeof(Revoked), typeof(Cancelled)];

    /// <summary>The number of a plaque or a document is used up.</summary>
    internal static Effect Take(string register, string number) => new Effect.TakeNumber(register, number);

    private static readonly ReasonRules Reasoning = new(CenterRules.Reasons, CenterRules.ReasonsShort, CenterRules.ReasonsGround);

    /// <summary>The reasons of a decision: where it goes against the unit they name a fact, and what it rests on is chosen.</summary>
    internal static CenterFaults Because(this CenterFaults faults, bool adverse, string? reasons, string? ground, Asked asked) =>
        adverse
            ? faults.Adverse(reasons, Reasoning, asked).RestsOn(ground, Reasoning, asked)
            : faults.Empty(reasons, CenterRules.Reasons, "Reasons");

    /// <summary>Words that go against the unit where the act itself fixes what they rest on: they name a fact.</summary>
    internal static CenterFaults Stated(
        this CenterFaults faults, string? words, Rule missing, string field, Asked asked, Parameter? length = null) =>
        faults.Adverse(words, Reasoning with { Missing = missing }, asked, field, length);

    /// <summary>A step of a center that has a docket.</summary>
    internal static CenterStep Of<TCommand>(
        Role[] who, Type[] from, Func<Center, TCommand, Asked, Decision<CenterEvent>> decide,
        Func<NamedCenter, Asked, IEnumerable<Refusal>>? guard = null, Rule? otherwise = null)
        where TCommand : CenterCommand =>
        OfState<NamedCenter, TCommand>(who, from, (state, command, asked) => decide(state.Center, command, asked), guard, otherwise);

    /// <summary>The same, where the decision asks for more than the docket.</summary>
    internal static CenterStep OfState<TState, TCommand>(
        Role[] who, Type[] from, Func<TState, TCommand, Asked, Decision<CenterEvent>> decide,
        Func<TState, Asked, IEnumerable<Refusal>>? guard = null, Rule? otherwise = null)
        where TState : CenterState where TCommand : CenterCommand =>
        new(typeof(TCommand), who, from, (state, command, asked) => decide((TState)state, (TCommand)command, asked))
        {
            Guard = guard is null ? null : (state, asked) => guard((TState)state, asked), Otherwise = otherwise,
        };

    /// <summary>An event by which a living center changes and stays in its state.</summary>
    internal static CenterStep Then<TEvent>(
        this CenterStep step, Func<Center, TEvent, Envelope, Center> next, Func<CenterAfter, TEvent, IEnumerable<Effect>>? follows = null)
        where TEvent : CenterEvent =>
        step.Turns<TEvent>((state, center, happened, envelope) => state is LivingCenter living
            ? living with { Center = next(center, happened, envelope) }
            : null, follows);

    /// <summary>An event by which the state of a center changes; null where it cannot follow.</summary>
    internal static CenterStep Turns<TEvent>(
        this CenterStep step, Func<NamedCenter, Center, TEvent, Envelope, CenterState?> next,
        Func<CenterAfter, TEvent, IEnumerable<Effect>>? follows = null)
        where TEvent : CenterEvent =>
        step.With(Outcome(next, follows));

    /// <summary>The same, where several steps give the event.</summary>
    internal static Outcome<CenterState, CenterEvent> Outcome<TEvent>(
        Func<NamedCenter, Center, TEvent, Envelope, CenterState?> next, Func<CenterAfter, TEvent, IEnumerable<Effect>>? follows = null)
        where TEvent : CenterEvent =>
        Event(
            (state, happened, envelope) => state is NamedCenter named
                ? next(named, InOffice(named.Center, envelope.By), happened, envelope)
                : null, follows);

    /// <summary>An event that opens the docket of a center.</summary>
    internal static Outcome<CenterState, CenterEvent> Opening<TEvent>(
        Func<TEvent, Envelope, CenterState> first, Func<CenterAfter, TEvent, IEnumerable<Effect>> follows)
        where TEvent : CenterEvent =>
        Event((state, happened, envelope) => state is NotYetNamed ? Opened(first(happened, envelope), envelope) : null, follows);

    // Who named or entered the center has acted in its case.
    private static CenterState Opened(CenterState state, Envelope envelope) => state is LivingCenter living
        ? living with { Center = InOffice(living.Center, envelope.By) }
        : state;

    private static Outcome<CenterState, CenterEvent> Event<TEvent>(
        Func<CenterState, TEvent, Envelope, CenterState?> next, Func<CenterAfter, TEvent, IEnumerable<Effect>>? follows)
        where TEvent : CenterEvent =>
        new(
            typeof(TEvent),
            (state, happened, envelope) => next(state, (TEvent)happened, envelope),
            (state, happened, envelope, law) => follows is not null && state is NamedCenter { Center: var center }
                ? [.. follows(new(center, envelope, law), (TEvent)happened)]
                : []);

    private static Center InOffice(Center center, Actor by) => center with
    {
        Offices = Words.InOffice(center.Offices, by), ForUnit = Words.ForUnit(center.ForUnit, by),
        Names = Words.Named(center.Names, by),
    };
}
