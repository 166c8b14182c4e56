using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Centers.Sanctions;

/// <summary>Suspicion and inquiry, and how a title ends: against the unit's will, by its own, or because the unit is gone (Arts. 9, 11, 12; reading 11).</summary>
internal static class SanctionActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<RaiseSuspicion>(LegalRef.Art(12), (form, _) => form.File("Evidence") is { } file ? new RaiseSuspicion(form.Text("Facts"), [file]) : null,
            new ActField.Area("Facts"), new ActField.Attached("Evidence")),
        Act.Of<OpenInvestigation>(LegalRef.Art(12), (form, _) => new OpenInvestigation(form.Text("Facts")), new ActField.Area("Facts")) with { Letters = ["investigation"] },
        Act.Of<ClearSuspicion>(LegalRef.Art(12), (form, _) => new ClearSuspicion(form.Text("Reasons")), new ActField.Area("Reasons")),
        Act.Of<VerifyFalsehood>(LegalRef.Art(12), (form, _) => new VerifyFalsehood(form.Text("Facts")), new ActField.Area("Facts")),
        Act.Of<ProposeSanction>(LegalRef.Reading(11), (form, _) => form.Choice<SanctionGround>("Ground") is { } ground ? new ProposeSanction(ground, form.Text("Facts")) : null,
            new ActField.Choice("Ground", Enum.GetNames<SanctionGround>()), new ActField.Area("Facts")),
        Act.Of<ServeNotice>(LegalRef.Reading(11), (form, _) => form.Day("ServedOn") is { } day ? new ServeNotice(form.Text("Facts"), form.Text("Reasons"), day) : null,
            new ActField.Area("Facts"), new ActField.Area("Reasons"), new ActField.Day("ServedOn")) with { Letters = ["sanction-notice"] },
        Act.Of<StateCase>(LegalRef.Reading(11), (form, _) => new StateCase(form.Text("Statement"), form.Choice<HearingOf>("In", optional: true)),
            new ActField.Area("Statement", 8), Hearing),
        Act.Of<HearUnit>(LegalRef.Reading(11), (form, _) => new HearUnit(form.Text("Heard"), form.Text("Answer"), form.Choice<HearingOf>("In", optional: true)),
            new ActField.Area("Heard"), new ActField.Area("Answer"), Hearing),
        Act.Of<DecideSanction>(LegalRef.Reading(11), (form, _) => new DecideSanction(form.Text("DocumentNumber"), form.Text("Reasons")),
            new ActField.Line("DocumentNumber"), new ActField.Area("Reasons", 8)) with { Letters = ["revocation", "cancellation"] },
        Act.Of<DropSanction>(LegalRef.Reading(11), (form, _) => new DropSanction(form.Text("Reasons")), new ActField.Area("Reasons")) with { Letters = ["sanction-dropped"] },
        Act.Of<AnnulSanction>(LegalRef.Reading(11), (form, _) => form.Choice<AnnulledBy>("By") is { } by ? new AnnulSanction(by, form.Text("Document"), form.Text("Reasons")) : null,
            new ActField.Choice("By", Enum.GetNames<AnnulledBy>()), new ActField.Area("Document", 2), new ActField.Area("Reasons")) with { Letters = ["annulment"] },
        Act.Of<CloseVoluntarily>(LegalRef.Procedure, (form, _) => new CloseVoluntarily(form.Text("Reasons")), new ActField.Area("Reasons")) with { Letters = ["closing"] },
        Act.Of<RecordDissolution>(LegalRef.Procedure, (form, _) => form.Day("DissolvedOn") is { } day ? new RecordDissolution(day, form.Text("Reasons")) : null,
            new ActField.Day("DissolvedOn"), new ActField.Area("Reasons")),
    ];

    // Where only one proceeding waits, nobody has to choose.
    private static ActField.Choice Hearing => new("In", Enum.GetNames<HearingOf>(), Optional: true);
}
