using Luyan.Cases.Centers;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Assessments;

/// <summary>The assessments of a center, cycle by cycle: how it would stand today, what was filed, and what the Bureau
/// made of it (Art. 11).</summary>
internal static class AssessmentDesk
{
    public static string Url(string number) => $"{Urls.Case(number)}/assessments";

    public static string CycleUrl(string number, int cycle) => $"{Url(number)}/{cycle}";

    public static string FormUrl(string number, int cycle, string form) => $"{CycleUrl(number, cycle)}/{form}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/assessments", List).RequiresAccount();
        routes.MapGet("/cases/{number}/assessments/{cycle:int}", Show).RequiresAccount();
    }

    private static async Task<IResult> List(string number, PageContext here, OpenCases cases, CaseStore dockets, CancellationToken stop)
    {
        if (await cases.Find(number, here.Me!, stop) is not [{ State: NamedCenter { Center: var center } } open, ..])
        {
            return Results.NotFound();
        }
        var history = await dockets.History(open.Id, open.By, stop);
        return Pages.Show(new CyclesPage
        {
            Open = open,
            Cycles = [.. CycleView.Numbers(center, here.Today, here.Law).Reverse()
                .Select(n => CycleView.Of(center, n, history, here.Today, here.Law)!)],
        });
    }

    private static async Task<IResult> Show(
        string number, int cycle, string? done, PageContext here, OpenCases cases, CaseStore dockets, SelfMeasure measure,
        CancellationToken stop)
    {
        var seen = await cases.Find(number, here.Me!, stop);
        if (seen is not [{ State: NamedCenter { Center: var center } } open, ..]) { return Results.NotFound(); }
        if (CycleView.Of(center, cycle, await dockets.History(open.Id, open.By, stop), here.Today, here.Law) is not { } view)
        {
            return Results.NotFound();
        }
        var keeper = seen.FirstOrDefault(o => LedgerKeepers.All.Contains(o.By.Role));
        var live = keeper is not null && open.State is LivingCenter && (view.Phase == CyclePhase.Ahead || view.Phase.MayFile());
        return Pages.Show(new CyclePage
        {
            Open = open,
            View = view,
            Today = live ? await measure.Of(keeper!.By, open.Id, center, view.Cycle, here, stop) : null,
            Acts = AvailableActs.Of(seen, here.Today, here.Law).Where(a => Concerns(a, number, view)).ToList(),
            DoneAct = AssessmentActs.All.FirstOrDefault(a => a.Slug == done)?.Slug,
        });
    }

    // Of each act only that of this cycle; one that is shut is told where it would belong.
    private static bool Concerns(OfferedAct offered, string number, CycleView view) =>
        AssessmentActs.All.Any(a => a.Slug == offered.Act.Slug)
            && offered.Act.Elsewhere!(offered.Case).StartsWith(CycleUrl(number, view.Cycle.Number) + "/", StringComparison.Ordinal);
}
