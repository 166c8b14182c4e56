using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Construction;

/// <summary>What the timeline says of an event of construction, acceptance and priority.</summary>
internal static class BuildingFacts
{
    public static IEnumerable<(string Key, string? Text)> Of(CenterEvent happened, PageContext here) => happened switch
    {
        MilestoneReported e => [("docket.reached-on", Days.Plain(e.ReachedOn, here.Language)), ("docket.result", e.Result)],
        FundsReported e =>
        [
            ("docket.as-of", Days.Plain(e.AsOf, here.Language)),
            ("docket.amount", Yuan(e.Amounts.Sum(a => a.Amount), here)), ("docket.remark", e.Remark)
        ],
        InspectionRecorded e =>
        [
            ("docket.inspection",
                here.T("building.inspection.number", ("number", e.Number), ("day", Days.Plain(e.HeldOn, here.Language)))
                    + (e.Announced is { } told
                        ? $" · {here.T(told ? "building.inspection.announced" : "building.inspection.unannounced")}"
                        : "")),
            ("docket.inspectors", string.Join("、", e.Inspectors)),
            .. e.Findings.Select(f => ("docket.finding", (string?)$"{f.Requirement}{(f.Requirement is null ? "" : "：")}" +
                $"{here.T($"building.mark.{f.Mark}")}{(f.Remark is null ? "" : $"（{f.Remark}）")}")),
        ],
        RectificationOrdered e =>
        [
            .. e.Items.Select((i, at) => ("docket.item", (string?)$"{at + 1}. {i.What}")),
            ("docket.due", Days.Long(e.Due.Effective, here.Language))
        ],
        RectificationSubmitted e => [.. e.Results.Select(r => ("docket.done", (string?)$"{r.Item}. {r.Done}")), Late(e.Late, here)],
        RectificationReinspected e =>
        [
            ("docket.held-on", Days.Plain(e.HeldOn, here.Language)), ("docket.inspectors", string.Join("、", e.Inspectors)),
            ("docket.outcome", here.T($"building.reinspection.{e.Outcome}")),
            .. e.Findings.Select(f => ("docket.finding",
                (string?)$"{f.Item}. {here.T($"building.reinspection.{f.Mark}")}{(f.Remark is null ? "" : $"（{f.Remark}）")}")),
            ("docket.due", e.NewDue is { } due ? Days.Long(due.Effective, here.Language) : null),
        ],
        ExtensionRequested e => [("docket.months", e.Months.ToString(CultureInfo.InvariantCulture)), ("docket.reasons", e.Reasons)],
        ExtensionGranted e =>
        [
            ("docket.months", e.Months.ToString(CultureInfo.InvariantCulture)),
            ("docket.construction-ends", Days.Long(e.ConstructionEnds.Effective, here.Language)), ("docket.reasons", e.Reasons)
        ],
        ExtensionRefused e => [("docket.reasons", e.Reasons)],
        AcceptanceApplied e => [("docket.summary", e.Summary), ("docket.signed-by", e.Commitment.Signer), Late(e.Late, here)],
        AcceptanceReviewRecorded e => Review(e.Review, here),
        CenterAccepted e => [("docket.reasons", e.Reasons)],
        AcceptanceToRepeat e => [("docket.reasons", e.Reasons)],
        AcceptanceFailed e => [("docket.reasons", e.Reasons)],
        SupportRecorded e =>
        [
            ("docket.support", Dotted.Of(e.What, here.T($"building.level.{e.Level}"))),
            ("docket.amount", e.Amount is { } amount ? Yuan(amount, here) : null),
            ("docket.given-on", Days.Plain(e.GivenOn, here.Language))
        ],
        PriorityCertificateIssued e => [("docket.certificate", e.CertificateNumber), ("docket.purpose", e.Purpose)],
        _ => [],
    };

    /// <summary>An amount in ten thousand yuan, with its unit.</summary>
    public static string Yuan(decimal amount, PageContext here) =>
        here.T("building.yuan", ("amount", amount.ToString("#,0.##", CultureInfo.InvariantCulture)));

    private static (string, string?) Late(bool late, PageContext here) => ("docket.late", late ? here.T("docket.late.yes") : null);

    private static IEnumerable<(string, string?)> Review(ReviewRecord review, PageContext here) =>
    [
        ("docket.held-on", Days.Plain(review.HeldOn, here.Language)),
        ("docket.experts", string.Join("、", review.Experts.Select(e => e.Name))),
        ("docket.outcome", here.T($"act.choice.{review.Outcome}")), ("docket.opinion", review.Opinion),
    ];
}
