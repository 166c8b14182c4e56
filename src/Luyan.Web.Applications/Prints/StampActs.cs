using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications.Prints;

/// <summary>What officers do with a scan of the stamped print whose code could not be read: they compare it by hand.</summary>
internal static class StampActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<ConfirmStampedCopy>(
            (form, _) => new ConfirmStampedCopy(form.Text(nameof(ConfirmStampedCopy.Reasons))),
            new ActField.Area(nameof(ConfirmStampedCopy.Reasons), 3))
            .Tells<StampedCopyConfirmed>((e, _) => [("docket.reasons", e.Reasons)]),
        Act.Of<RefuseStampedCopy>(
            (form, _) => new RefuseStampedCopy(form.Text(nameof(RefuseStampedCopy.Reasons))),
            new ActField.Area(nameof(RefuseStampedCopy.Reasons), 3))
            .Tells<StampedCopyRefused>((e, _) => [("docket.reasons", e.Reasons)]),
    ];
}
