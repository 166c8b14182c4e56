using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>More time for construction: once, by a reasoned decision, at most as long as the policy says (reading 7).</summary>
internal static class ExtensionSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<RequestExtension>(Director, Building, (_, c, asked) => Request(c, asked), MayExtend)
            .Then<ExtensionRequested>(
                (center, e, at) =>
                    center with { Extensions = [.. center.Extensions, new(e.Months, e.Reasons, at.Day, ExtensionStage.Requested)] },
                (after, _) => [after.Tell("extension-to-decide", Role.Leader)]),
        Of<DecideExtension>(Leader, Building, Decide, HasRequest)
            .Expected(Role.Leader, LegalRef.Reading(7))
            .Then<ExtensionGranted>(
                (center, e, _) => Extended(
                    center, ExtensionStage.Granted, e.Months) with { Plan = center.Plan with { Ends = e.ConstructionEnds } },
                (after, _) => [after.Tell("extension-decided", Role.Director)])
            .Sends("extension-granted")
            .Then<ExtensionRefused>(
                (center, _, _) => Extended(center, ExtensionStage.Refused, null),
                (after, _) => [after.Tell("extension-decided", Role.Director)])
            .Sends("extension-refused"),
    ];

    internal static Decision<CenterEvent> Request(RequestExtension c, Asked asked) => Length(new(), c.Months, asked)
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => new ExtensionRequested(c.Months, c.Reasons));

    internal static Decision<CenterEvent> Decide(Center center, DecideExtension c, Asked asked)
    {
        var faults = new CenterFaults().Because(!c.Granted, c.Reasons, c.RestsOn, asked);
        if (!c.Granted) { return faults.Else(() => new ExtensionRefused(c.Reasons) { RestsOn = c.RestsOn }); }
        var (ends, months) = (center.Plan.Ends, c.Months ?? center.OpenExtension!.Months);
        // It was asked for in time: the Bureau may decide later, and the extension counts from the old end.
        return Length(faults, months, asked)
            .Else(() => new ExtensionGranted(months, c.Reasons, Construction.EndExtended(ends.Nominal, months, asked.Law)));
    }

    private static CenterFaults Length(CenterFaults faults, int months, Asked asked)
    {
        var longest = asked.Law.Number(Parameters.ExtensionLongest, asked.Today);
        return faults.If(
            !Construction.AllowsExtension(months, asked.Law, asked.Today),
            CenterRules.ExtensionMonths, "Months", () => [("months", months), ("longest", longest)]);
    }

    private static IEnumerable<Refusal> MayExtend(NamedCenter state, Asked asked)
    {
        if (state.Center.Plan.Ends.HasPassed(asked.Today))
        {
            yield return CenterRules.ConstructionOver.Refuse(("day", state.Center.Plan.Ends.Effective));
        }
        var rounds = asked.Law.Number(Parameters.ExtensionRounds, asked.Today);
        var granted = state.Center.Extensions.Count(e => e.Stage == ExtensionStage.Granted);
        if (!Construction.AllowsAnotherExtension(granted, asked.Law, asked.Today))
        {
            yield return CenterRules.ExtensionOnce.Refuse(("rounds", rounds));
        }
        if (state.Center.OpenExtension is not null) { yield return CenterRules.ExtensionOpen.Refuse(); }
    }

    private static IEnumerable<Refusal> HasRequest(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenExtension is null) { yield return CenterRules.NoExtension.Refuse(); }
    }

    private static Center Extended(Center center, ExtensionStage stage, int? months) => center with
    {
        Extensions = [.. center.Extensions.Select(x => x.Stage == ExtensionStage.Requested
            ? x with { Stage = stage, Months = months ?? x.Months }
            : x)],
    };
}

/// <summary>More time for construction is asked for (reading 7).</summary>
public sealed record RequestExtension(int Months, string Reasons) : CenterCommand;

/// <summary>The extension is granted or refused, with reasons.</summary>
/// <param name="Granted">Granted.</param>
/// <param name="Months">How many months are granted; null for those asked for.</param>
/// <param name="Reasons">Why.</param>
public sealed record DecideExtension(bool Granted, int? Months, string Reasons) : CenterCommand
{
    /// <summary>The article or criterion on which a refusal rests, one of <see cref="Reasoned.Grounds"/>.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>More time for construction was asked for.</summary>
public sealed record ExtensionRequested(int Months, string Reasons) : CenterEvent;

/// <summary>Construction was extended.</summary>
public sealed record ExtensionGranted(int Months, string Reasons, LegalDay ConstructionEnds) : CenterEvent;

/// <summary>Construction was not extended.</summary>
public sealed record ExtensionRefused(string Reasons) : CenterEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>The article or criterion on which it rests; null where none was asked for.</summary>
    public string? RestsOn { get; init; }
}
