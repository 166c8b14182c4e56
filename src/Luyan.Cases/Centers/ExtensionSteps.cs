using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>More time for construction: once, by a reasoned decision, at most as long as the policy says (reading 7).</summary>
internal static class ExtensionSteps
{
    internal static Decision<CenterEvent> Request(RequestExtension c, Asked asked) => Length(new(), c.Months, asked)
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => new ExtensionRequested(c.Months, c.Reasons));

    internal static Decision<CenterEvent> Decide(Center center, DecideExtension c, Asked asked)
    {
        var faults = new Faults().Empty(c.Reasons, CenterRules.Reasons, "Reasons");
        if (!c.Granted) { return faults.Else(() => new ExtensionRefused(c.Reasons)); }
        var (ends, months) = (center.Plan.Ends, c.Months ?? center.OpenExtension!.Months);
        // What has ended cannot be made longer; a refusal may come later.
        return Length(faults, months, asked)
            .If(asked.Today > ends.Effective, CenterRules.ConstructionOver, "Granted", ("day", ends.Effective))
            .Else(() => new ExtensionGranted(months, c.Reasons, Construction.EndExtended(ends.Nominal, months, asked.Law)));
    }

    private static Faults Length(Faults faults, int months, Asked asked)
    {
        var longest = asked.Law.Number(Parameters.ExtensionLongest, asked.Today);
        return faults.If(months < 1 || months > longest, CenterRules.ExtensionMonths, "Months", ("months", months), ("longest", longest));
    }
}
