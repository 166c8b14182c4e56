using Luyan.Cases.Notices;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The steps of the Bureau before it examines the substance.</summary>
internal static class DocketingSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<AwaitingAcceptance, RequestCorrection>(Officer, [typeof(AwaitingAcceptance)], Request, CorrectionLeft)
            .Turns<CorrectionRequested>(
                (_, filing, e, at) => new AwaitingCorrection(
                    filing with { CorrectionRounds = filing.CorrectionRounds + 1 }, e.Items, new(at.Day, e.UnitDue), e.BureauDaysLeft),
                (after, _) => [after.Tell("correction", Role.Signer)])
            .Sends("correction"),
        Of<AwaitingCorrection, SupplyCorrection>(Signer, [typeof(AwaitingCorrection)], FilingSteps.Supply)
            .Due("unit-corrects")
            .Turns<CorrectionSupplied>(
                (_, filing, e, at) => new AwaitingAcceptance(
                    FilingSteps.Again(filing, e.Dossier, e.Commitment, e.Digest, at.Day), new(at.Day, e.BureauDue)),
                (after, _) => [after.Tell("corrected", Role.CaseOfficer), new Effect.CompareDossier()]),
        Of<OpenApplication, AcceptApplication>(Officer, Deciding, (_, _, _) => new ApplicationAccepted(), NotWhileCorrecting)
            .Due("bureau-accepts")
            .ExpectedLater(Role.CaseOfficer, LegalRef.Art(6), when: (state, _) => state is AwaitingCorrection)
            .Turns<ApplicationAccepted>(
                (_, filing, _, at) => new Accepted(Screening(filing, at) with { AcceptedOn = at.Day }),
                (after, _) => [after.Tell("accepted", Role.Signer), after.Tell("to-preselect", Role.HeadOfDivision)])
            .Sends("acceptance"),
        Of<OpenApplication, DeclineApplication>(Officer, Deciding, Decline, NotWhileCorrecting)
            .Turns<ApplicationDeclined>(
                (_, filing, e, _) => new Declined(filing, e.Article, e.Reasons),
                (after, _) => [after.Tell("declined", Role.Signer)])
            .Sends("non-acceptance"),
    ];

    // The correction that never comes does not keep the application: after its period the Bureau decides on what is there.
    private static readonly Type[] Deciding = [typeof(AwaitingAcceptance), typeof(AwaitingCorrection)];

    private static IEnumerable<Refusal> NotWhileCorrecting(ApplicationState state, Asked asked)
    {
        if (state is AwaitingCorrection { Period.Due: { Effective: var last } due } && !due.HasPassed(asked.Today))
        {
            yield return ApplicationRules.CorrectionRuns.Refuse(("lastDay", last));
        }
    }

    internal static Decision<ApplicationEvent> Request(AwaitingAcceptance state, RequestCorrection c, Asked asked) =>
        c.Items is not { Count: > 0 }
            || c.Items.Any(i => string.IsNullOrWhiteSpace(i.What) || (i.Material is not null && i.Section != DossierSection.Materials))
            ? ApplicationRules.CorrectionItems.Refuse().At("Items")
            : new CorrectionRequested(
                c.Items, asked.Law.Due(Parameters.UnitCorrects, asked.Today),
                asked.Law.Calendar.Between(asked.Today, state.Period.Due.Effective));

    internal static Decision<ApplicationEvent> Decline(OpenApplication state, DeclineApplication c, Asked asked)
    {
        var faults = new ApplicationFaults();
        if (!IsArticle(c.Article)) { faults.Is(ApplicationRules.Article, "Article", ("article", c.Article ?? "")); }
        else if (asked.Law.IsOn(Parameters.DeclineGrounded, asked.Today)) { faults.RestsOn(c.Article, Reasoning, asked, "Article"); }
        // Where the correction was never supplied, the policy of the day may take the record for the fact: what was asked for, and until
        // when.
        faults = state is AwaitingCorrection && !asked.Law.IsOn(Parameters.DeclineGrounded, asked.Today)
            ? faults.Empty(c.Reasons, ApplicationRules.Reasons, "Reasons")
            : faults.Adverse(c.Reasons, Reasoning, asked);
        return faults.Else(() => new ApplicationDeclined(c.Article!, c.Reasons!));
    }

    // Articles 1 to 15, 18 and 19: the text jumps from 15 to 18.
    private static bool IsArticle(string? code)
    {
        try { return LegalRef.FromCode(code ?? "") is { Source: LegalSource.Measures, Number: >= 1 and <= 15 or 18 or 19 }; }
        catch (FormatException) { return false; }
        catch (OverflowException) { return false; }
    }

    private static IEnumerable<Refusal> CorrectionLeft(ApplicationState state, Asked asked)
    {
        var rounds = asked.Law.Number(Parameters.CorrectionRounds, asked.Today);
        if (((FiledApplication)state).Filing.CorrectionRounds >= rounds)
        {
            yield return ApplicationRules.CorrectionOnce.Refuse(("rounds", rounds));
        }
    }
}

/// <summary>The Bureau names, once and completely, what must be corrected.</summary>
public sealed record RequestCorrection(IReadOnlyList<CorrectionItem> Items) : ApplicationCommand;

/// <summary>The unit corrects the listed items.</summary>
public sealed record SupplyCorrection(Dossier Dossier, TruthCommitment Commitment) : ApplicationCommand;

/// <summary>The Bureau accepts the application for examination.</summary>
public sealed record AcceptApplication : ApplicationCommand;

/// <summary>The Bureau does not accept it.</summary>
/// <param name="Article">The article it rests on, as <see cref="LegalRef.Code"/>.</param>
/// <param name="Reasons">Why.</param>
public sealed record DeclineApplication(string Article, string Reasons) : ApplicationCommand;

/// <summary>Correction asked for; the Bureau's clock stops with so many working days left (negative when it was overdue).</summary>
public sealed record CorrectionRequested(IReadOnlyList<CorrectionItem> Items, LegalDay UnitDue, int BureauDaysLeft) : ApplicationEvent;

/// <summary>Corrected; the Bureau's clock runs again.</summary>
public sealed record CorrectionSupplied(Dossier Dossier, TruthCommitment Commitment, LegalDay BureauDue) : ApplicationEvent
{
    /// <summary>The digest of the form (<see cref="Snapshot"/>), which its prints carry.</summary>
    public string? Digest { get; init; }
}

/// <summary>Accepted for examination.</summary>
public sealed record ApplicationAccepted : ApplicationEvent;

/// <summary>Not accepted.</summary>
public sealed record ApplicationDeclined(string Article, string Reasons) : ApplicationEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };
}
