using Luyan.Cases.Centers;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Construction;

/// <summary>The construction of a center: planned, reported and verified; money against plan;
/// inspections, rectifications and more time (Art. 9).</summary>
internal static class ConstructionDesk
{
    private static readonly HashSet<Type> Commands = [.. ConstructionActs.All.Select(a => a.Command), typeof(ApplyForAcceptance)];

    public static string Url(string number) => $"{Urls.Case(number)}/construction";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/{number}/construction", Show).RequiresAccount();

    private static async Task<IResult> Show(
        string number, string? done, PageContext here, OpenCases cases, CaseStore dockets, PlansOfRecord plans, CancellationToken stop)
    {
        var seen = await cases.Find(number, here.Me!, stop);
        if (seen is not [{ State: NamedCenter { Center: var center } } open, ..]) { return Results.NotFound(); }
        return Pages.Show(new ConstructionPage
        {
            Open = open,
            View = ConstructionView.Of(center, await dockets.History(open.Id, open.By, stop), (await plans.Of(center, stop))?.Plan),
            Acts = AvailableActs.Of(seen, here.Today, here.Law).Where(a => Commands.Contains(a.Act.Command)).ToList(),
            DoneAct = ConstructionActs.All.FirstOrDefault(a => a.Slug == done)?.Slug,
        });
    }
}
