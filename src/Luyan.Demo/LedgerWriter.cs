using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Facts;
using Luyan.Web.Applications.Drafting;
using Luyan.Web.Forms;
using Luyan.Store.Rows;

namespace Luyan.Demo;

/// <summary>Fills the ledgers of the invented units through the ledger itself: what their last application said with its proofs, what no
/// application had asked for, and what changed since.</summary>
internal sealed class LedgerWriter(LuyanDb db, CityClock clock, Wish wish, Measures law)
{
    private readonly FactLedger facts = new(db, clock, new());
    private readonly Proofs proofs = new(db, clock);

    public async Task Write(City city, IReadOnlyList<(Project Project, ApplicationStory Story)> applications, CancellationToken stop)
    {
        foreach (var (index, who) in city.Applicants.Index())
        {
            var draw = Invention.Of(wish.Seed, 900_000 + index);
            var own = applications.Where(a => a.Project.Who.Row.Id == who.Row.Id).OrderBy(a => a.Story.FirstDay).ToList();
            var topic = own.Count > 0 ? own[^1].Project.Topic : Topic.All.OrderByDescending(t => t.Field == who.Field).First();
            var dossier = own.Count > 0 ? own[^1].Story.Filed : new DossierWriter(draw, who, topic, wish.Until, law).Write();
            clock.Now = CityClock.At(own.Count > 0 ? own[^1].Story.FirstDay : wish.Until.AddDays(-1), new(9, 0));
            var rows = Rows(dossier, own.Count > 0 ? own[^1].Story.Case : null).ToList();
            var kept = await Record(who, [.. rows, .. new LedgerRows(draw, topic, who, city, LegalDate.Of(clock.Now)).Write()], "", stop);
            foreach (var material in dossier.Materials)
            {
                foreach (var fact in kept.Where(f => ChosenRows.Material(f.Kind) == material.Code))
                {
                    await proofs.Attach(who.Filler, fact.Id, material.File, "pdf", stop);
                }
            }
            clock.Now = CityClock.At(wish.Until, new(16, 30));
            await Change(who, kept, stop);
            db.ChangeTracker.Clear();
        }
    }

    // Since then somebody was promoted, and somebody has left.
    private async Task Change(Applicant who, IReadOnlyList<Fact> kept, CancellationToken stop)
    {
        var people = kept.Where(f => f.Kind == FactKind.Person).ToList();
        if (people.Find(p => FactBody.Read(p.Body).GetValueOrDefault("title") == "工程师") is { } promoted)
        {
            var cells = FactBody.Read(promoted.Body).ToDictionary();
            (cells["title"], cells["rank"]) = ("高级工程师", "senior");
            await Record(who, [new(FactKind.Person, promoted.Id, promoted.Version, FactBody.Write(cells), Origin: promoted.Origin)],
                "职称评审通过", stop);
        }
        if (people.FindLast(p => FactBody.Read(p.Body).GetValueOrDefault("role") == "researcher") is { } left && left.Id != people[0].Id
            && await facts.Find(who.Filler, left.Id, stop) is { } now)
        {
            await facts.End(who.Signer, now.Id, now.Version, wish.Until.AddDays(-1), "调往外单位", stop);
        }
    }

    private async Task<List<Fact>> Record(Applicant who, IReadOnlyList<Entry> entries, string reason, CancellationToken stop) =>
    [
        .. (await facts.RecordMany(who.Filler, entries, reason, stop: stop)).Select(r => r is Recording.Recorded kept ? kept.Fact
            : throw new InvalidOperationException($"The ledger of {who.Row.Name} did not take a fact: {r.GetType().Name}.")),
    ];

    // The rows of the form, each with the place where it was typed, as filing keeps them.
    internal static IEnumerable<Entry> Rows(Dossier dossier, Guid? draft)
    {
        var form = (JsonObject)JsonSerializer.SerializeToNode(dossier, ApplicationJson.Dossier)!;
        foreach (var section in ApplicationForm.Sections.Where(s => s != ApplicationForm.Materials))
        {
            var typed = Desktop.Written(section, (JsonObject)form[section.Key]!);
            foreach (var listing in section.Listings)
            {
                if (FactKinds.OfListing(section.Key, listing.Key) is not { } kind) { continue; }
                foreach (var row in typed.Rows(listing))
                {
                    if (TypedRows.Body(listing, typed, row) is { } body)
                    {
                        yield return new(kind, null, 0, body, Origin: draft is { } id ? $"{id:N}:{listing.Key}:{row}" : null);
                    }
                }
            }
        }
    }
}
