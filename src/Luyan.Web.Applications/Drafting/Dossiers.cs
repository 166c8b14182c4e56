using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Web.Forms;

namespace Luyan.Web.Applications.Drafting;

/// <summary>
/// Reads what was typed, and the facts that were chosen, into the dossier that the decider knows.
/// The form and the dossier have the same names, so the form's own description says how each value is read;
/// what is empty or cannot be read is absent.
/// </summary>
internal static class Dossiers
{
    // All that the conditions of Art. 5, the checklist of Art. 7, what a file can prove, the warnings and the sums read of rows;
    // a specification holds it to the whole dossier.
    private static readonly Dictionary<string, string[]> Counted = new()
    {
        ["years"] = ["year", "revenue", "research", "assets", "liabilities", "staff", "researchers"],
        ["projects"] = ["name", "number", "level", "result"], ["awards"] = ["name", "award", "level", "ownProject"],
        ["patents"] = ["name", "number"], ["partners"] = ["name"],
        ["team"] = ["role", "rank", "degree", "fullTime", "to"], ["equipment"] = ["count", "value", "open"], ["services"] = ["name"],
        ["milestones"] = ["name", "month"], ["funding"] = ["source", "year", "amount"], ["uses"] = ["amount"],
        ["cohosts"] = [], ["standards"] = [], ["conversions"] = ["amount"], ["products"] = [], ["departments"] = [],
        ["committee"] = [], ["premises"] = ["area"], ["served"] = ["contract", "received"], ["trainings"] = ["persons"],
        ["targets"] = ["name", "now", "first", "second", "third", "goal"], ["inspections"] = ["month"],
    };

    /// <summary>The form as it would be filed now: what may be changed as it is typed and chosen, the rest as it was filed.</summary>
    public static Dossier Of(OpenDraft open) => Of(open, null);

    /// <summary>The form with as much of its rows as the conditions and the checklist read:
    /// what the panel beside a section needs.</summary>
    public static Dossier Condensed(OpenDraft open) => Of(open, Counted);

    private static Dossier Of(OpenDraft open, Dictionary<string, string[]>? only)
    {
        var typed = only is not null && open.Memory is { } memory ? memory.Condensed(open, () => Read(open, only)) : Read(open, only);
        return open.Filed is { } filed ? Locked(open, typed, filed) : typed with { Materials = [.. Attached(open)] };
    }

    private static Dossier Read(OpenDraft open, Dictionary<string, string[]>? only)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            json.WriteStartObject();
            foreach (var section in ApplicationForm.Sections.Where(s => s != ApplicationForm.Materials && open.AsTyped(s)))
            {
                Write(json, section, open, only);
            }
            json.WriteEndObject();
        }
        return JsonSerializer.Deserialize(buffer.WrittenSpan, ApplicationJson.Dossier)!;
    }

    // Locked rows keep the filed values, whatever the ledger says today.
    private static Dossier Locked(OpenDraft open, Dossier typed, Dossier filed) => new()
    {
        Cover = open.AsTyped(ApplicationForm.Cover) ? typed.Cover : filed.Cover,
        Unit = open.AsTyped(ApplicationForm.Unit) ? typed.Unit : filed.Unit,
        Base = open.AsTyped(ApplicationForm.Base) ? typed.Base : filed.Base,
        Organisation = open.AsTyped(ApplicationForm.Organisation) ? typed.Organisation : filed.Organisation,
        Equipment = open.AsTyped(ApplicationForm.Equipment) ? typed.Equipment : filed.Equipment,
        Services = open.AsTyped(ApplicationForm.Services) ? typed.Services : filed.Services,
        Reasons = open.AsTyped(ApplicationForm.Reasons) ? typed.Reasons : filed.Reasons,
        Plan = open.AsTyped(ApplicationForm.Plan) ? typed.Plan : filed.Plan,
        Materials =
            [.. Attached(open).Where(m => open.MayChangeMaterial(m.Code)), .. filed.Materials.Where(m => !open.MayChangeMaterial(m.Code))],
    };

    private static IEnumerable<AttachedMaterial> Attached(OpenDraft open) =>
        open.UsableFiles.Select(f => new AttachedMaterial(f.Material, new(f.Sha256, f.Name, f.Bytes), f.Row))
            .Concat(open.UsableProofs.Select(p => new AttachedMaterial(
                ChosenRows.Material(open.Facts[p.FactId].Kind), new(p.Sha256, p.Name, p.Bytes), ChosenRows.Id(p.FactId))));

    private static void Write(Utf8JsonWriter json, Section section, OpenDraft open, Dictionary<string, string[]>? only)
    {
        var typed = open.Typed(section.Key);
        json.WriteStartObject(section.Key);
        foreach (var question in section.Questions) { SectionJson.Write(json, question, typed[question.Key]); }
        foreach (var listing in section.Listings)
        {
            var wanted = only?.GetValueOrDefault(listing.Key);
            var columns = listing.Columns.Where(c => wanted is null || wanted.Contains(c.Key)).ToDictionary(c => c.Key);
            json.WriteStartArray(listing.Key);
            // An added row without input is ignored.
            foreach (var row in typed.Rows(listing).Where(row => listing.Columns.Any(c => typed[listing.Cell(row, c)].Length > 0)))
            {
                json.WriteStartObject();
                json.WriteString("id", row);
                foreach (var column in columns.Values) { SectionJson.Write(json, column, typed[listing.Cell(row, column)]); }
                json.WriteEndObject();
            }
            foreach (var fact in open.FactsOf(section, listing)) { Write(json, fact.Id, fact.Body, columns); }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Guid id, string body, Dictionary<string, Question> columns)
    {
        json.WriteStartObject();
        json.WriteString("id", ChosenRows.Id(id));
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(body.Length));
        try
        {
            var read = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(body, bytes)));
            while (read.Read())
            {
                if (read.TokenType != JsonTokenType.PropertyName) { continue; }
                var column = columns.GetValueOrDefault(read.GetString()!);
                read.Read();
                if (column is null)
                {
                    read.Skip();
                }
                else if (read.TokenType == JsonTokenType.String)
                {
                    SectionJson.Write(json, column, read.GetString()!);
                }
            }
        }
        finally { ArrayPool<byte>.Shared.Return(bytes); }
        json.WriteEndObject();
    }
}
