using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Drafts;
using Luyan.Web.Forms;
using Luyan.Store.Rows;

namespace Luyan.Demo;

/// <summary>Lays on the units' desks what they write on: the drafts from which their applications were filed, two that nobody has filed
/// yet, and the ledgers of their facts.</summary>
internal sealed class Desktop(LuyanDb db, CityClock clock, Measures law)
{
    private const int HalfWritten = 4;

    public async Task Lay(
        Wish wish, City city, IReadOnlyList<(Project Project, ApplicationStory Story)> applications, CancellationToken stop)
    {
        foreach (var (project, story) in applications)
        {
            Lay(story.Case, project.Who, story.Filed, CityClock.At(story.FirstDay, new(8, 30)),
                ApplicationForm.Sections.Count, filed: true);
        }
        clock.Now = CityClock.At(wish.Until, new(16, 0));
        foreach (var (index, who) in city.Applicants.Take(2).Index())
        {
            var topic = new Topic(index == 0 ? "永磁材料回收利用" : "先进成形装备", who.Field);
            var dossier = new DossierWriter(Invention.Of(wish.Seed, 800_000 + index), who, topic, wish.Until, law).Write();
            Lay(Invention.Of(wish.Seed, 810_000 + index).Id(clock.Now), who, dossier, clock.Now,
                index == 0 ? ApplicationForm.Sections.Count : HalfWritten, filed: false);
        }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        await new LedgerWriter(db, clock, wish, law).Write(city, applications, stop);
    }

    private void Lay(Guid id, Applicant who, Dossier dossier, DateTimeOffset at, int sections, bool filed)
    {
        db.Drafts.Add(new()
        {
            Id = id, UnitId = who.Row.Id, Title = dossier.Cover.CenterName ?? "", CaseId = filed ? id : null,
            CreatedAt = at, CreatedBy = who.Filler.Account, SavedAt = at, SubmittedAt = filed ? at : null,
        });
        var form = (JsonObject)JsonSerializer.SerializeToNode(dossier, ApplicationJson.Dossier)!;
        foreach (var section in ApplicationForm.Sections.Take(sections).Where(s => s != ApplicationForm.Materials))
        {
            db.DraftSections.Add(new DraftSection
            {
                DraftId = id, Section = section.Key, Version = 1, Body = Written(section, (JsonObject)form[section.Key]!).ToJson(),
                SavedAt = at, SavedBy = who.Filler.Account, SavedByName = who.Filler.Name,
            });
        }
        foreach (var material in dossier.Materials)
        {
            db.DraftFiles.Add(new DraftFile
            {
                Id = Guid.CreateVersion7(), DraftId = id, Material = material.Code, Sha256 = material.File.Sha256,
                Name = material.File.Name, Bytes = material.File.Bytes, Kind = "pdf", AttachedAt = at, AttachedBy = who.Filler.Account,
            });
        }
    }

    /// <summary>A section of the form as somebody would have typed it; the form's own description says how each value is written.</summary>
    internal static Typed Written(Section section, JsonObject values)
    {
        var typed = new Dictionary<string, string>();
        void Take(string name, JsonNode? value)
        {
            if (Text(value) is { Length: > 0 } text) { typed[name] = text; }
        }
        foreach (var question in section.Questions) { Take(question.Key, values[question.Key]); }
        foreach (var listing in section.Listings)
        {
            var rows = (values[listing.Key] as JsonArray ?? []).OfType<JsonObject>().ToList();
            if (rows.Count > 0) { typed[listing.Order] = string.Join(',', rows.Select(r => (string?)r["id"])); }
            foreach (var (row, column) in rows.SelectMany(r => listing.Columns.Select(c => (r, c))))
            {
                Take(listing.Cell((string)row["id"]!, column), row[column.Key]);
            }
        }
        return new(typed);
    }

    private static string? Text(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => value.ToJsonString(),
        _ => Convert.ToString(value.GetValue<string>(), CultureInfo.InvariantCulture),
    };
}
