using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Applications.Drafting;

/// <summary>Facts of the ledger are chosen for a table of the form, some or all that are found.</summary>
internal static class ChooseFacts
{
    private const int Tries = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit/applications/{id:guid}/{section}/facts/{listing}", Show).Requires(Role.Filler, Role.Signer);
        routes.MapPost("/unit/applications/{id:guid}/{section}/facts/{listing}", Choose).Requires(Role.Filler, Role.Signer);
    }

    public static string Url(Guid draft, Section section, Listing listing) => $"{UnitUrls.Section(draft, section.Key)}/facts/{listing.Key}";

    private static async Task<IResult> Show(
        Guid id, string section, string listing, PageContext here, OpenDrafts drafts, FactLedger facts,
        CancellationToken stop, string? q = null) =>
        Find(section, listing) is { } place && await drafts.Find(id, here, stop) is { } open
            ? Pages.Show(new ChooseFactsPage
            {
                Open = open, Section = place.Section, Listing = place.Listing, Kind = place.Kind, Text = (q ?? "").Trim(),
                Facts = Found(await facts.Current(here.UnitActor(), place.Kind, stop: stop), open.Typed(section).Facts(place.Listing), q),
            })
            : Results.NotFound();

    private static async Task<IResult> Choose(
        Guid id, string section, string listing, HttpContext http, PageContext here, OpenDrafts drafts, FactLedger facts,
        CancellationToken stop)
    {
        if (Find(section, listing) is not { } place) { return Results.NotFound(); }
        var form = await http.Request.ReadFormAsync(stop);
        // The section may be saved concurrently: the selection is added to its newest version.
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await drafts.Find(id, here, stop) is not { } open || !open.MayChange(place.Section)) { return Results.NotFound(); }
            var typed = open.Typed(section);
            var offered = Found(
                await facts.Current(here.UnitActor(), place.Kind, stop: stop), typed.Facts(place.Listing), form[FieldName.Q].ToString());
            var wanted = form[FieldName.Do] == "all"
                ? offered.Select(f => f.Id).ToHashSet()
                : form[FieldName.Fact].Select(t => Guid.TryParse(t, out var fact) ? fact : Guid.Empty).ToHashSet();
            var chosen = typed.Facts(place.Listing).Concat(offered.Where(f => wanted.Contains(f.Id)).Select(f => f.Id));
            switch (await drafts.Save(open, place.Section, open.Version(section), typed.WithFacts(place.Listing, chosen), here, stop))
            {
                case Saving.Saved: return Results.LocalRedirect($"{UnitUrls.Section(id, section)}#table-{listing}");
                case Saving.Closed: return Results.NotFound();
            }
        }
        return Results.StatusCode(StatusCodes.Status409Conflict);
    }

    private static IReadOnlyList<Fact> Found(IReadOnlyList<Fact> facts, IReadOnlyList<Guid> chosen, string? text)
    {
        var (taken, asked) = (chosen.ToHashSet(), (text ?? "").Trim());
        return [.. facts.Where(f => !taken.Contains(f.Id)
            && (asked.Length == 0 || FactBody.Read(f.Body).Values.Any(c => c.Contains(asked, StringComparison.CurrentCultureIgnoreCase))))];
    }

    private static (Section Section, Listing Listing, FactKind Kind)? Find(string section, string listing) =>
        ApplicationForm.Find(section) is { } found && found.Listings.FirstOrDefault(l => l.Key == listing) is { } table
            && FactKinds.OfListing(section, listing) is { } kind ? (found, table, kind) : null;
}
