using Luyan.Cases.Applications;
using Luyan.Cases.Inquiries;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>Suspected false material in the life of a center (Art. 12). What is verified is a ground for a sanction.</summary>
internal static class FalsehoodSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<RaiseSuspicion>(
            Public, Living,
            (_, c, _) => Investigating.Raise<CenterEvent>(c.Facts, c.Evidence, Rules, () => new SuspicionRaised(c.Facts, c.Evidence)))
            .Then<SuspicionRaised>(
                (center, e, _) => Within(center, i => i.Raised(e.Facts)), (after, _) => [after.Tell("suspicion", Role.CaseOfficer)]),
        Of<OpenInvestigation>(
            Officer, Living,
            (_, c, asked) => Investigating.Open<CenterEvent>(c.Facts, Rules, asked, due => new InvestigationOpened(c.Facts, due)),
            (state, _) => Investigating.MayOpen(state.Center.Inquiry, Rules))
            .Expected(Role.CaseOfficer, LegalRef.Art(12))
            .Then<InvestigationOpened>(
                (center, e, at) => Within(center, i => i.Opened(at, e.StatementDue)),
                (after, _) => [after.Tell("investigation", Role.Signer)])
            .Sends("investigation"),
        Of<ClearSuspicion>(
            Officers, Living,
            (center, c, _) => Investigating.Clear<CenterEvent>(
                center.Inquiry, c.Reasons, Rules, () => new ClearanceProposed(c.Reasons), () => new SuspicionCleared(c.Reasons)),
            (state, asked) => Investigating.MayClear(state.Center.Inquiry, Rules, asked))
            .Expected(Role.HeadOfDivision, LegalRef.Art(12), (state, _) => Of(state).ClearedBy is not null)
            .Then<ClearanceProposed>(
                (center, _, at) => Within(center, i => i.ClearingFound(at)),
                (after, _) => [after.Tell("second-clearance", Role.HeadOfDivision)])
            .Then<SuspicionCleared>(
                (center, _, _) => EndInquiry(center),
                // Who was never told of a question is not told that it is none.
                (after, _) => after.Center.Inquiry.Untold ? [] : [after.Tell("cleared", Role.Signer)]),
        Of<VerifyFalsehood>(
            Officers, Living,
            (center, c, _) => Investigating.Verify<CenterEvent>(
                center.Inquiry, c.Facts, Rules, () => new FalsehoodFound(c.Facts), () => new FalsehoodVerified(c.Facts)),
            (state, asked) => Investigating.MayVerify(state.Center.Inquiry, Rules, asked))
            .ExpectedLater(
                Role.CaseOfficer, LegalRef.Art(12), state => [Of(state).Statements?.Due],
                (state, _) => Of(state) is { Open: true, FoundBy: null, ClearedBy: null })
            .ExpectedLater(
                Role.HeadOfDivision, LegalRef.Art(12), state => [Of(state).Statements?.Due], (state, _) => Of(state).FoundBy is not null)
            .Then<FalsehoodFound>(
                (center, _, at) => Within(center, i => i.Found(at)), (after, _) => [after.Tell("second-finding", Role.HeadOfDivision)])
            .Then<FalsehoodVerified>(
                (center, _, at) => Within(center, i => i.VerifiedAgain(at)), (after, _) => [after.Tell("to-propose", Role.CaseOfficer)]),
    ];

    private static Inquiry Of(CenterState state) => ((NamedCenter)state).Center.Inquiry;

    internal static readonly InquiryRules Rules = new(
        CenterRules.Facts, CenterRules.Evidence, CenterRules.NoSuspicion,
        CenterRules.InvestigationOpen, CenterRules.NoInvestigation, CenterRules.AlreadyVerified,
        CenterRules.Unheard, CenterRules.InvestigationUnserved, CenterRules.SecondPerson, CenterRules.SecondClears, CenterRules.Reasons);

    /// <summary>The falsehood on which an inquiry rested is no ground any more. A letter of it that was not served starts no period in a
    /// later one.</summary>
    /// <param name="center">The center.</param>
    /// <param name="kept">How many of the last suspicions stay: the inquiry was not about them.</param>
    internal static Center EndInquiry(Center center, int kept = 0) => center with
    {
        Inquiry = center.Inquiry.EndedBut(kept) with
        {
            Untold = !(center.Inquiry.Open && center.Letters.Told(CenterLetterKinds.Investigation)),
        },
        InquiriesEnded = center.InquiriesEnded + 1,
        Letters = center.Letters.Withdrawn(kind => kind == CenterLetterKinds.Investigation),
    };

    /// <summary>How many suspicions came in after the investigation was opened on which a falsehood rests; null where none did.</summary>
    internal static int? Later(Center center, SanctionGround ground) =>
        ground == SanctionGround.Falsehood && center.Inquiry.Later is > 0 and var later ? later : null;

    private static Center Within(Center center, Func<Inquiry, Inquiry> next) => center with { Inquiry = next(center.Inquiry) };
}

/// <summary>Somebody points at material that may be false (Art. 12).</summary>
public sealed record RaiseSuspicion(string Facts, IReadOnlyList<FileRef> Evidence) : CenterCommand;

/// <summary>The Bureau investigates; the unit is told and may state its case.</summary>
public sealed record OpenInvestigation(string Facts) : CenterCommand;

/// <summary>The suspicion is not confirmed; it takes two to say so, as it takes two to verify.</summary>
public sealed record ClearSuspicion(string Reasons) : CenterCommand;

/// <summary>An officer verifies the falsehood; it takes two (Art. 12).</summary>
public sealed record VerifyFalsehood(string Facts) : CenterCommand;

/// <summary>A suspicion was raised.</summary>
public sealed record SuspicionRaised(string Facts, IReadOnlyList<FileRef> Evidence) : CenterEvent;

/// <summary>An investigation was opened.</summary>
/// <param name="Facts">What is to be established.</param>
/// <param name="StatementDue">Until when the unit may state its case; null where that is counted from the service of the letter.</param>
public sealed record InvestigationOpened(string Facts, LegalDay? StatementDue) : CenterEvent;

/// <summary>The first of two persons found nothing false.</summary>
public sealed record ClearanceProposed(string Reasons) : CenterEvent;

/// <summary>Nothing false was found.</summary>
public sealed record SuspicionCleared(string Reasons) : CenterEvent;

/// <summary>The first of two officers found the falsehood.</summary>
public sealed record FalsehoodFound(string Facts) : CenterEvent;

/// <summary>A second officer found the same: it is verified.</summary>
public sealed record FalsehoodVerified(string Facts) : CenterEvent;
