using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>Ends without a sanction, and without a bar.</summary>
internal static class EndingSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<CloseVoluntarily>(Signer, Living, (_, c, asked) => Close(c, asked), MayCloseDown)
            .With(Closing)
            .Then<ClosingDeclared>(
                (center, e, at) => center with { Closing = new(at.Day, e.Reasons) },
                (after, _) => [after.Tell("closing-declared", Role.HeadOfDivision)]),
        Of<ConfirmClosing>(Head, Living, (center, _, asked) => Confirm(center, asked), MayConfirm)
            .Due("closing-confirmation")
            .With(Closing),
        Of<WithdrawClosing>(Signer, Living, (_, _, _) => new ClosingWithdrawn(), Declared)
            .Then<ClosingWithdrawn>(
                (center, _, _) => center with { Closing = null }, (after, _) => [after.Tell("closing-withdrawn", Role.HeadOfDivision)]),
        Of<RecordDissolution>(Officer, Living, Dissolve, MayDissolve)
            .Turns<CenterDissolved>(
                (state, center, e, at) => state is not LivingCenter living ? null
                    : Waits(e) ? Waiting(living, center) : Ended(center, e, e.PlaqueDue, at.Day, at.By.Account),
                (after, e) => Waits(e) ? [] : after.Recover())
            .Sends(e => e is CenterDissolved { ByLetter: true } ? CenterLetterKinds.Dissolution : null)
            .Turns<SuccessorEntered>(
                (state, center, e, at) => state is not LivingCenter living ? null
                    : Waits(e) ? Waiting(living, center) : living with
                    {
                        Center = Continued(center, e, at.Day, at.By.Account, center.Letters.Letters.Count + 1),
                    },
                (after, e) =>
                [
                    after.Tell("succession", Role.Signer),
                    .. Waits(e) || after.Center.OpenSanction is null ? Array.Empty<Effect>() : [after.Tell("to-serve", Role.CaseOfficer)],
                ])
            .Sends(CenterLetterKinds.Succession),
        Of<WithdrawEnding>(Head, [.. Living, .. Over], (center, c, asked) => new CenterFaults()
            .Stated(c.Reasons, CenterRules.Reasons, "Reasons", asked)
            .Else(() => new EndingWithdrawn(c.Reasons) { Letter = center.Ending!.Letter }), MayWithdraw)
            .Turns<EndingWithdrawn>(
                (state, center, e, _) => state with
                {
                    Center = center with { Ending = null, Letters = center.Letters.Withdrawn(e.Letter) },
                },
                (after, _) => [after.Tell("ending-withdrawn", Role.CaseOfficer)]),
    ];

    private static readonly Outcome<CenterState, CenterEvent> Closing = Outcome<CenterClosed>(
        (state, center, e, at) => state is LivingCenter ? new ClosedVoluntarily(center, at.Day, e.PlaqueDue, e.Reasons) : null,
        (after, _) => [after.Tell("closed", Role.CaseOfficer), .. after.Recover()]) with { Letter = _ => "closing" };

    internal static Decision<CenterEvent> Close(CloseVoluntarily c, Asked asked) => new CenterFaults()
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => asked.Law.IsOn(Parameters.UntoldKept, asked.Today)
            ? new ClosingDeclared(c.Reasons)
            : new CenterClosed(c.Reasons, asked.Law.Due(Parameters.PlaqueReturn, asked.Today)));

    internal static Decision<CenterEvent> Confirm(Center center, Asked asked) =>
        new CenterClosed(center.Closing!.Reasons, asked.Law.Due(Parameters.PlaqueReturn, asked.Today));

    // What a second person signs off takes effect when he does; until then the title stands as it did.
    private static bool Waits(CenterEvent e) => e.Course == LetterCourse.SignOff;

    private static LivingCenter Waiting(LivingCenter state, Center center) =>
        state with { Center = center with
        {
            Ending = new(center.Letters.Letters.Count + 1, center.Identity.Unit, InQuestion.Of(center)),
        } };

    private static Dissolved Ended(Center center, CenterDissolved e, LegalDay plaque, DateOnly recorded, Guid by) =>
        new(Gone(Lapsed(center), center, e.DissolvedOn, recorded, by), e.DissolvedOn, plaque, e.Reasons);

    private static Center Continued(Center center, SuccessorEntered e, DateOnly recorded, Guid by, int letter) =>
        Gone(ServedAnew(Changing.Rests(center, e.Successor)), center, e.DissolvedOn, recorded, by, e.Successor.UnitName) with
        {
            Entered = new(BoundUnits.Relying(center), center.Identity.District,
                new(e.Successor.Unit, e.Successor.UnitName, e.Successor.CreditCode), recorded, letter)
            {
                Proof = e.Proof, Before = center.Entered, Requests = (center.Changes.Count, center.Extensions.Count),
            },
        };

    /// <summary>The center once the letter of its end, or to its successor, is issued.</summary>
    internal static CenterState TakesEffect(LivingCenter state, Center center, CaseLetter letter, LetterIssued e, Envelope at) =>
        (letter.Held ?? letter.Act) switch
        {
            CenterDissolved gone => Ended(center, gone, e.PlaqueDue ?? gone.PlaqueDue, at.Day, letter.DraftedBy),
            SuccessorEntered next => state with { Center = Continued(center, next, at.Day, letter.DraftedBy, letter.Number) },
            _ => state with { Center = center },
        };

    /// <summary>What came between the record of an end and its letter stands against it: the title ended otherwise, or a question arose
    /// that the record does not answer.</summary>
    internal static Faults<CenterEvent> MayTakeEffect(Faults<CenterEvent> faults, NamedCenter state, int letter)
    {
        if (state.Center.Letters.Find(letter)?.Act is SuccessionAnnulled { Number: Freeing.OfCenter } && !Freeing.Fits(state, letter))
        {
            return faults.If(true, CenterRules.EndingOvertaken, "Letter");
        }
        if (state.Center.Ending is not { } ending || ending.Letter != letter) { return faults; }
        // A center that is to go back ends with nobody, and goes on with nobody, before it has.
        if (state.Center.Entered?.Annulled is { Letter: not null } annulled)
        {
            return faults.If(true, CenterRules.SuccessionHeld, "Letter", () => [("day", annulled.On)]);
        }
        var since = InQuestion.Of(state.Center).Except(ending.Open).ToArray();
        return faults
            .If(state is not LivingCenter || state.Center.Identity.Unit != ending.Unit, CenterRules.EndingOvertaken, "Letter")
            .If(state is LivingCenter && since.Length > 0 && state.Center.Letters.Find(letter)?.Act is CenterDissolved,
                CenterRules.DissolutionInQuestion, "Letter", () => [InQuestion.Values(since)]);
    }

    private static IEnumerable<Refusal> MayDissolve(NamedCenter state, Asked asked)
    {
        if (state.Center.Ending is not null) { yield return CenterRules.EndingRecorded.Refuse(); }
        foreach (var refusal in Freeing.Waits(state, asked)) { yield return refusal; }
    }

    private static IEnumerable<Refusal> MayWithdraw(NamedCenter state, Asked asked)
    {
        if (state.Center.Ending is null) { yield return CenterRules.EndingNone.Refuse(); }
    }

    // While the center is in question its proceeding goes on against the successor, or ends with its ground stated.
    internal static Decision<CenterEvent> Dissolve(Center center, RecordDissolution c, Asked asked)
    {
        var open = InQuestion.Of(center);
        var byLetter = Serving.Course(
            c.Successor is null ? CenterLetterKinds.Dissolution : CenterLetterKinds.Succession, asked) is not null;
        var faults = (byLetter
            ? new CenterFaults().Stated(c.Reasons, CenterRules.Reasons, "Reasons", asked)
            : new CenterFaults().Empty(c.Reasons, CenterRules.Reasons, "Reasons"))
            .If(open.Count > 0 && c.Successor is null && string.IsNullOrWhiteSpace(c.ProceedingEnds),
                CenterRules.DissolutionInQuestion, "ProceedingEnds", () => [InQuestion.Values(open)]);
        if (c.Successor is not { } successor)
        {
            // No proceeding ends on two words of one officer: the ground names a fact, and a file proves that the unit is gone.
            if (open.Count > 0 && !string.IsNullOrWhiteSpace(c.ProceedingEnds))
            {
                faults.Stated(c.ProceedingEnds, CenterRules.DissolutionInQuestion, "ProceedingEnds", asked,
                    Parameters.SanctionReasonsLeast);
            }
            return faults.If(Unproven(), CenterRules.DissolutionUnproven, "Proof").Else(() => new CenterDissolved(
                c.DissolvedOn, c.Reasons, asked.Law.Due(Parameters.PlaqueReturn, asked.Today), open.Count > 0 ? c.ProceedingEnds : null)
            {
                Proof = c.Proof, ByLetter = byLetter ? true : null,
            });
        }
        foreach (var reason in CreditCode.Check(successor.CreditCode ?? "", asked.Law, asked.Today).Reasons)
        {
            faults.Is(CenterRules.CreditCode, "CreditCode", ("reason", reason));
        }
        return faults
            .If(successor.Unit == Guid.Empty || successor.Unit == center.Identity.Unit || string.IsNullOrWhiteSpace(successor.UnitName),
                CenterRules.ChangeEmpty, "CreditCode")
            .If(Unproven(), CenterRules.DissolutionUnproven, "Proof")
            .If(Freeing.Again(center, BoundUnits.Relying(center), successor, c.DissolvedOn, c.Proof),
                CenterRules.SuccessorFreed, "CreditCode", () => [("unit", successor.UnitName ?? "")])
            .Else(() => new SuccessorEntered(c.DissolvedOn, successor, c.Reasons)
            {
                // Who succeeds by law is not chosen: that it is barred is told, and refuses nothing.
                Barred = asked.Registers.Bar is { } bar && bar.LastDay >= asked.Today ? bar : null,
                BarToCome = asked.Registers.BarToCome, Proof = c.Proof,
            });

        bool Unproven() => c.Proof is null
            && (byLetter || (open.Count > 0 && c.Successor is null && asked.Law.IsOn(Parameters.DissolutionProven, asked.Today)));
    }

    // A unit does not escape the bar of Art. 13 by giving the title back while it is in question.
    // Where the Bureau confirms, what the unit was not told of waits for that.
    private static IEnumerable<Refusal> MayCloseDown(NamedCenter state, Asked asked)
    {
        if (state.Center.Closing is { } declared) { yield return CenterRules.ClosingDeclared.Refuse(("day", declared.On)); }
        var open = asked.Law.IsOn(Parameters.UntoldKept, asked.Today) ? InQuestion.ToldOf(state.Center) : InQuestion.Of(state.Center);
        if (open.Count > 0) { yield return CenterRules.ClosingUnderSanction.Refuse(InQuestion.Values(open)); }
    }

    private static IEnumerable<Refusal> Declared(NamedCenter state, Asked asked)
    {
        if (state.Center.Closing is null) { yield return CenterRules.ClosingUndeclared.Refuse(); }
    }

    private static IEnumerable<Refusal> MayConfirm(NamedCenter state, Asked asked)
    {
        foreach (var refusal in Declared(state, asked)) { yield return refusal; }
        foreach (var refusal in Freeing.Waits(state, asked)) { yield return refusal; }
        foreach (var refusal in InQuestion.Refuse(state.Center, CenterRules.ClosingUnderSanction)) { yield return refusal; }
    }

    private static Center Gone(Center center, Center before, DateOnly on, DateOnly recorded, Guid by, string? successor = null)
    {
        var gone = BoundUnits.Relying(before);
        return (center with
        {
            DissolvedOn = (on, recorded), DissolvedUnit = gone.Name,
            Ceased =
            [
                .. DissolvedUnits.Right(before), new(gone.Unit, gone.Name, gone.CreditCode, on, !TypedText.SameName(gone.Name, successor)),
            ],
        }).Wrote(CenterRecord.Dissolved, by);
    }

    private static Center Lapsed(Center center) => SanctionSteps.Closed(center, SanctionStage.Lapsed);

    // The successor, or the unit after a second look, is told anew and has its own time to state its case: what was worded before
    // starts no period.
    internal static Center ServedAnew(Center center) => center with
    {
        Letters = center.Letters.Withdrawn(kind => kind == CenterLetterKinds.Notice),
        Sanctions =
        [
            .. center.Sanctions.Select(s => s.Open
                ? s with { Stage = SanctionStage.Proposed, Statements = null, Statement = null, Answer = null }
                : s),
        ],
    };
}

