using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Sanctions;

/// <summary>Suspicion and inquiry, and how a title ends: against the unit's will, by its own, or because the unit is gone (Arts.
/// 9, 11, 12; reading 11).</summary>
internal static class SanctionActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<RaiseSuspicion>((form, _) => form.File(nameof(RaiseSuspicion.Evidence)) is { } file
            ? new RaiseSuspicion(form.Text(nameof(RaiseSuspicion.Facts)), [file])
            : null,
            new ActField.Area(nameof(RaiseSuspicion.Facts)), new ActField.Attached(nameof(RaiseSuspicion.Evidence)))
            .Tells<SuspicionRaised>((e, _) => [("docket.facts", e.Facts)]),
        Act.Of<OpenInvestigation>(
            (form, _) => new OpenInvestigation(form.Text(nameof(OpenInvestigation.Facts))),
            new ActField.Area(nameof(OpenInvestigation.Facts)))
            .Tells<InvestigationOpened>((e, here) => [("docket.facts", e.Facts), ("docket.due", DocketText.Due(e.StatementDue, here))])
            with { Letters = ["investigation"] },
        Act.Of<ClearSuspicion>((form, _) =>
            new ClearSuspicion(form.Text(nameof(ClearSuspicion.Reasons))), new ActField.Area(nameof(ClearSuspicion.Reasons)))
            .Tells<ClearanceProposed>((e, _) => [("docket.reasons", e.Reasons)])
            .Tells<SuspicionCleared>((e, _) => [("docket.reasons", e.Reasons)]),
        Act.Of<VerifyFalsehood>((form, _) =>
            new VerifyFalsehood(form.Text(nameof(VerifyFalsehood.Facts))), new ActField.Area(nameof(VerifyFalsehood.Facts)))
            .Tells<FalsehoodFound>((e, _) => [("docket.facts", e.Facts)])
            .Tells<FalsehoodVerified>((e, _) => [("docket.facts", e.Facts)]),
        Act.Of<ProposeSanction>((form, _) => form.Choice<SanctionGround>(nameof(ProposeSanction.Ground)) is { } ground
            ? new ProposeSanction(ground, form.Text(nameof(ProposeSanction.Facts)))
            : null,
            new ActField.Choice(nameof(ProposeSanction.Ground), Enum.GetNames<SanctionGround>()),
            new ActField.Area(nameof(ProposeSanction.Facts)))
            .Tells<SanctionProposed>((e, here) => [("docket.ground", here.T($"act.choice.{e.Ground}")), ("docket.facts", e.Facts)]),
        Act.Of<ServeNotice>((form, _) => new ServeNotice(
            form.Text(nameof(ServeNotice.Facts)), form.Text(nameof(ServeNotice.Reasons)),
            form.Day(nameof(ServeNotice.ServedOn), optional: true))
        {
            Way = form.Choice<ServiceWay>(nameof(ServeNotice.Way), optional: true), Receiver = form.Text(nameof(ServeNotice.Receiver)),
            Receipt = form.File(nameof(ServeNotice.Receipt), optional: true),
            Consent = form.File(nameof(ServeNotice.Consent), optional: true),
        },
            new ActField.Area(nameof(ServeNotice.Facts)), new ActField.Area(nameof(ServeNotice.Reasons)),
            new ActField.Day(nameof(ServeNotice.ServedOn), Optional: true),
            new ActField.Choice(nameof(ServeNotice.Way), Enum.GetNames<ServiceWay>(), Optional: true),
            new ActField.Line(nameof(ServeNotice.Receiver), Optional: true),
            new ActField.Attached(nameof(ServeNotice.Receipt), Optional: true),
            new ActField.Attached(nameof(ServeNotice.Consent), Optional: true))
            .Tells<NoticeServed>((e, here) =>
            [
                ("docket.facts", e.Facts), ("docket.reasons", e.Reasons),
                ("docket.served", e.ServedOn is { } on ? DocketText.On(on, here) : here.T("service.not-served")),
                ("docket.due", DocketText.Due(e.StatementDue, here))
            ]) with { Letters = ["sanction-notice"] },
        Act.Of<StateCase>((form, _) => new StateCase(
            form.Text(nameof(StateCase.Statement)), form.Choice<HearingOf>(nameof(StateCase.In), optional: true),
            form.Ticked(nameof(StateCase.Final))),
            new ActField.Area(nameof(StateCase.Statement), 8), Hearing, new ActField.Tick(nameof(StateCase.Final)))
            .Tells<CaseStated>((e, _) => [("docket.statement", e.Statement)]),
        Act.Of<HearUnit>((form, _) => new HearUnit(
            form.Text(nameof(HearUnit.Heard)), form.Text(nameof(HearUnit.Answer)),
            form.Choice<HearingOf>(nameof(HearUnit.In), optional: true), form.File(nameof(HearUnit.Record), optional: true)),
            new ActField.Area(nameof(HearUnit.Heard)), new ActField.Area(nameof(HearUnit.Answer)), Hearing,
            new ActField.Attached(nameof(HearUnit.Record), Optional: true))
            .Tells<UnitHeard>((e, _) => [("docket.statement", e.Heard), ("docket.answer", e.Answer)]),
        Act.Of<DecideSanction>((form, _) =>
            new DecideSanction(form.Text(nameof(DecideSanction.DocumentNumber)), form.Text(nameof(DecideSanction.Reasons))),
            new ActField.Line(nameof(DecideSanction.DocumentNumber)), new ActField.Area(nameof(DecideSanction.Reasons), 8))
            .Tells<CenterRevoked>((e, here) => Decided(e.Ground, e.DocumentNumber, e.Reasons, e.BarLastDay, here))
            .Tells<TitleCancelled>((e, here) => Decided(e.Ground, e.DocumentNumber, e.Reasons, e.BarLastDay, here))
                with { Letters = ["revocation", "cancellation"] },
        Act.Of<DropSanction>(
            (form, _) => new DropSanction(form.Text(nameof(DropSanction.Reasons))),
            new ActField.Area(nameof(DropSanction.Reasons)))
            .Tells<SanctionDropped>((e, _) => [("docket.reasons", e.Reasons)]) with { Letters = ["sanction-dropped"] },
        Annulment.Act,
        LetterActs.SignOff<SignOffLetter>(letter => new(letter))
            .Tells<LetterIssued>((e, here) => LetterActs.Facts(e.Letter, e.Kind, here)),
        LetterActs.SendBack<SendBackLetter>((letter, reasons) => new(letter, reasons))
            .Tells<LetterSentBack>((e, here) => [.. LetterActs.Facts(e.Letter, e.Kind, here), ("docket.reasons", e.Reasons)]),
        LetterActs.Reword<RewordLetter>((letter, answer, words) => new(letter, answer, words))
            .Tells<LetterReworded>((e, here) =>
                [.. LetterActs.Facts(e.Letter, e.Kind, here), ("docket.answer", e.Answer), ("docket.letter-words", e.Words)]),
        LetterActs.Serve<RecordService>(
            (letter, day, way, receiver, receipt, consent) => new(letter, day, way, receiver, receipt, consent))
            .Tells<LetterServed>((e, here) =>
            [
                .. LetterActs.Facts(e.Letter, e.Kind, e.ServedOn, e.Way, e.Receiver, e.Receipt, here),
                ("docket.due", DocketText.Due(e.StatementDue, here)), ("docket.bar", DocketText.Last(e.BarLastDay, here)),
                ("docket.moved", Moved(e.Moved, here))
            ]),
        Act.Of<CloseVoluntarily>(
            (form, _) => new CloseVoluntarily(form.Text(nameof(CloseVoluntarily.Reasons))),
            new ActField.Area(nameof(CloseVoluntarily.Reasons)))
            .Tells<CenterClosed>((e, _) => [("docket.reasons", e.Reasons)])
            .Tells<ClosingDeclared>((e, _) => [("docket.reasons", e.Reasons)]) with { Letters = ["closing"] },
        Act.Of<ConfirmClosing>((_, _) => new ConfirmClosing()) with { Letters = ["closing"] },
        Act.Of<WithdrawClosing>((_, _) => new WithdrawClosing()),
        Act.Of<WithdrawEnding>(
            (form, _) => new WithdrawEnding(form.Text(nameof(WithdrawEnding.Reasons))), new ActField.Area(nameof(WithdrawEnding.Reasons)))
            .Tells<EndingWithdrawn>((e, _) => [("docket.reasons", e.Reasons)]),
        Act.Of<RecordDissolution>((_, _) => null,
            new ActField.Day(nameof(RecordDissolution.DissolvedOn)), new ActField.Area(nameof(RecordDissolution.Reasons)),
            new ActField.Line(Changes.NewUnit.Field, Optional: true),
            new ActField.Area(nameof(RecordDissolution.ProceedingEnds), 3, Optional: true),
            new ActField.Attached(nameof(RecordDissolution.Proof), Optional: true))
            .Tells<CenterDissolved>((e, here) =>
            [
                ("docket.dissolved", DocketText.On(e.DissolvedOn, here)), ("docket.reasons", e.Reasons),
                ("docket.proceeding-ends", e.ProceedingEnds)
            ])
            .Tells<SuccessorEntered>((e, here) =>
            [
                ("docket.dissolved", DocketText.On(e.DissolvedOn, here)),
                ("docket.change", Changes.ChangeText.Of(e.Successor, here)), ("docket.reasons", e.Reasons),
                ("docket.successor-barred", e.Barred is { } bar
                    ? here.T("docket.successor-barred.through", ("lastDay", bar.LastDay), ("center", bar.Center))
                    : e.BarToCome is { } center ? here.T("docket.successor-barred.to-come", ("center", center)) : null)
            ])
            with { ReadAlso = Dissolution, Letters = ["succession", "dissolution"] },
        Succession.Act,
    ];

    private static async Task<object?> Dissolution(ActForm form, OpenCase open, LuyanDb db, CancellationToken stop)
    {
        var (day, ends) = (form.Day(nameof(RecordDissolution.DissolvedOn)), form.Text(nameof(RecordDissolution.ProceedingEnds)));
        var proof = form.File(nameof(RecordDissolution.Proof), optional: true);
        var successor = form.Text(Changes.NewUnit.Field).Length > 0 ? await Changes.NewUnit.Find(form, db, stop) : null;
        return form.Errors.Any ? null : new RecordDissolution(
            day!.Value, form.Text(nameof(RecordDissolution.Reasons)), successor, ends.Length > 0 ? ends : null)
        {
            Proof = proof,
        };
    }

    // Where only one proceeding waits, nobody has to choose.
    private static ActField.Choice Hearing => new("In", Enum.GetNames<HearingOf>(), Optional: true);

    internal static string? Moved(IReadOnlyList<MovedDay>? moved, PageContext here) => moved is null ? null
        : string.Join(here.Language == Language.Chinese ? "；" : "; ", moved.Select(m =>
            $"{DeadlineName.Of(m.Clock, m.Subject, here.Language)} {Days.Plain(m.Due.Effective, here.Language)}"));

    private static IEnumerable<(string, string?)> Decided(
        SanctionGround ground, string document, string reasons, DateOnly? bar, PageContext here) =>
        [("docket.ground", here.T($"act.choice.{ground}")), ("docket.document", document), ("docket.reasons", reasons),
            ("docket.bar", bar is { } last ? Days.Long(last, here.Language) : null)];
}
