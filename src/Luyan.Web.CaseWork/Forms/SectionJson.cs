using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Law;

namespace Luyan.Web.Forms;

/// <summary>What was typed into a section, as the JSON of the dossier: numbers, days and answers where they can be
/// read, else nothing.</summary>
internal static class SectionJson
{
    /// <summary>A section as the dossier holds it, of rows that stand in no draft.</summary>
    public static JsonNode Written(Section section, Typed typed)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var question in section.Questions) { Write(json, question, typed[question.Key]); }
            foreach (var listing in section.Listings)
            {
                json.WriteStartArray(listing.Key);
                foreach (var row in typed.Rows(listing))
                {
                    json.WriteStartObject();
                    json.WriteString("id", row);
                    foreach (var column in listing.Columns) { Write(json, column, typed[listing.Cell(row, column)]); }
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    public static void Write(Utf8JsonWriter json, Question question, string text)
    {
        if (text.Length == 0) { return; }
        switch (question.Writing)
        {
            case Writing.Year: if (TypedNumber.Year(text) is { } year) { json.WriteNumber(question.Key, year); } break;
            case Writing.Whole: if (TypedNumber.Whole(text) is { } whole) { json.WriteNumber(question.Key, whole); } break;
            case Writing.Amount: if (TypedNumber.Amount(text) is { } amount) { json.WriteNumber(question.Key, amount); } break;
            case Writing.Day:
                if (TypedDay.Read(text) is { } day)
                {
                    json.WriteString(question.Key, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }
                break;
            case Writing.YesNo: if (Reading.YesNo(text) is { } yes) { json.WriteBoolean(question.Key, yes); } break;
            case Writing.CreditCode or Writing.PatentNumber:
                json.WriteString(question.Key, TypedText.Code(text));
                break;
            case Writing.Mail: json.WriteString(question.Key, TypedText.Narrow(text)); break;
            default: json.WriteString(question.Key, text.Trim()); break;
        }
    }
}
