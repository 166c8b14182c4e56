using System.Globalization;
using Luyan.Cases.Reading;
using Luyan.Store.Dockets;
using Luyan.Store.Looks;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>What is sealed of an entry: asks why, records who opened it, and shows it in that one answer. Asked again, it is asked
/// and recorded again.</summary>
internal static class ShowSealed
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/sealed/{sequence:int}", Show).RequiresAccount();
        routes.MapPost("/cases/{number}/sealed/{sequence:int}", Open).RequiresAccount();
    }

    private static async Task<IResult> Show(
        string number, int sequence, PageContext here, OpenCases cases, Openings openings, CancellationToken stop) =>
        await Place(number, sequence, here, cases, openings, stop) is var (open, place)
            ? Pages.Show(new SealedPage { Open = open, Sequence = sequence, Place = place })
            : Results.NotFound();

    private static async Task<IResult> Open(
        string number, int sequence, HttpContext http, PageContext here, OpenCases cases, Openings openings, CancellationToken stop)
    {
        if (await Place(number, sequence, here, cases, openings, stop) is not var (open, place)) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var typed = new LookForm(form[LookForm.ChosenField].ToString(), form[LookForm.SaidField].ToString());
        if (LookReason.Of(typed.Chosen, typed.Said, place.OwnWork && open.By.Role.MayChoose()) is not { } why)
        {
            return Pages.Show(
                new SealedPage { Open = open, Sequence = sequence, Place = place, Typed = typed, Errors = LookForm.Missing() },
                StatusCodes.Status422UnprocessableEntity);
        }
        http.Response.Headers.CacheControl = "no-store";
        if (form[FieldName.Paper].ToString() is { Length: > 0 } asked)
        {
            return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                && await openings.OpenPaper(open.Id, sequence, at, open.By, why, stop) is { } paper
                    ? Results.Stream(paper.Content, CaseFile.TypeOf(paper.Kind), paper.Name)
                    : Results.NotFound();
        }
        return await openings.Open(open.Id, sequence, open.By, why, stop) is { } whole
            ? Pages.Show(new SealedPage { Open = open, Sequence = sequence, Place = place, Typed = typed, Opened = whole })
            : Results.NotFound();
    }

    private static async Task<(OpenCase Open, SealedPlace Place)?> Place(
        string number, int sequence, PageContext here, OpenCases cases, Openings openings, CancellationToken stop)
    {
        foreach (var open in await cases.Find(number, here.Me!, stop))
        {
            if (await openings.Find(open.Id, sequence, open.By, stop) is { } place) { return (open, place); }
        }
        return null;
    }
}
