using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Store.Facts;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>Rows brought from a spreadsheet, pasted or as a file. They are kept for the account and compared;
/// nothing is recorded here.</summary>
internal static class ImportDesk
{
    private static readonly SheetLimits Limits = new();

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SheetUrls.Import, Show).Requires(LedgerKeepers.All);
        routes.MapPost(SheetUrls.Paste, Paste).Requires(LedgerKeepers.All);
        routes.MapPost(SheetUrls.Upload, Upload).Requires(LedgerKeepers.All);
    }

    private static Task<IResult> Show(PageContext here, StagedSheets staged, CancellationToken stop, string? kind = null) =>
        Page(here, staged, new(kind ?? "", ""), null, stop);

    private static async Task<IResult> Paste(HttpContext http, PageContext here, StagedSheets staged, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var typed = new Pasted(form[FieldName.Kind].ToString(), form[FieldName.Pasted].ToString());
        var errors = new FormErrors();
        if (LedgerUrls.Kind(typed.Kind) is not { } kind)
        {
            return await Page(here, staged, typed, errors.Add(FieldName.Kind, "unit.sheet.which"), stop);
        }
        switch (PastedRows.Read(typed.Text, Limits))
        {
            case SheetReading.TooManyRows many: errors.Add(FieldName.Pasted, "unit.sheet.too-many", ("most", many.Most)); break;
            case SheetReading.Found found:
                var staging = Staging.OfPaste(here, kind, found.Sheets[0]);
                if (staging.Rows.Count > 0) { return await Keep(here, staged, staging, "", stop); }
                errors.Add(FieldName.Pasted, "unit.sheet.nothing-pasted");
                break;
        }
        return await Page(here, staged, typed, errors, stop);
    }

    private static async Task<IResult> Upload(HttpContext http, PageContext here, StagedSheets staged, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var errors = new FormErrors();
        var megabytes = here.Law.Number(Parameters.FileSize, here.Today);
        if (form.Files.GetFile("sheet") is not { Length: > 0 } sent)
        {
            return await Page(here, staged, new("", ""), errors.Add(FieldName.Sheet, "unit.material.none-chosen"), stop);
        }
        if (sent.Length > megabytes * 1024L * 1024L)
        {
            return await Page(
                here, staged, new("", ""),
                    errors.Add(FieldName.Sheet, "unit.file.too-large", ("name", sent.FileName), ("size", megabytes)), stop);
        }
        using var content = new MemoryStream();
        await sent.CopyToAsync(content, stop);
        switch (BookReader.Read(content, Limits))
        {
            case SheetReading.Found later when Staging.IsLater(later.Sheets): errors.Add(FieldName.Sheet, "unit.sheet.later"); break;
            case SheetReading.Found found:
                var staging = Staging.OfFile(here, found.Sheets);
                if (staging.Rows.Count > 0) { return await Keep(here, staged, staging, Path.GetFileName(sent.FileName), stop); }
                errors.Add(FieldName.Sheet, staging.Notes.Any(n => n.Kind is not null) || staging.Notes.Count == 0
                    ? "unit.sheet.nothing-filled"
                    : "unit.sheet.not-ours");
                break;
            case SheetReading.Locked: errors.Add(FieldName.Sheet, "unit.sheet.locked"); break;
            case SheetReading.TooLarge: errors.Add(FieldName.Sheet, "unit.sheet.bomb"); break;
            case SheetReading.TooManyRows many: errors.Add(FieldName.Sheet, "unit.sheet.too-many", ("most", many.Most)); break;
            default: errors.Add(FieldName.Sheet, "unit.sheet.unreadable", ("name", sent.FileName)); break;
        }
        return await Page(here, staged, new("", ""), errors, stop);
    }

    private static async Task<IResult> Keep(PageContext here, StagedSheets staged, Staging staging, string source,
        CancellationToken stop) =>
        await staged.Keep(here.Keeper(), source.Length <= 200 ? source : source[..200], staging.ToJson(), stop) is { } id
            ? Results.LocalRedirect(SheetUrls.Staged(id))
            : Results.NotFound();

    private static async Task<IResult> Page(PageContext here, StagedSheets staged, Pasted typed, FormErrors? errors,
        CancellationToken stop) =>
        Pages.Show(
            new ImportPage
            {
                Typed = typed,
                Errors = errors ?? FormErrors.None,
                Waiting = (IReadOnlyList<StagedSheet>)await staged.Waiting(here.Keeper(), stop)
            },
            errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What was typed into the form for pasting.</summary>
public sealed record Pasted(string Kind, string Text);
