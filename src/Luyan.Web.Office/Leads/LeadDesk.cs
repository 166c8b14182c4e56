using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Reading;
using Luyan.Documents.Pdf;
using Luyan.Documents.Pdf.Printing;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Leads;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Kept = Luyan.Store.Leads.LeadStore;

namespace Luyan.Web.Leads;

/// <summary>The leads that came from outside: the Bureau opens them with a reason, an officer raises one as a suspicion in the case, in
/// words of his own, or sets it aside with a word to the sender (Art. 12).</summary>
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
        routes.MapPost(Url + "/{lead:guid}/open", Open).Requires(Readers);
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
        await leads.Find(Reader(here), lead, stop) is { } found ? await Page(found, here, db, new(), new(), stop) : Results.NotFound();

    // What was written stands in this one answer, after the opening is recorded.
    private static async Task<IResult> Open(Guid lead, HttpContext http, PageContext here, Kept leads, LuyanDb db, CancellationToken stop)
    {
        var reader = Reader(here);
        if (await leads.Find(reader, lead, stop) is not { } found) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        var typed = new LookForm(form[LookForm.ChosenField].ToString(), form[LookForm.SaidField].ToString());
        if (LookReason.Of(typed.Chosen, typed.Said, reader.Role.MayChoose()) is not { } why)
        {
            return await Page(found, here, db, LookForm.Missing(), new(Look: typed), stop, StatusCodes.Status422UnprocessableEntity);
        }
        http.Response.Headers.CacheControl = "no-store";
        return await leads.Open(reader, lead, why, stop) is { } whole ? await Page(whole, here, db, new(), new(), stop, opened: true)
            : Results.NotFound();
    }

    // The officer writes the facts; neither the words of the informant nor a paper with them comes into the case.
    private static async Task<IResult> Raise(
        Guid lead, HttpContext http, PageContext here, Kept leads, LuyanDb db, FileStore files, CaseStore dockets, PrintFaces faces,
        CancellationToken stop)
    {
        var officer = here.Me!.As(Role.CaseOfficer);
        if (await leads.Find(officer, lead, stop) is not { } found) { return Results.NotFound(); }
        var facts = (await http.Request.ReadFormAsync(stop))[FieldName.Facts].ToString().ReplaceLineEndings("\n").Trim();
        var errors = new FormErrors().Require(FieldName.Facts, facts, "leads.raise.facts");
        if (await leads.Repeats(officer, lead, facts, stop) is { } place)
        {
            errors.Add(FieldName.Facts, "leads.repeats", ("place", place));
        }
        if (errors.Any) { return await Page(found, here, db, errors, new(facts), stop, StatusCodes.Status422UnprocessableEntity); }
        // Taken first, so that of two officers only one raises it.
        if (!await leads.Settle(officer, lead, LeadState.Raised, null, stop))
        {
            return await Page(found, here, db, errors.Add("", "leads.settled"), new(facts), stop, StatusCodes.Status409Conflict);
        }
        try
        {
            using var pdf = new MemoryStream(Printer.Print(LeadPrint.Of(facts, here.Today), faces));
            if (await files.Keep(
                pdf, $"{Wordings.Of("leads.print.file", Language.Chinese)}.pdf", stop) is not Keeping.Kept { File: var file })
            {
                throw new InvalidOperationException("The facts as they were printed were not kept.");
            }
            var written = await dockets.Transact(
                CenterLife.Life, found.CenterId, new RaiseSuspicion(facts, [file]), new Request(officer) { Evidence = [file] }, stop);
            if (written is Written<CenterState>.Accepted) { return Results.LocalRedirect(Of(lead)); }
            if (written is Written<CenterState>.Refused refused) { errors.Add(refused.Because); }
        }
        catch
        {
            await leads.PutBack(officer, lead, CancellationToken.None);
            throw;
        }
        await leads.PutBack(officer, lead, stop);
        return await Page(found, here, db, errors, new(facts), stop, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> SetAside(Guid lead, HttpContext http, PageContext here, Kept leads, LuyanDb db,
        CancellationToken stop)
    {
        var officer = here.Me!.As(Role.CaseOfficer);
        if (await leads.Find(officer, lead, stop) is not { } found) { return Results.NotFound(); }
        var answer = (await http.Request.ReadFormAsync(stop))["answer"].ToString().ReplaceLineEndings("\n").Trim();
        var errors = new FormErrors().Require("answer", answer, "leads.answer");
        if (errors.Any) { return await Page(found, here, db, errors, new(Answer: answer), stop, StatusCodes.Status422UnprocessableEntity); }
        return await leads.Settle(officer, lead, LeadState.SetAside, answer, stop) ? Results.LocalRedirect(Of(lead))
            : await Page((await leads.Find(officer, lead, stop))!, here, db,
                errors.Add("", "leads.settled"), new(Answer: answer), stop, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Page(
        Lead lead, PageContext here, LuyanDb db, FormErrors errors, LeadTyped typed, CancellationToken stop,
        int status = StatusCodes.Status200OK, bool opened = false)
    {
        var center = await db.Centers.AsNoTracking().SingleAsync(c => c.CaseId == lead.CenterId, stop);
        return Pages.Show(new LeadPage
        {
            Lead = lead, Center = center, Errors = errors, Typed = typed, Opened = opened,
            Chooses = Reader(here).Role.MayChoose(), MaySettle = here.Me!.Is(Role.CaseOfficer) && lead.State == LeadState.Received,
        }, status);
    }
}

/// <summary>What was typed on the page of a lead.</summary>
/// <param name="Facts">What an officer puts on record.</param>
/// <param name="Answer">The answer to the sender.</param>
/// <param name="Look">Why it is opened; null: as first shown.</param>
public sealed record LeadTyped(string Facts = "", string Answer = "", LookForm? Look = null);
