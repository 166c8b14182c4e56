using System.Globalization;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Store.Dockets;
using Luyan.Store.Facts;
using Luyan.Web.CaseWork;
using Luyan.Web.Centers.Construction;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Centers.FinalAcceptance;

/// <summary>The acceptance of a center: the application with plan and result side by side, the formal check, the panel, the
/// decision (Arts. 3, 9, 10).</summary>
internal static class FinalAcceptanceDesk
{
    private static readonly Type[] Commands = [typeof(ApplyForAcceptance), typeof(RecordAcceptanceReview), typeof(DecideAcceptance)];

    public static string Url(string number) => $"{Urls.Case(number)}/acceptance";

    public static string ApplyUrl(string number) => $"{Url(number)}/apply";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/acceptance", Show).RequiresAccount();
        routes.MapGet("/cases/{number}/acceptance/apply", Apply).RequiresAccount();
        routes.MapPost("/cases/{number}/acceptance/apply", Post).RequiresAccount();
    }

    private static async Task<IResult> Show(
        string number, string? done, PageContext here, OpenCases cases, CaseStore dockets, CancellationToken stop)
    {
        var seen = await cases.Find(number, here.Me!, stop);
        if (seen is not [{ State: NamedCenter { Center: var center } } open, ..]) { return Results.NotFound(); }
        return Pages.Show(new FinalAcceptancePage
        {
            Open = open,
            Center = center,
            Attempts = FinalAcceptanceView.Of(await dockets.History(open.Id, open.By, stop)),
            Acts = AvailableActs.Of(seen, here.Today, here.Law).Where(a => Commands.Contains(a.Act.Command)).ToList(),
            DoneAct = FinalAcceptanceActs.All.FirstOrDefault(a => a.Slug == done)?.Slug,
        });
    }

    private static async Task<IResult> Apply(
        string number, PageContext here, LongForms forms, PlansOfRecord plans, FactLedger facts, CancellationToken stop)
    {
        if (await forms.Offered(
            number, typeof(ApplyForAcceptance), here, stop) is not { Case.State: NamedCenter { Center: var center } } offered)
        {
            return Results.NotFound();
        }
        var targets = Targets.Of(await plans.Of(center, stop));
        var proposed = new Dictionary<string, string>(await Targets.Proposed(
            targets, facts, offered.Case.By, stop)) { ["Signer"] = center.Director };
        foreach (var reported in center.Milestones)
        {
            proposed[$"Comparison.{reported.Milestone}.Result"] = reported.Result;
            proposed[$"Comparison.{reported.Milestone}.Reached"] = "reached";
        }
        return Page(await forms.Show(offered, Paper(center), proposed, stop), center, targets, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Post(
        string number, HttpContext http, PageContext here, LongForms forms, PlansOfRecord plans, CancellationToken stop)
    {
        if (await forms.Offered(
            number, typeof(ApplyForAcceptance), here, stop) is not { Case.State: NamedCenter { Center: var center } } offered)
        {
            return Results.NotFound();
        }
        var targets = Targets.Of(await plans.Of(center, stop));
        var answer = await forms.Post(
            offered, Paper(center), http, form => ApplicationForm.Read(form, offered.Case, Targets.Read(form, targets)),
            (refusal, _) => refusal, stop);
        return await LongAnswers.Result(
            answer, http, here, ApplyUrl(number), $"{Url(number)}?done={offered.Act.Slug}",
            (form, status) => Task.FromResult<IResult>(Page(form, center, targets, status)));
    }

    private static PaperName Paper(Center center) =>
        new("acceptance", (center.Acceptances.Count + 1).ToString(CultureInfo.InvariantCulture));

    private static RazorComponentResult<ApplyPage> Page(LongForm form, Center center, IReadOnlyList<TargetRow> targets, int status) =>
        Pages.Show(new ApplyPage { Of = form, Center = center, TargetRows = targets }, status);
}
