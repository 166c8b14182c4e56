using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.FinalAcceptance;

/// <summary>The acts of acceptance and of what follows from it (Arts. 3, 9 and 10).</summary>
internal static class FinalAcceptanceActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        ApplicationForm.Act,
        ReviewActs.Of<RecordAcceptanceReview>(review => new RecordAcceptanceReview(review), Parameters.PanelSize)
            .Tells<AcceptanceReviewRecorded>((e, here) => ReviewActs.Facts(e.Review, here)),
        Act.Of<DecideAcceptance>((form, _) => form.Choice<AcceptanceVerdict>(nameof(
            DecideAcceptance.Verdict)) is { } verdict
            ? new DecideAcceptance(verdict, form.Text(nameof(DecideAcceptance.Reasons))) { RestsOn = ActField.Ground.Read(form) }
            : null,
            new ActField.Choice(
                nameof(DecideAcceptance.Verdict), Enum.GetNames<AcceptanceVerdict>(), (here, v) => here.T($"building.verdict.{v}")),
            new ActField.Ground(), new ActField.Area(nameof(DecideAcceptance.Reasons)))
            .Tells<CenterAccepted>((e, _) => [("docket.reasons", e.Reasons)])
            .Tells<AcceptanceToRepeat>((e, here) => [("docket.article", DocketText.Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons)])
            .Tells<AcceptanceFailed>((e, here) => [("docket.article", DocketText.Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons)])
            with { Letters = ["acceptance-passed", "acceptance-repeat", "acceptance-failed"] },
        Act.Of<RecordSupport>(ReadSupport,
            new ActField.Line(nameof(RecordSupport.What)),
            new ActField.Choice(nameof(RecordSupport.Level), Levels, (here, v) => here.T($"building.level.{v}")),
            new ActField.Line(nameof(RecordSupport.Amount), Optional: true), new ActField.Day(nameof(RecordSupport.GivenOn)))
            .Tells<SupportRecorded>((e, here) =>
            [
                ("docket.support", Dotted.Of(e.What, here.T($"building.level.{e.Level}"))),
                ("docket.amount", e.Amount is { } amount ? DocketText.Yuan(amount, here) : null),
                ("docket.given-on", DocketText.On(e.GivenOn, here))
            ]),
        Act.Of<IssuePriorityCertificate>(
            (form, _) => new IssuePriorityCertificate(form.Text(nameof(IssuePriorityCertificate.Purpose))),
            new ActField.Line(nameof(IssuePriorityCertificate.Purpose)))
            .Tells<PriorityCertificateIssued>((e, _) =>
            [
                ("docket.certificate", e.CertificateNumber), ("docket.purpose", e.Purpose)
            ]) with { Letters = ["priority-certificate"] },
    ];

    /// <summary>Support by the city, and help in applying to the region or the country.</summary>
    public static IReadOnlyList<string> Levels => ["municipal", "regional", "national"];

    private static RecordSupport? ReadSupport(ActForm form, OpenCase open)
    {
        var (amount, day) = (Typing.Amount(form, nameof(RecordSupport.Amount), optional: true), form.Day(nameof(RecordSupport.GivenOn)));
        if (!Levels.Contains(form.Text(nameof(RecordSupport.Level))))
        {
            form.Errors.Add(nameof(RecordSupport.Level), "act.needs-choice");
        }
        return form.Errors.Any ? null : new(form.Text(nameof(RecordSupport.What)),
            form.Text(nameof(RecordSupport.Level)), amount, day!.Value);
    }
}
