using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications.Drafting;

/// <summary>What the relying unit does with its application after it was filed; the form is filled in at the unit's desk.</summary>
internal static class UnitActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        At<SubmitApplication>(open => UnitUrls.Application(open.Id)),
        At<SupplyCorrection>(open => UnitUrls.Application(open.Id)),
        At<AttachStampedCopy>(open => UnitUrls.Stamped(open.Id)),
        At<WithdrawApplication>(open => UnitUrls.Withdraw(open.Id)),
    ];

    private static Act At<TCommand>(Func<OpenCase, string> page) =>
        new() { Slug = Act.SlugOf(typeof(TCommand)), Command = typeof(TCommand), Elsewhere = page };
}
