using System.Globalization;
using System.Text.RegularExpressions;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Centers.Assessments;

/// <summary>The forms below the page of a cycle. Each is kept as a working paper of its side until it is done.</summary>
internal static partial class CycleFormDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/assessments/{cycle:int}/{form}", Show).RequiresAccount();
        routes.MapPost("/cases/{number}/assessments/{cycle:int}/{form}", Post).RequiresAccount();
    }

    private static async Task<IResult> Show(
        string number, int cycle, string form, PageContext here, LongForms forms, CaseStore dockets, SelfMeasure measure,
        CancellationToken stop)
    {
        if (await Offered(number, cycle, form, here, forms, dockets, measure, stop) is not var (of, offered, ask))
        {
            return Results.NotFound();
        }
        return Page(of, ask, await forms.Show(offered, Paper(of, ask), Proposed(of, ask, offered), stop), StatusCodes.Status200OK);
    }

    private static async Task<IResult> Post(
        string number, int cycle, string form, HttpContext http, PageContext here,
        LongForms forms, CaseStore dockets, SelfMeasure measure, CancellationToken stop)
    {
        if (await Offered(number, cycle, form, here, forms, dockets, measure, stop) is not var (of, offered, ask))
        {
            return Results.NotFound();
        }
        var answer = await forms.Post(
            offered, Paper(of, ask), http, typed => of.Read(typed, ask), (refusal, typed) => AtItsField(refusal, typed, ask), stop);
        return await LongAnswers.Result(
            answer, http, here, AssessmentDesk.FormUrl(number, cycle, form),
            $"{AssessmentDesk.CycleUrl(number, cycle)}?done={offered.Act.Slug}",
            (shown, status) => Task.FromResult<IResult>(Page(of, ask, shown, status)));
    }

    private static async Task<(CycleForm Form, OfferedAct Offered, CycleAsk Ask)?> Offered(
        string number, int cycle, string form, PageContext here, LongForms forms, CaseStore dockets, SelfMeasure measure,
        CancellationToken stop)
    {
        if (CycleForms.All.FirstOrDefault(f => f.Slug == form) is not { } of || await forms.Offered(
            number, of.Command, here, stop) is not { Case: { State: NamedCenter { Center: var center } } open } offered)
        {
            return null;
        }
        if (CycleView.Of(center, cycle, await dockets.History(open.Id, open.By, stop), here.Today, here.Law) is not { } view)
        {
            return null;
        }
        var measured = of.Slug == CycleForms.File ? await measure.Of(open.By, open.Id, center, view.Cycle, here, stop) : null;
        return (of, offered, new(view, here.Law, here.Today) { Measured = measured });
    }

    private static RazorComponentResult<CycleFormPage> Page(CycleForm form, CycleAsk ask, LongForm shown, int status) =>
        Pages.Show(new CycleFormPage { Form = form, Ask = ask, Of = shown }, status);

    // What concerns a filing has a paper for each; the unit's own goes on from one filing to the next.
    private static PaperName Paper(CycleForm form, CycleAsk ask) => new(
        $"assessment-{form.Slug}",
        form.Slug == CycleForms.File ? ask.Cycle.ToString(CultureInfo.InvariantCulture) : $"{ask.Cycle}-{ask.View.Filings.Count}");

    private static Dictionary<string, string> Proposed(CycleForm form, CycleAsk ask, OfferedAct offered)
    {
        var proposed = new Dictionary<string, string>();
        switch (form.Slug)
        {
            case CycleForms.File:
                foreach (var section in ask.View.Last?.Filed.Sections ?? []) { proposed[$"Sections.{section.Key}.Text"] = section.Text; }
                proposed["Signer"] = ((NamedCenter)offered.Case.State).Center.Director;
                break;
            case CycleForms.Marks:
                foreach (var mark in ask.View.Entry?.Marks ?? [])
                {
                    (proposed[$"Marks.{mark.Key}.Mark"],
                        proposed[$"Marks.{mark.Key}.Remark"]) = (CriterionWords.Number(mark.Mark), mark.Remark);
                }
                break;
            case CycleForms.Conclude when ask.View.Filed is { Complete: true, Tier: { } tier }:
                proposed["Grade"] = tier.Grade.ToString();
                break;
        }
        return proposed;
    }

    private static Refusal AtItsField(Refusal refusal, ActForm form, CycleAsk ask) => refusal.Field switch
    {
        { } field when field.StartsWith("Review.", StringComparison.Ordinal) => refusal.At(field[7..]),
        { } field when Mark().Match(field) is { Success: true } match =>
            refusal.At($"Marks.{CycleForms.Marked(form, ask)[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]}." +
                $"{match.Groups[2].Value}"),
        "Cycle" or "Figures" or "Self" => refusal with { Field = null },
        _ => refusal,
    };

    [GeneratedRegex(@"^Marks\[([0-9]+)\]\.(\w+)$")]
    private static partial Regex Mark();
}
