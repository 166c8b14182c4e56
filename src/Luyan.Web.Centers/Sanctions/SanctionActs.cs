using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.CaseWork;

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
            new ActField.Area(nameof(RaiseSuspicion.Facts)), new ActField.Attached(nameof(RaiseSuspicion.Evidence))),
        Act.Of<OpenInvestigation>(
            (form, _) => new OpenInvestigation(form.Text(nameof(OpenInvestigation.Facts))),
            new ActField.Area(nameof(OpenInvestigation.Facts))) with { Letters = ["investigation"] },
        Act.Of<ClearSuspicion>((form, _) =>
            new ClearSuspicion(form.Text(nameof(ClearSuspicion.Reasons))), new ActField.Area(nameof(ClearSuspicion.Reasons))),
        Act.Of<VerifyFalsehood>((form, _) =>
            new VerifyFalsehood(form.Text(nameof(VerifyFalsehood.Facts))), new ActField.Area(nameof(VerifyFalsehood.Facts))),
        Act.Of<ProposeSanction>((form, _) => form.Choice<SanctionGround>(nameof(ProposeSanction.Ground)) is { } ground
            ? new ProposeSanction(ground, form.Text(nameof(ProposeSanction.Facts)))
            : null,
            new ActField.Choice(nameof(ProposeSanction.Ground), Enum.GetNames<SanctionGround>()),
            new ActField.Area(nameof(ProposeSanction.Facts))),
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
            new ActField.Attached(nameof(ServeNotice.Consent), Optional: true)) with { Letters = ["sanction-notice"] },
        Act.Of<StateCase>((form, _) => new StateCase(
            form.Text(nameof(StateCase.Statement)), form.Choice<HearingOf>(nameof(StateCase.In), optional: true),
            form.Ticked(nameof(StateCase.Final))),
            new ActField.Area(nameof(StateCase.Statement), 8), Hearing, new ActField.Tick(nameof(StateCase.Final))),
        Act.Of<HearUnit>((form, _) => new HearUnit(
            form.Text(nameof(HearUnit.Heard)), form.Text(nameof(HearUnit.Answer)),
            form.Choice<HearingOf>(nameof(HearUnit.In), optional: true), form.File(nameof(HearUnit.Record), optional: true)),
            new ActField.Area(nameof(HearUnit.Heard)), new ActField.Area(nameof(HearUnit.Answer)), Hearing,
            new ActField.Attached(nameof(HearUnit.Record), Optional: true)),
        Act.Of<DecideSanction>((form, _) =>
            new DecideSanction(form.Text(nameof(DecideSanction.DocumentNumber)), form.Text(nameof(DecideSanction.Reasons))),
            new ActField.Line(nameof(DecideSanction.DocumentNumber)), new ActField.Area(nameof(DecideSanction.Reasons), 8))
                with { Letters = ["revocation", "cancellation"] },
        Act.Of<DropSanction>(
            (form, _) => new DropSanction(form.Text(nameof(DropSanction.Reasons))),
            new ActField.Area(nameof(DropSanction.Reasons))) with { Letters = ["sanction-dropped"] },
        Act.Of<AnnulSanction>((form, _) => form.Choice<AnnulledBy>(nameof(AnnulSanction.By)) is { } by
            ? new AnnulSanction(
                by, form.Text(nameof(AnnulSanction.Document)), form.Text(nameof(AnnulSanction.Reasons)),
                form.Choice<AnnulmentOutcome>(nameof(AnnulSanction.Outcome)), form.Text(nameof(AnnulSanction.Authority)),
                form.Choice<Title>(nameof(AnnulSanction.TitleStaysLost), optional: true) switch
                {
                    Title.Lost => true, Title.Restored => false, _ => null,
                },
                form.Ticked(nameof(AnnulSanction.BarLifted)))
            : null,
            new ActField.Choice(nameof(AnnulSanction.By), Enum.GetNames<AnnulledBy>()),
            new ActField.Line(nameof(AnnulSanction.Authority)),
            new ActField.Area(nameof(AnnulSanction.Document), 2),
            new ActField.Choice(nameof(AnnulSanction.Outcome), Enum.GetNames<AnnulmentOutcome>()),
            new ActField.Choice(nameof(AnnulSanction.TitleStaysLost), Enum.GetNames<Title>(), Optional: true),
            new ActField.Tick(nameof(AnnulSanction.BarLifted)),
            new ActField.Area(nameof(AnnulSanction.Reasons))) with { Letters = ["annulment"] },
        LetterActs.SignOff<SignOffLetter>(letter => new(letter)),
        LetterActs.Serve<RecordService>(
            (letter, day, way, receiver, receipt, consent) => new(letter, day, way, receiver, receipt, consent)),
        Act.Of<CloseVoluntarily>(
            (form, _) => new CloseVoluntarily(form.Text(nameof(CloseVoluntarily.Reasons))),
            new ActField.Area(nameof(CloseVoluntarily.Reasons))) with { Letters = ["closing"] },
        Act.Of<RecordDissolution>((_, _) => null,
            new ActField.Day(nameof(RecordDissolution.DissolvedOn)), new ActField.Area(nameof(RecordDissolution.Reasons)),
            new ActField.Line(Changes.NewUnit.Field, Optional: true),
            new ActField.Area(nameof(RecordDissolution.ProceedingEnds), 3, Optional: true))
            with { ReadAlso = Dissolution, Letters = ["succession"] },
    ];

    private static async Task<object?> Dissolution(ActForm form, OpenCase open, LuyanDb db, CancellationToken stop)
    {
        var (day, ends) = (form.Day(nameof(RecordDissolution.DissolvedOn)), form.Text(nameof(RecordDissolution.ProceedingEnds)));
        var successor = form.Text(Changes.NewUnit.Field).Length > 0 ? await Changes.NewUnit.Find(form, db, stop) : null;
        return form.Errors.Any ? null : new RecordDissolution(
            day!.Value, form.Text(nameof(RecordDissolution.Reasons)), successor, ends.Length > 0 ? ends : null);
    }

    // What the document says of the title, where the decision does not fall as a whole.
    private enum Title
    {
        Restored,
        Lost,
    }

    // Where only one proceeding waits, nobody has to choose.
    private static ActField.Choice Hearing => new("In", Enum.GetNames<HearingOf>(), Optional: true);
}
