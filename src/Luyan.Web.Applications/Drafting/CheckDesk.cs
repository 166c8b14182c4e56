using Luyan.Cases;
using Luyan.Law;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>The dossier as a document, with everything that a submission would meet now.</summary>
internal static class CheckDesk
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/unit/applications/{id:guid}/check", Show).Requires(Role.Filler, Role.Signer);

    private static async Task<IResult> Show(Guid id, PageContext here, OpenDrafts drafts, Filings filings, CancellationToken stop) =>
        await drafts.Find(id, here, stop) is { } open
            ? await Page(open, open.Stage == Stage.Filed ? [] : await filings.WhyNot(open, here, stop),
                here, filings, StatusCodes.Status200OK, stop)
            : Results.NotFound();

    /// <summary>The page with given refusals; also the answer to a submission that was refused.</summary>
    internal static async Task<IResult> Page(
        OpenDraft open, IReadOnlyList<Refusal> refusals, PageContext here,
        Filings filings, int status, CancellationToken stop, string? note = null)
    {
        var faults = ApplicationForm.Sections.Where(open.AsTyped)
            .SelectMany(section => Faults.In(section, open.Typed(section.Key), here).Select(fault => new Obstacle(
                here.T("unit.fault.at", ("label", Naming.Of(here, section, open.Typed(section.Key), open.Typed(section.Key), fault.Name)),
                    ("why", fault.Text(here))),
                "", null, $"{UnitUrls.Section(open.Id, section.Key)}#{fault.Name}"))).ToList();
        return Pages.Show(
            new CheckPage
            {
                Open = open, Faults = faults, Note = note, Signs = here.Me!.Is(Role.Signer),
                HasSigner = await filings.HasSigner(open, stop), Alike = await filings.Alike(open, stop),
                Warnings = PanelPart.WarningsOf(Dossiers.Of(open), open.Id, here), Materials = Checklist.Materials(open, here),
                Refusals = [.. refusals.Select(r => Places.Worded(r, here)).Select(r => new Obstacle(
                    r.What(here.Language), r.WayOut(here.Language), here.Law.CitationOf(r), Places.Url(open.Id, r)))],
            },
            status);
    }
}

/// <summary>Something that stands in the way of filing, and where it is mended.</summary>
public sealed record Obstacle(string What, string WayOut, Citation? Source, string? Url);
