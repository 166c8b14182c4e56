using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Earlier;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers.Earlier;

/// <summary>Centers that were named before the system was in use come from a spreadsheet:
/// read, tried, shown, and entered by a head of division, each as a case of its own.</summary>
internal static class EarlierDesk
{
    public const string Url = Urls.Earlier;
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int Most = 50;

    // What a unit is that was entered without its own word; it says so itself when it registers.
    private const string KindUnknown = "other";
    private static readonly Role[] Readers = [Role.HeadOfDivision, Role.CaseOfficer, Role.Leader, Role.Auditor];

    public static string Of(Guid import) => $"{Url}/{import}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, (PageContext here, EarlierImports imports, CancellationToken stop) => Start(here, imports, FormErrors.None,
            stop))
            .Requires(Readers);
        routes.MapGet(Url + "/template.xlsx", Template).Requires(Readers);
        routes.MapPost(Url, Bring).Requires(Role.HeadOfDivision);
        routes.MapGet(Url + "/{import:guid}", Show).Requires(Readers);
        routes.MapGet(Url + "/{import:guid}/file", Download).Requires(Readers);
        routes.MapPost(Url + "/{import:guid}", Enter).Requires(Role.HeadOfDivision);
        routes.MapPost(Url + "/{import:guid}/discard", Discard).Requires(Role.HeadOfDivision);
    }

    private static Actor Reader(PageContext here) => here.Me!.As(Readers.First(r => here.Me.Is(r)));

    private static async Task<IResult> Start(PageContext here, EarlierImports imports, FormErrors errors, CancellationToken stop) =>
        Pages.Show(
        new EarlierPage
        {
            Imports = await imports.All(Reader(here), Most, stop),
            MayEnter = here.Me!.Is(Role.HeadOfDivision),
            Errors = errors
        },
        errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static async Task<IResult> Template(PageContext here, LuyanDb db, CancellationToken stop)
    {
        var departments = await db.Departments.AsNoTracking().Where(d => d.IsActive)
            .OrderBy(d => d.Order).ThenBy(d => d.Name).Select(d => d.Name).ToListAsync(stop);
        return NamedFile.Of(BookWriter.Write(EarlierBook.Of(here, departments)), Xlsx, $"{here.T("earlier.template-name")}.xlsx");
    }

    private static async Task<IResult> Bring(HttpContext http, PageContext here, EarlierImports imports, CancellationToken stop)
    {
        var errors = new FormErrors();
        var sent = (await http.Request.ReadFormAsync(stop)).Files.GetFile("sheet");
        if (sent is not { Length: > 0 }) { return await Start(here, imports, errors.Require(FieldName.Sheet, "", "earlier.file"), stop); }
        var megabytes = here.Law.Number(Parameters.FileSize, here.Today);
        if (sent.Length > megabytes * 1024L * 1024L)
        {
            return await Start(here, imports, errors.Add(FieldName.Sheet, "earlier.too-large", ("megabytes", megabytes)), stop);
        }
        using var content = new MemoryStream();
        await sent.CopyToAsync(content, stop);
        var name = Path.GetFileName(sent.FileName);
        EarlierRows.Read(content.ToArray(), name, here, errors);
        if (errors.Any) { return await Start(here, imports, errors, stop); }
        var id = await imports.Keep(here.Me!.As(Role.HeadOfDivision), name, content.ToArray(), stop);
        return Results.LocalRedirect(Of(id!.Value));
    }

    private static async Task<IResult> Show(
        Guid import, string? entered, PageContext here, EarlierImports imports, EarlierDryRun dry, CancellationToken stop) =>
        await imports.Find(Reader(here), import, stop) is { } found
            ? Page(found, await Judged(found, here, dry, stop), int.TryParse(entered, out var count) ? count : null, false, here)
            : Results.NotFound();

    private static async Task<IResult> Download(Guid import, PageContext here, EarlierImports imports, CancellationToken stop) =>
        await imports.Find(Reader(here), import, stop) is { } found ? NamedFile.Of(found.Content, Xlsx, found.File) : Results.NotFound();

    private static async Task<IResult> Discard(Guid import, PageContext here, EarlierImports imports, CancellationToken stop) =>
        await imports.Discard(here.Me!.As(Role.HeadOfDivision), import, stop) ? Results.LocalRedirect(Url) : Results.NotFound();

    // Every center is a transaction of its own, and repeated it changes nothing: what a stop leaves undone is done by pressing again.
    private static async Task<IResult> Enter(
        Guid import, HttpContext http, PageContext here, EarlierImports imports,
        EarlierDryRun dry, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        var head = here.Me!.As(Role.HeadOfDivision);
        if (await imports.Find(head, import, stop) is not { } found) { return Results.NotFound(); }
        var seen = (await http.Request.ReadFormAsync(stop))["seen"].ToString();
        var judged = await Judged(found, here, dry, stop);
        if (EarlierDryRun.Seen(judged) != seen) { return Page(found, judged, null, true, here); }
        foreach (var row in judged.Where(r => r is { Outcome: EarlierOutcome.New, UnitIsNew: true }).DistinctBy(r => r.Center.CreditCode))
        {
            await db.Enter(UnitOf(row.Center, here), stop);
        }
        // The units have their ids now, whoever entered them.
        var (entered, refused) = (0, new Dictionary<Guid, IReadOnlyList<Refusal>>());
        foreach (var row in (await Judged(found, here, dry, stop)).Where(r => r.Outcome == EarlierOutcome.New))
        {
            var written = await dockets.Transact(
                CenterLife.Life, row.CaseId,
                new RecordEarlierCenter(row.Center, new(found.File, found.Digest, row.Row.Number)), new Request(head), stop);
            if (written is Written<CenterState>.Accepted) { entered++; }
            else if (written is Written<CenterState>.Refused against) { refused[row.CaseId] = against.Because; }
        }
        if (entered > 0) { await imports.Note(head, import, entered, CancellationToken.None); }
        // What was refused after all stands at its row, with the reason.
        return refused.Count == 0
            ? Results.LocalRedirect($"{Of(import)}?entered={entered}")
            : Page(found, [.. (await Judged(found, here, dry, stop)).Select(r => Told(r, refused))], entered, false, here,
                StatusCodes.Status422UnprocessableEntity);
    }

    private static JudgedCenter Told(JudgedCenter row, Dictionary<Guid, IReadOnlyList<Refusal>> refused) =>
        !refused.TryGetValue(row.CaseId, out var because) ? row : row with
        {
            Outcome = EarlierOutcome.Faulty,
            Faults = [.. because.Select(r => new CellRemark(r.Field ?? "", f => $"{r.What(f.Language)} {r.WayOut(f.Language)}"))]
        };

    private static RelyingUnit UnitOf(EarlierCenter center, PageContext here) => new()
    {
        Id = center.Unit, CreditCode = center.CreditCode, Name = center.UnitName, District = center.District,
        Kind = KindUnknown, DepartmentId = center.Department, State = UnitStanding.Entered, CreatedAt = here.Now,
    };

    private static Task<IReadOnlyList<JudgedCenter>> Judged(EarlierImport import, PageContext here, EarlierDryRun dry,
        CancellationToken stop) =>
        dry.Of(EarlierRows.Read(import.Content, import.File, here, new()), import,
            new(Guid.Empty, "", Role.HeadOfDivision, Guid.Empty), here, stop);

    private static RazorComponentResult<EarlierDryRunPage> Page(
        EarlierImport import, IReadOnlyList<JudgedCenter> rows, int? entered, bool movedOn, PageContext here,
        int? status = null) => Pages.Show(
        new EarlierDryRunPage
        {
            Import = import, Rows = rows, Entered = entered, MovedOn = movedOn, MayEnter = here.Me!.Is(Role.HeadOfDivision)
        },
        status ?? (movedOn ? StatusCodes.Status409Conflict : StatusCodes.Status200OK));
}
