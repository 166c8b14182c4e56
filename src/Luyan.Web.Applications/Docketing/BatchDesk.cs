using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.CaseWork;
using Luyan.Web.Letters;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Lanes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Docketing;

/// <summary>Several applications are accepted in one go. Each is an act of its own; the answer says of each what became of it.</summary>
internal static class BatchDesk
{
    public const string Url = Urls.Acceptance + "/accept";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, Show).Requires(Role.CaseOfficer);
        routes.MapPost(Url, Do).Requires(Role.CaseOfficer);
    }

    private static async Task<IResult> Show(
        HttpContext http, PageContext here, LuyanDb db, CaseStore dockets, FileStore files, CancellationToken stop)
    {
        string[] numbers = [.. http.Request.Query["case"].OfType<string>().Distinct()];
        if (numbers.Length == 0) { return Results.LocalRedirect($"{Urls.Acceptance}?none=1"); }
        return await Chosen(numbers, here, db, dockets, files, stop) is { } chosen ? Page(chosen, []) : Results.NotFound();
    }

    private static async Task<IResult> Do(
        HttpContext http, PageContext here, LuyanDb db, CaseStore dockets, FileStore files, LetterWriter letters, CancellationToken stop)
    {
        var typed = await http.Request.ReadFormAsync(stop);
        string[] numbers = [.. typed[FieldName.Case].OfType<string>().Distinct()];
        if (await Chosen(numbers, here, db, dockets, files, stop) is not { } chosen) { return Results.NotFound(); }
        var by = here.Me!.As(Role.CaseOfficer);
        var results = new List<BatchResult>();
        foreach (var one in chosen)
        {
            results.Add(await Accept(
                dockets, one, new(by, ExpectedVersion: int.TryParse(typed[$"{one.Number}.seen"], out var seen) ? seen : null), stop));
        }
        foreach (var went in results.Where(r => r.Went)) { await letters.WriteDue(went.Of.Listed.Case.Id, stop); }
        if (results.All(r => r.Went))
        {
            return Results.LocalRedirect(Urls.Acceptance
                + QueryString.Create([.. results.Select(r => KeyValuePair.Create<string, string?>("accepted", r.Of.Number))]));
        }
        return Page([.. results.Where(r => !r.Went).Select(r => r.Of)], results);
    }

    // The officer's applications with these numbers, in that order; null where one is not theirs to see.
    private static async Task<IReadOnlyList<Awaiting>?> Chosen(
        string[] numbers, PageContext here, LuyanDb db, CaseStore dockets, FileStore files, CancellationToken stop)
    {
        var by = here.Me!.As(Role.CaseOfficer);
        var rows = await db.CasesVisibleTo(by).AsNoTracking()
            .Where(c => c.Kind == Kinds.Application && numbers.Contains(c.Number)).ToListAsync(stop);
        if (numbers.Length is 0 or > CaseQuery.Size || rows.Count != numbers.Length) { return null; }
        var found = await Awaiting.Of(
            [.. numbers.Select(n => new ListedCase { Case = rows.First(r => r.Number == n) })], dockets, files, here.Law, by, stop);
        return found.Count == rows.Count ? found : null;
    }

    private static async Task<BatchResult> Accept(CaseStore dockets, Awaiting one, Request request, CancellationToken stop)
    {
        try
        {
            return await dockets.Transact(ApplicationLife.Life, one.Listed.Case.Id, new AcceptApplication(), request, stop) switch
            {
                Written<ApplicationState>.Refused refused => new(one, refused.Because, Failed: false),
                Written<ApplicationState>.MovedOn moved => new(one, moved.Because, Failed: false),
                _ => new(one, [], Failed: false),
            };
        }
        catch (Exception failure) when (failure is TooManyConflictsException or ReadOnlyNowException or CaseNotVisibleException)
        {
            // The others are still accepted; this one is reported as not done.
            return new(one, [], Failed: true);
        }
    }

    private static RazorComponentResult<BatchPage> Page(IReadOnlyList<Awaiting> chosen, List<BatchResult> results) =>
        Pages.Show(new BatchPage { Chosen = chosen, Results = results },
            results.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
}

/// <summary>What became of one of several applications.</summary>
/// <param name="Of">The application.</param>
/// <param name="Because">Why it was not accepted.</param>
/// <param name="Failed">The store could not do it now.</param>
public sealed record BatchResult(Awaiting Of, IReadOnlyList<Refusal> Because, bool Failed)
{
    /// <summary>It is accepted, now or by the same request before.</summary>
    public bool Went => Because.Count == 0 && !Failed;
}
