using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Web.Applications.Docketing;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications;

/// <summary>What concerns the truth of the material (Art. 12).</summary>
internal static class TruthActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<RaiseSuspicion>((form, _) => form.File(nameof(RaiseSuspicion.Evidence)) is { } file
            ? new RaiseSuspicion(form.Text(nameof(RaiseSuspicion.Facts)), [file])
            : null,
            new ActField.Area(nameof(RaiseSuspicion.Facts)), new ActField.Attached(nameof(RaiseSuspicion.Evidence)))
            .Tells<SuspicionRaised>((e, _) => [("docket.facts", e.Facts)]),
        Act.Of<OpenInvestigation>((form, _) =>
            new OpenInvestigation(form.Text(nameof(OpenInvestigation.Facts))), new ActField.Area(nameof(OpenInvestigation.Facts)))
            .Tells<InvestigationOpened>((e, here) => [("docket.facts", e.Facts), ("docket.due", DocketText.Due(e.StatementDue, here))])
            with { Letters = ["investigation"] },
        Act.Of<StateCase>((form, _) => new StateCase(
            form.Text(nameof(StateCase.Statement)), form.Ticked(nameof(StateCase.Final))),
            new ActField.Area(nameof(StateCase.Statement), 8), new ActField.Tick(nameof(StateCase.Final)))
            .Tells<CaseStated>((e, here) =>
            [
                ("docket.statement", e.Statement),
                ("docket.final", e.Final == true ? here.T("docket.final.yes") : null)
            ]),
        Act.Of<ClearSuspicion>((form, _) =>
            new ClearSuspicion(form.Text(nameof(ClearSuspicion.Reasons))), new ActField.Area(nameof(ClearSuspicion.Reasons)))
            .Tells<ClearanceProposed>((e, _) => [("docket.reasons", e.Reasons)])
            .Tells<SuspicionCleared>((e, _) => [("docket.reasons", e.Reasons)]),
        Act.Of<VerifyFalsehood>((form, _) =>
            new VerifyFalsehood(form.Text(nameof(VerifyFalsehood.Facts))), new ActField.Area(nameof(VerifyFalsehood.Facts)))
            .Tells<FalsehoodFound>((e, _) => [("docket.facts", e.Facts)])
            .Tells<FalsehoodVerified>((e, _) => [("docket.facts", e.Facts)]),
        Act.Of<ProposeTermination>((form, _) => new ProposeTermination(
            form.Text(nameof(ProposeTermination.Facts)), form.Text(nameof(ProposeTermination.Reasons))),
            new ActField.Area(nameof(ProposeTermination.Facts)), new ActField.Area(nameof(ProposeTermination.Reasons)))
            .Tells<TerminationProposed>((e, here) =>
            [
                ("docket.facts", e.Facts), ("docket.reasons", e.Reasons), ("docket.due", DocketText.Due(e.StatementDue, here))
            ])
            with { Letters = ["falsehood-notice"] },
        Act.Of<AnswerStatement>(
            (form, _) => new AnswerStatement(form.Text(nameof(AnswerStatement.Answer))),
            new ActField.Area(nameof(AnswerStatement.Answer)))
            .Tells<StatementAnswered>((e, _) => [("docket.answer", e.Answer)]) with
        {
            About = (open, _) => open.State is FiledApplication { Filing.Termination.Statement: { } said }
                ? [("act.answer-statement.Statement", said)] : [],
        },
        Act.Of<TerminateForFalsehood>(
            (form, _) => new TerminateForFalsehood(form.Text(nameof(TerminateForFalsehood.Reasons))),
            new ActField.Area(nameof(TerminateForFalsehood.Reasons)))
            .Tells<ApplicationTerminated>((e, _) => [("docket.reasons", e.Reasons)]) with { Letters = ["falsehood-decision"] },
        Act.Of<DropTermination>((form, _) => new DropTermination(form.Text(nameof(DropTermination.Reasons))),
            new ActField.Area(nameof(DropTermination.Reasons)))
            .Tells<TerminationDropped>((e, _) => [("docket.reasons", e.Reasons)]),
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
                ("docket.due", DocketText.Due(e.UnitDue, here))
            ]),
    ];

    /// <summary>What the timeline says of what is decided on another page.</summary>
    public static IReadOnlyList<Telling> Unasked { get; } =
        [Telling.Of<FindingDismissed>((e, _) => [("docket.reasons", e.Reasons)]), .. BureauActs.Lesser];
}
