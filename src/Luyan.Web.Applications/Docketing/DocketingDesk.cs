using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Docketing;

/// <summary>What awaits acceptance, in one view: which applications are whole, what the others lack, where the clock stands.
/// No quota and no fixed day: each is accepted when it is ready (Art. 6).</summary>
internal static class DocketingDesk
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Acceptance, Show).Requires(Role.CaseOfficer, Role.HeadOfDivision, Role.Leader);

    /// <summary>The reader from the Bureau, in the office with the most acts here.</summary>
    public static Actor Reader(SignedIn me) => me.As(me.Roles.Where(r => r is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader)
        .OrderByDescending(r => r == Role.CaseOfficer).First());

    private static async Task<IResult> Show(
        int? page, HttpContext http, PageContext here, LuyanDb db, CaseDesks desks, CaseStore dockets, FileStore files,
        CancellationToken stop)
    {
        var by = Reader(here.Me!);
        var asked = new CaseQuery(Stage: "acceptance", Page: Math.Max(page ?? 1, 1));
        var found = await asked.Find(db, desks, by, here.Today, stop);
        var accepted = http.Request.Query["accepted"].OfType<string>().ToList();
        return Pages.Show(new DocketingPage
        {
            Waiting = await Awaiting.Of([.. found.Take(CaseQuery.Size)], dockets, files, here.Law, by, stop),
            Officer = by.Role == Role.CaseOfficer,
            Accepted = accepted,
            Chosen = http.Request.Query["case"].OfType<string>().ToHashSet(),
            NoneChosen = http.Request.Query.ContainsKey("none"),
            Previous = asked.Page > 1 ? $"{Urls.Acceptance}?page={asked.Page - 1}" : null,
            Next = found.Count > CaseQuery.Size ? $"{Urls.Acceptance}?page={asked.Page + 1}" : null,
        });
    }
}
