using Luyan.Law;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Luyan.Web.Register;

/// <summary>A check of the conditions of Art. 5 for anyone. It is posted, so that nothing stands in an address or a log,
/// and nothing is kept.</summary>
internal static class MayWeApply
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.MayWeApply, () => Pages.Show(new MayWeApplyPage { Typed = new MayWeApplyForm() })).Public();
        routes.MapPost(Urls.MayWeApply, (HttpContext context, [FromForm] MayWeApplyForm form) =>
        {
            var here = context.Here();
            return Pages.Show(
                new MayWeApplyPage { Typed = form, Findings = Conditions.Of(form.Facts(here.Today), here.Law, here.Today) });
        }).Public();
    }
}

/// <summary>What was answered: yes, no, or nothing where it is not known.</summary>
public sealed class MayWeApplyForm
{
    public string? CreditCode { get; init; }
    public string? District { get; init; }
    public string? Registered { get; init; }
    public string? Figures { get; init; }
    public string? Funds { get; init; }
    public string? Support { get; init; }
    public string? Project { get; init; }
    public string? Award { get; init; }
    public string? Organisation { get; init; }
    public string? Plan { get; init; }
    public string? Partners { get; init; }
    public string? Results { get; init; }
    public string? Declaration { get; init; }
    public string? Resources { get; init; }
    public string? Leaders { get; init; }
    public string? Staff { get; init; }
    public string? Workers { get; init; }
    public string? Instruments { get; init; }
    public string? Rules { get; init; }
    public string? Services { get; init; }

    /// <summary>The answers as the law reads facts. A text that is said to exist counts as given.</summary>
    internal ApplicantFacts Facts(DateOnly today) => new()
    {
        CreditCode = TypedText.Code(CreditCode),
        District = District,
        RegisteredInBaotou = Answer(Registered),
        Figures = Answer(Figures) == true ? [new(today.Year - 1, 0, 0)] : [],
        CommittedFunds = Number(Funds),
        LogisticSupport = Said(Support),
        Projects = Answer(Project) switch
        {
            true => [new("", Level.Municipal, true, true)],
            false => [new("", Level.Other, false, false)],
            null => []
        },
        Awards = Answer(Award) switch
        {
            true => [new("", Level.Municipal, true)],
            false => [new("", Level.Other, false)],
            null => [new("", null, false)]
        },
        Organisation = Said(Organisation),
        DevelopmentPlan = Said(Plan),
        Partners = Answer(Partners) == true ? [new("", true)] : [],
        Results = Said(Results),
        Declaration = Said(Declaration),
        ResourcesCommitted = Said(Resources),
        TechnicalLeaders = Number(Leaders),
        ResearchStaff = Number(Staff),
        SkilledWorkers = Number(Workers),
        Instruments = Number(Instruments),
        RulesOfOperation = Said(Rules),
        Services = Number(Services),
    };

    private static bool? Answer(string? typed) => typed switch { "yes" => true, "no" => false, _ => null };

    private static string? Said(string? typed) => Answer(typed) == true ? typed : null;

    private static int? Number(string? typed) => TypedNumber.Whole(typed);
}
