using Luyan.Cases.Facts;
using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>The dry run: every row with what would become of it; and the confirmation, which writes all that
/// was taken or nothing.</summary>
internal static class DryRunDesk
{
    private const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SheetUrls.Import + "/{id:guid}", Show).Requires(LedgerKeepers.All);
        routes.MapPost(SheetUrls.Import + "/{id:guid}", Confirm).Requires(LedgerKeepers.All);
        routes.MapPost(SheetUrls.Import + "/{id:guid}/discard", Discard).Requires(LedgerKeepers.All);
    }

    private static async Task<IResult> Show(
        Guid id, PageContext here, StagedSheets staged, LuyanDb db, FactLedger facts,
        CancellationToken stop, string? kind = null, string? show = null, int page = 1)
    {
        if (await staged.Find(here.Keeper(), id, stop) is not { } sheet) { return Results.NotFound(); }
        if (sheet.ConfirmedAt is not null) { return Pages.Show(new ImportedPage { Sheet = sheet }); }
        var staging = Staging.FromJson(sheet.Rows);
        var compared = await Comparison.Of(here, here.Keeper(), db, facts, staging, stop);
        var asked = new RowsAsked(
            LedgerUrls.Kind(kind ?? ""),
            Enum.TryParse<RowOutcome>(show, ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
            Math.Clamp(page, 1, 10_000));
        return Page(sheet, staging, compared, asked, DryRunForm.Empty, null, movedOn: false);
    }

    private static async Task<IResult> Confirm(
        Guid id, HttpContext http, PageContext here, StagedSheets staged, LuyanDb db, FactLedger facts, CancellationToken stop)
    {
        var keeper = here.Keeper();
        if (await staged.Find(keeper, id, stop) is not { } sheet) { return Results.NotFound(); }
        if (sheet.ConfirmedAt is not null) { return Results.LocalRedirect(SheetUrls.Staged(id)); }
        var staging = Staging.FromJson(sheet.Rows);
        var typed = DryRunForm.Read(await http.Request.ReadFormAsync(stop));
        var compared = await Comparison.Of(here, keeper, db, facts, staging, stop);
        var all = new RowsAsked(null, null, 1);
        if (typed.Seen != compared.Ledger) { return Page(sheet, staging, compared, all, typed, null, movedOn: true); }
        var errors = new FormErrors();
        var taking = typed.Taking(errors);
        var taken = taking?.Of(compared.Rows) ?? [];
        if (taking is not null && taken.Count == 0) { errors.Add("", "unit.sheet.nothing-taken"); }
        if (errors.Any) { return Page(sheet, staging, compared, all, typed, errors, movedOn: false); }
        var (added, changed) = (taken.Count(t => t.Into is null), taken.Count(t => t.Into is not null));
        var reason = sheet.Source.Length > 0 ? here.T("unit.sheet.reason", ("name", sheet.Source)) : here.T("unit.sheet.reason-pasted");
        var answers = await facts.RecordMany(
            keeper, [.. taken.Select(t => compared.EntryOf(t.Row, t.Into))], reason,
            token => staged.Confirm(keeper, id, added, changed, token), stop);
        if (answers.All(a => a is Recording.Recorded)) { return Results.LocalRedirect(SheetUrls.Staged(id)); }
        // Pressed twice: the first press did it. Otherwise somebody changed the ledger between the comparison and the writing.
        if (await staged.Find(keeper, id, stop) is { ConfirmedAt: not null }) { return Results.LocalRedirect(SheetUrls.Staged(id)); }
        return Page(sheet, staging, await Comparison.Of(here, keeper, db, facts, staging, stop), all, typed, null, movedOn: true);
    }

    private static async Task<IResult> Discard(Guid id, PageContext here, StagedSheets staged, CancellationToken stop) =>
        await staged.Discard(here.Keeper(), id, stop) ? Results.LocalRedirect(SheetUrls.Import) : Results.NotFound();

    private static RazorComponentResult<DryRunPage> Page(
        StagedSheet sheet, Staging staging, Comparison compared, RowsAsked asked, DryRunForm typed, FormErrors? errors, bool movedOn)
    {
        var matching = compared.Rows
            .Where(r => (asked.Kind is null || r.Row.Kind == asked.Kind) && (asked.Outcome is null || r.Outcome == asked.Outcome))
            .OrderBy(r => r.Outcome).ToList();
        return Pages.Show(
            new DryRunPage
            {
                Sheet = sheet, Notes = staging.Notes, Asked = asked, Typed = typed with { Seen = compared.Ledger },
                Errors = errors ?? FormErrors.None, MovedOn = movedOn,
                Counts = [.. compared.Rows.GroupBy(r => (r.Row.Kind, r.Outcome)).Select(g => new OutcomeCount(
                    g.Key.Kind, g.Key.Outcome, g.Count()))],
                Rows = [.. matching.Skip((asked.Page - 1) * PageSize).Take(PageSize)],
                Titles = (IReadOnlyDictionary<Guid, string>)compared.Facts.ToDictionary(f => f.Key, f => f.Value.Title),
                More = matching.Count > asked.Page * PageSize,
            },
            errors is not null ? StatusCodes.Status422UnprocessableEntity
                : movedOn ? StatusCodes.Status409Conflict
                : StatusCodes.Status200OK);
    }
}

/// <summary>Which rows of the dry run are shown.</summary>
public sealed record RowsAsked(FactKind? Kind, RowOutcome? Outcome, int Page);

/// <summary>How many rows of a kind have an outcome.</summary>
public sealed record OutcomeCount(FactKind Kind, RowOutcome Outcome, int Count);
