using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications.Drafting;

/// <summary>What the relying unit does with its application after it was filed; the form is filled in at the unit's desk.</summary>
internal static class UnitActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        At<SubmitApplication>(open => UnitUrls.Application(open.Id))
            .Tells<ApplicationSubmitted>((e, here) =>
            [
                ("docket.signed-by", e.Commitment.Signer), ("docket.due", DocketText.Due(e.DepartmentDue, here))
            ]),
        At<SupplyCorrection>(open => UnitUrls.Application(open.Id))
            .Tells<CorrectionSupplied>((e, here) =>
            [
                ("docket.signed-by", e.Commitment.Signer), ("docket.due", DocketText.Due(e.BureauDue, here))
            ]),
        At<AttachStampedCopy>(open => UnitUrls.Stamped(open.Id))
            .Tells<StampedCopyAttached>((e, here) =>
            [
                ("docket.version", $"{e.Version}"),
                ("docket.stamp-match", here.T(e.Match == StampMatch.Matched ? "stamped.match.in-browser" : $"stamped.match.{e.Match}"))
            ])
            .Tells<StampedCopyRead>((e, here) =>
            [
                ("docket.stamp-match", here.T($"stamped.match.{e.Match}")),
                ("docket.stamp-pages", here.T("stamped.pages.of", ("found", e.Reading.FilePages), ("expected", e.Reading.PrintPages)))
            ]),
        At<WithdrawApplication>(open => UnitUrls.Withdraw(open.Id))
            .Tells<ApplicationWithdrawn>((e, _) => [("docket.reasons", e.Reasons)]),
    ];

    private static Act At<TCommand>(Func<OpenCase, string> page) =>
        new() { Slug = Act.SlugOf(typeof(TCommand)), Command = typeof(TCommand), Elsewhere = page };
}
