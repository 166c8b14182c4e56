using Luyan.Cases.Applications;
using Luyan.Law;
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
            new ActField.Area(nameof(RaiseSuspicion.Facts)), new ActField.Attached(nameof(RaiseSuspicion.Evidence))),
        Act.Of<OpenInvestigation>((form, _) =>
            new OpenInvestigation(form.Text(nameof(OpenInvestigation.Facts))), new ActField.Area(nameof(OpenInvestigation.Facts)))
            with { Letters = ["investigation"] },
        Act.Of<StateCase>((form, _) => new StateCase(
            form.Text(nameof(StateCase.Statement)), form.Ticked(nameof(StateCase.Final))),
            new ActField.Area(nameof(StateCase.Statement), 8), new ActField.Tick(nameof(StateCase.Final))),
        Act.Of<ClearSuspicion>((form, _) =>
            new ClearSuspicion(form.Text(nameof(ClearSuspicion.Reasons))), new ActField.Area(nameof(ClearSuspicion.Reasons))),
        Act.Of<VerifyFalsehood>((form, _) =>
            new VerifyFalsehood(form.Text(nameof(VerifyFalsehood.Facts))), new ActField.Area(nameof(VerifyFalsehood.Facts))),
        Act.Of<ProposeTermination>((form, _) => new ProposeTermination(
            form.Text(nameof(ProposeTermination.Facts)), form.Text(nameof(ProposeTermination.Reasons))),
            new ActField.Area(nameof(ProposeTermination.Facts)), new ActField.Area(nameof(ProposeTermination.Reasons)))
            with { Letters = ["falsehood-notice"] },
        Act.Of<AnswerStatement>(
            (form, _) => new AnswerStatement(form.Text(nameof(AnswerStatement.Answer))),
            new ActField.Area(nameof(AnswerStatement.Answer))) with
        {
            About = (open, _) => open.State is FiledApplication { Filing.Termination.Statement: { } said }
                ? [("act.answer-statement.Statement", said)] : [],
        },
        Act.Of<TerminateForFalsehood>(
            (form, _) => new TerminateForFalsehood(form.Text(nameof(TerminateForFalsehood.Reasons))),
            new ActField.Area(nameof(TerminateForFalsehood.Reasons))) with { Letters = ["falsehood-decision"] },
        Act.Of<DropTermination>((form, _) => new DropTermination(form.Text(nameof(DropTermination.Reasons))),
            new ActField.Area(nameof(DropTermination.Reasons))),
        LetterActs.SignOff<SignOffLetter>(letter => new(letter)),
        LetterActs.Serve<RecordService>(
            (letter, day, way, receiver, receipt, consent) => new(letter, day, way, receiver, receipt, consent)),
    ];
}
