using Luyan.Cases.Centers;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Changes;

/// <summary>The changes of a center: what can be applied for, what waits for a decision, what was decided, and the directors with
/// their terms (Art. 14).</summary>
internal static class ChangeDesk
{
    public static string Url(string number) => $"{Urls.Case(number)}/changes";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/{number}/changes", Show).RequiresAccount();

    private static async Task<IResult> Show(string number, PageContext here, OpenCases cases, CancellationToken stop)
    {
        var seen = await cases.Find(number, here.Me!, stop);
        return seen is [{ State: NamedCenter named } open, ..]
            ? Pages.Show(new ChangePage
            {
                Open = open,
                Center = named.Center,
                Acts = AvailableActs.Of(seen, here.Today, here.Law).Where(a => a.Act.Command == typeof(ProposeChange) && a.Act.Behind)
                    .ToList()
            })
            : Results.NotFound();
    }
}
