using Luyan.Cases.Inquiries;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>Suspected false material in an application (Art. 12), and the findings of the comparison that are explained.</summary>
internal static class FalsehoodSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<OpenApplication, DismissFinding>(Officers, UnderWay, (state, c, _) => Dismiss(state, c))
            .Then<FindingDismissed>((filing, e, _) => filing with { Dismissed = [.. filing.Dismissed, e.Finding] }),
        Of<OpenApplication, RaiseSuspicion>(
            Public, UnderWay,
            (_, c, _) => Investigating.Raise<ApplicationEvent>(c.Facts, c.Evidence, Rules, () => new SuspicionRaised(c.Facts, c.Evidence)))
            .Then<SuspicionRaised>(
                (filing, e, _) => Within(filing, i => i.Raised(e.Facts)), (after, _) => [after.Tell("suspicion", Role.CaseOfficer)]),
        Of<FiledApplication, OpenInvestigation>(
            Officer, Pursued,
            (_, c, asked) => Investigating.Open<ApplicationEvent>(c.Facts, Rules, asked, due => new InvestigationOpened(c.Facts, due)),
            GoesOn(Asked, (state, _) => Investigating.MayOpen(Of(state), Rules)))
            .Expected(Role.CaseOfficer, LegalRef.Art(12))
            .Alters<InvestigationOpened>(
                (filing, e, at) => Within(filing, i => i.Opened(at, e.StatementDue)),
                (after, _) => [after.Tell("investigation", Role.Signer)])
            .Sends("investigation"),
        Of<FiledApplication, StateCase>(Signer, Pursued, (_, c, _) => State(c), GoesOn(InQuestion.Investigated, MayState))
            .RightUntil("application-statement", "termination-statement")
            .Alters<CaseStated>(
                // Once it is told that its end is proposed the unit speaks to that; before, to the investigation.
                (filing, e, _) => InQuestion.Ending(filing) is { } ending
                    ? filing with { Termination = ending.Stated(e) }
                    : Within(filing, i => i.Stated(e.Statement, e.Final == true)),
                (after, _) => [after.Tell("statement", Role.CaseOfficer)]),
        Of<FiledApplication, ClearSuspicion>(
            Officers, Pursued,
            (state, c, _) => Investigating.Clear<ApplicationEvent>(
                Of(state), c.Reasons, Rules, () => new ClearanceProposed(c.Reasons), () => new SuspicionCleared(c.Reasons)),
            GoesOn(Asked, (state, asked) => Investigating.MayClear(Of(state), Rules, asked)))
            .Expected(Role.HeadOfDivision, LegalRef.Art(12), (state, _) => Of(state).ClearedBy is not null)
            .Alters<ClearanceProposed>(
                (filing, _, at) => Within(filing, i => i.ClearingFound(at)),
                (after, _) => [after.Tell("second-clearance", Role.HeadOfDivision)])
            .Alters<SuspicionCleared>((filing, _, _) => Ended(filing), (after, _) => Cleared(after)),
        Of<FiledApplication, VerifyFalsehood>(
            Officers, Pursued,
            (state, c, _) => Investigating.Verify<ApplicationEvent>(
                Of(state), c.Facts, Rules, () => new FalsehoodFound(c.Facts), () => new FalsehoodVerified(c.Facts)),
            GoesOn(Asked, (state, asked) => Investigating.MayVerify(Of(state), Rules, asked)))
            .ExpectedLater(
                Role.CaseOfficer, LegalRef.Art(12), state => [Of(state).Statements?.Due],
                (state, _) => Of(state) is { Open: true, FoundBy: null, ClearedBy: null })
            .ExpectedLater(
                Role.HeadOfDivision, LegalRef.Art(12), state => [Of(state).Statements?.Due], (state, _) => Of(state).FoundBy is not null)
            .Alters<FalsehoodFound>(
                (filing, _, at) => Within(filing, i => i.Found(at)), (after, _) => [after.Tell("second-finding", Role.HeadOfDivision)])
            .Alters<FalsehoodVerified>(
                (filing, _, at) => Within(filing, i => i.VerifiedAgain(at)), (after, _) => [after.Tell("to-terminate", Role.Leader)]),
    ];

    private static readonly InquiryRules Rules = new(
        ApplicationRules.Facts, ApplicationRules.Evidence, ApplicationRules.NoSuspicion,
        ApplicationRules.InvestigationOpen, ApplicationRules.NoInvestigation,
        ApplicationRules.AlreadyVerified, ApplicationRules.Unheard, ApplicationRules.InvestigationUnserved, ApplicationRules.SecondPerson,
        ApplicationRules.SecondClears, ApplicationRules.Reasons);

    internal static Decision<ApplicationEvent> Dismiss(OpenApplication state, DismissFinding c)
    {
        if (string.IsNullOrWhiteSpace(c.Finding)) { return ApplicationRules.FindingUnknown.Refuse().At("Finding"); }
        return state.Filing.Dismissed.Contains(c.Finding)
            ? new Decision<ApplicationEvent>.Nothing()
            : Given(c.Reasons, () => new FindingDismissed(c.Finding, c.Reasons));
    }

    internal static Decision<ApplicationEvent> State(StateCase c) => string.IsNullOrWhiteSpace(c.Statement)
        ? ApplicationRules.Statement.Refuse().At("Statement")
        : new CaseStated(c.Statement) { Final = c.Final ? true : null };

    /// <summary>Nothing is suspected any more. A letter that was not served starts no period in a later inquiry.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="kept">How many of the last suspicions stay: the inquiry was not about them.</param>
    internal static Filing Ended(Filing filing, int kept = 0) => filing with
    {
        Inquiry = filing.Inquiry.EndedBut(kept) with { Untold = !InQuestion.Investigated(filing) },
        Letters = filing.Letters.Withdrawn(kind => kind == ServiceSteps.Investigation),
    };

    /// <summary>Who was never told of a question is not told that it is none.</summary>
    internal static IEnumerable<Effect> Cleared(ApplicationAfter after) =>
        after.Filing.Inquiry.Untold ? [] : [after.Tell("cleared", Role.Signer)];

    private static bool Asked(Filing filing) => filing.Inquiry.InQuestion;

    private static Inquiry Of(ApplicationState state) => ((FiledApplication)state).Filing.Inquiry;

    private static Filing Within(Filing filing, Func<Inquiry, Inquiry> next) => filing with { Inquiry = next(filing.Inquiry) };

    private static IEnumerable<Refusal> MayState(ApplicationState state, Asked asked)
    {
        var filing = ((FiledApplication)state).Filing;
        if (InQuestion.Ending(filing) is { } ending)
        {
            foreach (var refusal in TerminationSteps.MayState(ending, asked)) { yield return refusal; }
            yield break;
        }
        var inquiry = filing.Inquiry;
        // Of a letter that is not issued the unit knows nothing.
        if (!InQuestion.Investigated(filing)) { yield return ApplicationRules.NoInvestigation.Refuse(); }
        else if (inquiry.Verified) { yield return ApplicationRules.AlreadyVerified.Refuse(); }
        else if (inquiry.Statements is { } period && period.Due.HasPassed(asked.Today))
        {
            yield return ApplicationRules.StatementOver.Refuse(("lastDay", period.Due.Effective));
        }
    }
}