/// <summary>The unit gives the title back. No bar follows.</summary>
public sealed record CloseVoluntarily(string Reasons) : CenterCommand;

/// <summary>The Bureau confirms that the title is given back: nothing of which the unit may not know yet is in question.</summary>
public sealed record ConfirmClosing : CenterCommand;

/// <summary>The unit keeps the title after all: what it declared is not confirmed yet.</summary>
public sealed record WithdrawClosing : CenterCommand;

/// <summary>The relying unit or the center no longer exists. No bar follows.</summary>
/// <param name="DissolvedOn">The day.</param>
/// <param name="Reasons">How, and on what document.</param>
/// <param name="Successor">The legal successor, in whose hands the center goes on; null where there is none.</param>
/// <param name="ProceedingEnds">Where the center is in question and has no successor: on what ground the proceeding ends.</param>
public sealed record RecordDissolution(
    DateOnly DissolvedOn, string Reasons, UnitChange? Successor = null, string? ProceedingEnds = null) : CenterCommand
{
    /// <summary>What proves that the unit ceased to exist.</summary>
    public FileRef? Proof { get; init; }
}

/// <summary>The unit declared that it gives the title back; it has the title until that is confirmed.</summary>
public sealed record ClosingDeclared(string Reasons) : CenterEvent;

