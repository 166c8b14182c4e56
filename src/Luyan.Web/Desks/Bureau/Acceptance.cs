using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Desks.Cases;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Bureau;

/// <summary>What awaits acceptance, in one view: what the department said, what the law finds, and the way to the acts.</summary>
internal static class Acceptance
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.Acceptance, Show).Requires(Role.CaseOfficer, Role.HeadOfDivision, Role.Leader);

    private static async Task<IResult> Show(int? page, HttpContext context, LuyanDb db, Dockets dockets, CancellationToken stop)
    {
        var frame = context.Frame();
        var by = frame.Me!.As(frame.Me.Roles.First(r => r is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader));
        var asked = new CaseQuery(Stage: "acceptance", Page: Math.Max(page ?? 1, 1));
        var found = await asked.Find(db, by, stop);
        var waiting = new List<Awaiting>();
        foreach (var listed in found.Take(CaseQuery.Size))
        {
            if (await dockets.Read(ApplicationLife.Life, listed.Case.Id, by, stop) is { State: FiledApplication filed }) { waiting.Add(new(listed, filed.Filing, DossierFindings.Of(filed.Filing.Dossier, frame.Law, filed.Filing.FiledOn))); }
        }
        return Pages.Show<AcceptancePage>(new
        {
            Waiting = waiting,
            Officer = frame.Me.Is(Role.CaseOfficer),
            Previous = asked.Page > 1 ? $"{Urls.Acceptance}?page={asked.Page - 1}" : null,
            Next = found.Count > CaseQuery.Size ? $"{Urls.Acceptance}?page={asked.Page + 1}" : null,
        });
    }
}

/// <summary>An application that awaits acceptance.</summary>
public sealed record Awaiting(ListedCase Listed, Filing Filing, IReadOnlyList<Law.Finding> Findings);