/// <summary>A finding of the comparison of dossiers is explained, and needs nothing further (Art. 12).</summary>
/// <param name="Finding">Its key, the same whenever it is found again.</param>
/// <param name="Reasons">What explains it.</param>
public sealed record DismissFinding(string Finding, string Reasons) : ApplicationCommand;

/// <summary>Somebody points at material that may be false (Art. 12).</summary>
public sealed record RaiseSuspicion(string Facts, IReadOnlyList<FileRef> Evidence) : ApplicationCommand;

/// <summary>The Bureau investigates; the unit is told and may state its case.</summary>
public sealed record OpenInvestigation(string Facts) : ApplicationCommand;

/// <summary>The unit states its case.</summary>
/// <param name="Final">The unit has nothing to add.</param>
public sealed record StateCase(string Statement, bool Final = false) : ApplicationCommand;

/// <summary>The suspicion is not confirmed; it takes two to say so, as it takes two to verify.</summary>
public sealed record ClearSuspicion(string Reasons) : ApplicationCommand;

/// <summary>An officer verifies the falsehood; it takes two (Art. 12).</summary>
public sealed record VerifyFalsehood(string Facts) : ApplicationCommand;

/// <summary>A finding of the comparison was explained. Only the Bureau and the auditor read this:
/// it would tell of another unit's dossier.</summary>
public sealed record FindingDismissed(string Finding, string Reasons) : ApplicationEvent;

/// <summary>A suspicion was raised.</summary>
public sealed record SuspicionRaised(string Facts, IReadOnlyList<FileRef> Evidence) : ApplicationEvent;

/// <summary>An investigation was opened.</summary>
/// <param name="Facts">What is to be established.</param>
/// <param name="StatementDue">Until when the unit may state its case; null where that is counted from the service of the letter.</param>
public sealed record InvestigationOpened(string Facts, LegalDay? StatementDue) : ApplicationEvent;

/// <summary>The unit stated its case.</summary>
public sealed record CaseStated(string Statement) : ApplicationEvent
{
    /// <summary>The unit said that it has nothing to add; null where it did not say so.</summary>
    public bool? Final { get; init; }
}

/// <summary>The first of two persons found nothing false.</summary>
public sealed record ClearanceProposed(string Reasons) : ApplicationEvent;

/// <summary>Nothing false was found.</summary>
public sealed record SuspicionCleared(string Reasons) : ApplicationEvent;

/// <summary>The first of two officers found the falsehood.</summary>
public sealed record FalsehoodFound(string Facts) : ApplicationEvent;

/// <summary>A second officer found the same: it is verified.</summary>
public sealed record FalsehoodVerified(string Facts) : ApplicationEvent;