/// <summary>The unit took back that it gives the title back.</summary>
public sealed record ClosingWithdrawn : CenterEvent;

/// <summary>That the unit gives the title back, as it was declared.</summary>
/// <param name="On">The legal day.</param>
/// <param name="Reasons">Why.</param>
public sealed record DeclaredClosing(DateOnly On, string Reasons);

/// <summary>The unit gave the title back.</summary>
public sealed record CenterClosed(string Reasons, LegalDay PlaqueDue) : CenterEvent;

/// <summary>The relying unit or the center no longer exists.</summary>
/// <param name="ProceedingEnds">On what ground a proceeding that was open ended with it; null where none was.</param>
public sealed record CenterDissolved(
    DateOnly DissolvedOn, string Reasons, LegalDay PlaqueDue, string? ProceedingEnds = null) : CenterEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>What proves that the unit ceased to exist; null where none was attached.</summary>
    public FileRef? Proof { get; init; }

    /// <summary>A letter that another person signs off says that the title ended; null where an earlier version recorded it.</summary>
    public bool? ByLetter { get; init; }
}

/// <summary>The relying unit no longer exists; its legal successor answers for the center from now on.</summary>
public sealed record SuccessorEntered(DateOnly DissolvedOn, UnitChange Successor, string Reasons) : CenterEvent, IFreelyWorded
{
    /// <summary>What proves the succession; null where an earlier version did not ask.</summary>
    public FileRef? Proof { get; init; }

    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>The bar that binds the successor on the day, a finding for the officer; null where none does.</summary>
    public Bar? Barred { get; init; }

    /// <summary>The center of the successor of whose end a bar comes that is not served yet; null where there is none.</summary>
    public string? BarToCome { get; init; }
}
