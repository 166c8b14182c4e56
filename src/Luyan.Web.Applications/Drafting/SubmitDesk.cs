using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Filing: the confirm page with the truth commitment, the act itself, the receipt.
/// The same page files again after a return, and supplies a correction.</summary>
internal static class SubmitDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/submit", Ask).Requires(Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/submit", Submit).Requires(Role.Signer);
        routes.MapGet("/unit/applications/{id:guid}/receipt", Receipt).Requires(Role.Filler, Role.Signer);
    }

    private static async Task<IResult> Ask(Guid id, PageContext here, OpenDrafts drafts, Filings filings, CancellationToken stop)
    {
        if (await drafts.Find(id, here, stop) is not { } open) { return Results.NotFound(); }
        return open.Stage == Stage.Filed || HasFaults(open, here) || (await filings.WhyNot(open, here, stop)).Count > 0
            ? Results.Redirect(UnitUrls.Check(id))
            : await Page(open, "", FormErrors.None, here, filings, stop);
    }

    private static async Task<IResult> Submit(
        Guid id, HttpContext http, PageContext here, CaseStore dockets, DraftStore store,
        FactLedger facts, OpenDrafts drafts, Filings filings, CancellationToken stop)
    {
        if (await drafts.Find(id, here, stop) is not { } open) { return Results.NotFound(); }
        // The second of two clicks arrives when the first has filed it.
        if (open.Stage == Stage.Filed) { return Results.Redirect(UnitUrls.Receipt(id)); }
        var form = await http.Request.ReadFormAsync(stop);
        var typed = form[FieldName.Signature].ToString();
        var actor = here.Me!.As(Role.Signer);
        if (typed.Trim() != actor.Name)
        {
            return await Page(
                open, typed, FormErrors.None.Add("Signature", "unit.submit.name-wrong", ("name", actor.Name)), here, filings, stop);
        }
        if (HasFaults(open, here))
        {
            return await CheckDesk.Page(
                open, await filings.WhyNot(open, here, stop), here, filings, StatusCodes.Status422UnprocessableEntity, stop);
        }
        var seen = int.TryParse(form[FieldName.CaseVersion], out var version) ? version : 0;
        var request = new Request(actor, ExpectedVersion: seen) { Evidence =
        [
            .. open.UsableFiles.Select(f => new FileRef(f.Sha256, f.Name, f.Bytes)),
            .. open.UsableProofs.Select(p => new FileRef(p.Sha256, p.Name, p.Bytes))
        ] };
        var written = await dockets.Transact(ApplicationLife.Life, id, await filings.Command(open, actor.Name, stop), request, stop);
        switch (written)
        {
            case Written<ApplicationState>.Refused refused:
                return await CheckDesk.Page(open, refused.Because, here, filings, StatusCodes.Status422UnprocessableEntity, stop);
            case Written<ApplicationState>.MovedOn moved:
                return await CheckDesk.Page(
                    (await drafts.Find(id, here, stop))!, moved.Because, here, filings,
                    StatusCodes.Status409Conflict, stop, here.T("unit.submit.moved"));
            default:
                await TypedRows.KeepFiled(facts, store, actor, open, stop);
                return Results.Redirect(UnitUrls.Receipt(id));
        }
    }

    private static async Task<IResult> Receipt(Guid id, PageContext here, CaseStore dockets, OpenDrafts drafts, CancellationToken stop)
    {
        if (await drafts.Find(id, here, stop) is not { State: FiledApplication filed }) { return Results.NotFound(); }
        var filing = (await dockets.History(id, here.UnitActor(), stop)).Last(h => h.Event is ApplicationSubmitted or CorrectionSupplied);
        return Pages.Show(new ReceiptPage
        {
            Number = filed.Filing.Number, UnitName = filed.Filing.UnitName, Center = filed.Filing.Dossier.Cover.CenterName ?? "",
            At = filing.Envelope.At, By = filing.Envelope.By.Name, Digest = DigestOf(filing.Event),
            Next = ApplicationLife.Life.Deadlines(filed, here.Law)
                .Where(d => ApplicationLife.Life.ReadsClock(d, Reader.Of(here.UnitActor().Role)))
                .OrderBy(d => d.Effective).FirstOrDefault(),
        });
    }

    // What was filed has a digest of its own, which its prints carry; the chain of the docket is the Bureau's.
    private static string? DigestOf(object filed) => filed switch
    {
        ApplicationSubmitted e => e.Digest,
        CorrectionSupplied e => e.Digest,
        _ => null,
    };

    // What may not be changed now was read when it was filed; a limit set since does not stand in the way.
    private static bool HasFaults(OpenDraft open, PageContext here) =>
        ApplicationForm.Sections.Where(open.AsTyped).Any(section => Faults.In(section, open.Typed(section.Key), here).Any());

    private static async Task<IResult> Page(
        OpenDraft open, string typed, FormErrors errors, PageContext here, Filings filings, CancellationToken stop)
    {
        var (unit, department) = await filings.Parties(open, stop);
        var days = ShownParameter.Value(here.Law.On(Parameters.DepartmentExamines, here.Today), here);
        return Pages.Show(
            new SubmitPage
            {
                Open = open, Errors = errors, Typed = typed, UnitName = unit.Name,
                Happens = (IReadOnlyList<string>)(open.Stage switch
                {
                    Stage.Correcting => [here.T("unit.submit.happens-correction")],
                    Stage.Returned =>
                    [
                        here.T("unit.submit.happens-again", ("department", department.Name)),
                        here.T("unit.submit.happens-examine", ("department", department.Name), ("days", days))
                    ],
                    _ =>
                    [
                        here.T("unit.submit.happens-file"),
                        here.T("unit.submit.happens-examine", ("department", department.Name), ("days", days))
                    ],
                }),
                Told = [open.Stage == Stage.Correcting ? here.T("unit.submit.told-bureau") : department.Name],
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
