using Luyan.Cases.Applications;
using Luyan.Cases.Centers;

namespace Luyan.Web.CaseWork;

/// <summary>The stages of each life.</summary>
internal static class Stages
{
    public static IReadOnlyList<Stage> OfApplication { get; } =
    [
        new("drafted", nameof(Drafting), nameof(ReturnedToUnit)),
        new("department", nameof(WithDepartment), nameof(NotRecommended), nameof(Lapsed)),
        new("acceptance", nameof(AwaitingAcceptance), nameof(AwaitingCorrection), nameof(Declined)),
        new("preselection", nameof(Accepted), nameof(NotPreselected)),
        new("visit", nameof(Preselected)),
        new("panel", nameof(Visited)),
        new("determination", nameof(Reviewed), nameof(Proposed), nameof(OnNotice), nameof(Rejected)),
        new("letter", nameof(Determined)),
        new("named", nameof(Approved)),
    ];

    public static IReadOnlyList<Stage> OfCenter { get; } =
    [
        new("construction", nameof(UnderConstruction)),
        new("operation", nameof(Operating)),
    ];
}
