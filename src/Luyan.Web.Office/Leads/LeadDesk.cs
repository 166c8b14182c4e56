using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Documents.Pdf;
using Luyan.Documents.Pdf.Printing;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Leads;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Kept = Luyan.Store.Leads.LeadStore;

namespace Luyan.Web.Leads;

/// <summary>The leads that came from outside: the Bureau reads them, an officer raises one as a suspicion in the case or sets it aside
/// with a word to the sender (Art. 12).</summary>
internal static class LeadDesk
{
    public const string Url = Urls.Leads;
    private const int Most = 300;
    private static readonly Role[] Readers = [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor];

    public static string Of(Guid lead) => $"{Url}/{lead}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Url, List).Requires(Readers);
        routes.MapGet(Url + "/{lead:guid}", Show).Requires(Readers);
        routes.MapPost(Url + "/{lead:guid}/raise", Raise).Requires(Role.CaseOfficer);
        routes.MapPost(Url + "/{lead:guid}/set-aside", SetAside).Requires(Role.CaseOfficer);
    }

    private static Actor Reader(PageContext here) => here.Me!.As(Readers.First(r => here.Me.Is(r)));

    private static async Task<IResult> List(PageContext here, Kept leads, LuyanDb db, CancellationToken stop)
    {
        var all = await leads.All(Reader(here), Most, stop);
        var about = all.Select(l => l.CenterId).Distinct().ToList();
        var centers = await db.Centers.AsNoTracking().Where(c => about.Contains(c.CaseId)).ToDictionaryAsync(c => c.CaseId, c => c, stop);
        return Pages.Show(new LeadsPage { Leads = (IReadOnlyList<(Lead, CenterRow)>)[.. all.Where(l => centers.ContainsKey(l.CenterId))
            .Select(l => (l, centers[l.CenterId]))] });
    }

    private static async Task<IResult> Show(Guid lead, PageContext here, Kept leads, LuyanDb db, CancellationToken stop) =>
        await leads.Find(Reader(here), lead, stop) is { } found ? await Page(found, here, db, new(), "", stop) : Results.NotFound();

    private static async Task<IResult> Raise(
        Guid lead, PageContext here, Kept leads, LuyanDb db, FileStore files, CaseStore dockets, PrintFaces faces, CancellationToken stop)
    {
        var officer = here.Me!.As(Role.CaseOfficer);
        if (await leads.Find(officer, lead, stop) is not { } found) { return Results.NotFound(); }
        var errors = new FormErrors();
        // Taken first, so that of two officers only one raises it.
        if (!await leads.Settle(officer, lead, LeadState.Raised, null, stop))
        {
            return await Page(found, here, db, errors.Add("", "leads.settled"), "", stop, StatusCodes.Status409Conflict);
        }
        try
        {
            using var pdf = new MemoryStream(Printer.Print(LeadPrint.Of(found), faces));
            if (await files.Keep(
                pdf, $"{Wordings.Of("leads.print.file", Language.Chinese)}.pdf", stop) is not Keeping.Kept { File: var file })
            {
                throw new InvalidOperationException("The lead as it was printed was not kept.");
            }
            var written = await dockets.Transact(
                CenterLife.Life, found.CenterId, new RaiseSuspicion(found.Facts, [file]), new Request(officer) { Evidence = [file] }, stop);
            if (written is Written<CenterState>.Accepted) { return Results.LocalRedirect(Of(lead)); }
            if (written is Written<CenterState>.Refused refused) { errors.Add(refused.Because); }
        }
        catch
        {
            await leads.PutBack(officer, lead, CancellationToken.None);
            throw;
        }
        await leads.PutBack(officer, lead, stop);
        return await Page(found, here, db, errors, "", stop, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> SetAside(Guid lead, HttpContext http, PageContext here, Kept leads, LuyanDb db,
        CancellationToken stop)
    {
        var officer = here.Me!.As(Role.CaseOfficer);
        if (await leads.Find(officer, lead, stop) is not { } found) { return Results.NotFound(); }
        var answer = (await http.Request.ReadFormAsync(stop))["answer"].ToString().ReplaceLineEndings("\n").Trim();
        var errors = new FormErrors().Require("answer", answer, "leads.answer");
        if (errors.Any) { return await Page(found, here, db, errors, answer, stop, StatusCodes.Status422UnprocessableEntity); }
        return await leads.Settle(officer, lead, LeadState.SetAside, answer, stop) ? Results.LocalRedirect(Of(lead))
            : await Page((await leads.Find(officer, lead, stop))!, here, db,
                errors.Add("", "leads.settled"), answer, stop, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Page(
        Lead lead, PageContext here, LuyanDb db, FormErrors errors, string answer, CancellationToken stop,
        int status = StatusCodes.Status200OK)
    {
        var center = await db.Centers.AsNoTracking().SingleAsync(c => c.CaseId == lead.CenterId, stop);
        return Pages.Show(new LeadPage
        {
            Lead = lead, Center = center, Errors = errors, Answer = answer,
            MaySettle = here.Me!.Is(Role.CaseOfficer) && lead.State == LeadState.Received
        }, status);
    }
}
