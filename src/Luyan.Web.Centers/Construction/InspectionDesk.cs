using System.Globalization;
using System.Text.RegularExpressions;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Centers.Construction;

/// <summary>An inspection, written down while walking about: kept again and again, with its photographs, and recorded
/// at the end (Art. 9).</summary>
internal static partial class InspectionDesk
{
    public static string Url(string number) => $"{Urls.Case(number)}/inspections/new";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/inspections/new", Show).RequiresAccount();
        routes.MapPost("/cases/{number}/inspections/new", Post).RequiresAccount();
    }

    private static async Task<IResult> Show(string number, PageContext here, LongForms forms, CancellationToken stop)
    {
        if (await forms.Offered(number, typeof(RecordInspection), here, stop) is not { Case.State: NamedCenter } offered)
        {
            return Results.NotFound();
        }
        var proposed =
            new Dictionary<string, string> { ["HeldOn"] = Days.Short(here.Today), ["Inspectors.0.Name"] = offered.Case.By.Name };
        return Page(await forms.Show(offered, Paper(offered), proposed, stop), StatusCodes.Status200OK);
    }

    private static async Task<IResult> Post(string number, HttpContext http, PageContext here, LongForms forms, CancellationToken stop)
    {
        if (await forms.Offered(number, typeof(RecordInspection), here, stop) is not { Case.State: NamedCenter named } offered)
        {
            return Results.NotFound();
        }
        var answer = await forms.Post(
            offered, Paper(offered), http, form => offered.Act.Read(form, offered.Case),
            (refusal, form) => AtItsField(refusal, form, named.Center), stop);
        return await LongAnswers.Result(
            answer, http, here, Url(number), $"{ConstructionDesk.Url(number)}?done={offered.Act.Slug}",
            (form, status) => Task.FromResult<IResult>(Page(form, status)));
    }

    private static RazorComponentResult<InspectionPage> Page(LongForm form, int status) =>
        Pages.Show(new InspectionPage { Of = form, Center = ((NamedCenter)form.Offered.Case.State).Center }, status);

    // Each inspection has a paper of its own: the next one begins empty.
    private static PaperName Paper(OfferedAct offered) =>
        new("inspection", (((NamedCenter)offered.Case.State).Center.Inspections.Count + 1).ToString(CultureInfo.InvariantCulture));

    private static Refusal AtItsField(Refusal refusal, ActForm form, Center center) => refusal.Field switch
    {
        "Findings" => refusal.At("Milestones"),
        { } field when Finding().Match(field) is { Success: true } match => refusal.At(InspectionForm.Findings(
            form, center)[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]),
        _ => refusal,
    };

    [GeneratedRegex(@"^Findings\[([0-9]+)\]$")]
    private static partial Regex Finding();
}
