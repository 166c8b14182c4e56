using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications.Prints;

/// <summary>What officers do with a scan of the stamped print of which not every page could be matched: they compare it by hand, with what
/// was read before their eyes.</summary>
internal static class StampActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Judging(Act.Of<ConfirmStampedCopy>(
            (form, _) => new ConfirmStampedCopy(form.Text(nameof(ConfirmStampedCopy.Reasons))),
            new ActField.Area(nameof(ConfirmStampedCopy.Reasons), 3)))
            .Tells<StampedCopyConfirmed>((e, _) => [("docket.reasons", e.Reasons)]),
        Judging(Act.Of<RefuseStampedCopy>(
            (form, _) => new RefuseStampedCopy(form.Text(nameof(RefuseStampedCopy.Reasons))),
            new ActField.Area(nameof(RefuseStampedCopy.Reasons), 3)))
            .Tells<StampedCopyRefused>((e, _) => [("docket.reasons", e.Reasons)]),
    ];

    private static Act Judging(Act act) => act with
    {
        About = (open, here) =>
            open.State is FiledApplication { Filing: var filing } && StampPages.Lines(filing, here) is { Count: > 0 } lines
                ? [("stamped.pages.label", string.Join('\n', lines))]
                : [],
    };
}
