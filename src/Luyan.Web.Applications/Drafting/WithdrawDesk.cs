using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Takes an application back before it is accepted.</summary>
internal static class WithdrawDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/withdraw", Ask).Requires(Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/withdraw", Withdraw).Requires(Role.Signer);
    }

    /// <summary>What stands in the way of withdrawing now, for a person who signs.</summary>
    internal static IReadOnlyList<Refusal> WhyNot(OpenDraft open, PageContext here) =>
        ApplicationLife.Life.WhyNot(
            open.State, typeof(WithdrawApplication), new(here.Me!.As(Role.Signer), here.Today, here.Law, Registers.None));

    private static async Task<IResult> Ask(Guid id, PageContext here, OpenDrafts drafts, CancellationToken stop) =>
        await drafts.Find(id, here, stop) is { Case: not null } open
            ? Page(open, WhyNot(open, here), StatusCodes.Status200OK)
            : Results.NotFound();

    private static async Task<IResult> Withdraw(
        Guid id, HttpContext http, PageContext here, CaseStore dockets, OpenDrafts drafts, CancellationToken stop)
    {
        if (await drafts.Find(id, here, stop) is not { Case: { } filed } open) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var seen = int.TryParse(form[FieldName.CaseVersion], out var version) ? version : filed.Version;
        var reason = form[FieldName.Reason].ToString().Trim();
        return await dockets.Transact(
            ApplicationLife.Life, id, new WithdrawApplication(reason.Length > 0 ? reason : null),
            new Request(here.Me!.As(Role.Signer), reason, seen), stop) switch
        {
            Written<ApplicationState>.Refused refused => Page(open, refused.Because, StatusCodes.Status422UnprocessableEntity),
            Written<ApplicationState>.MovedOn moved => Page(open, moved.Because, StatusCodes.Status409Conflict),
            _ => Results.Redirect(UnitUrls.Desk),
        };
    }

    private static RazorComponentResult<WithdrawPage> Page(OpenDraft open, IReadOnlyList<Refusal> because, int status) =>
        Pages.Show(new WithdrawPage { Open = open, Because = because }, status);
}
