using System.Security.Cryptography;
using System.Text;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Authenticity;

/// <summary>How an act in the docket bears the mark of the finding from which it came, without telling anybody else of it.</summary>
public static class FindingTraces
{
    private const int Stamp = 6;

    /// <summary>The id of a question about a finding, asked at an instant: to the unit one like that of any other question.</summary>
    /// <param name="id">The case.</param>
    /// <param name="key">The finding.</param>
    /// <param name="at">The instant, UTC.</param>
    public static Guid QuestionId(Guid id, string key, DateTimeOffset at)
    {
        Span<byte> made = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(made, bigEndian: true, out _);
        Marked(id, key, made[Stamp..]);
        return new(made, bigEndian: true);
    }

    /// <summary>Whether a question is about a finding, whenever it was asked; also as earlier versions made the id.</summary>
    public static bool IsQuestion(Guid question, Guid id, string key)
    {
        Span<byte> asked = stackalloc byte[16], mark = stackalloc byte[16 - Stamp];
        question.TryWriteBytes(asked, bigEndian: true, out _);
        Marked(id, key, mark);
        return asked[Stamp..].SequenceEqual(mark) || question == new Guid(Digest(id, key).AsSpan(0, 16));
    }

    // The version and the variant of a UUID by time stand among the bits that are otherwise drawn by lot.
    private static void Marked(Guid id, string key, Span<byte> drawn)
    {
        Digest(id, key).AsSpan(16, drawn.Length).CopyTo(drawn);
        drawn[0] = (byte)(0x70 | (drawn[0] & 0x0F));
        drawn[2] = (byte)(0x80 | (drawn[2] & 0x3F));
    }

    private static byte[] Digest(Guid id, string key) => SHA256.HashData(Encoding.UTF8.GetBytes($"{id:N}|{key}"));

    /// <summary>The name of the file that shows the evidence of a finding.</summary>
    public static string EvidenceName(string key) => $"材料比对记录-{key}.pdf";

    /// <summary>Where the unit is asked: the field, the row or the material; null where the place is no input of the form.</summary>
    public static string? AskedAt(Place place)
    {
        var name = place.Section == DossierSection.Materials
            ? place.Row
            : string.Join('.', ((string[])[place.Listing, place.Row, place.Field]).Where(p => p.Length > 0));
        return name.Length > 0 && DossierPlace.CanBe(name) ? name : null;
    }
}
