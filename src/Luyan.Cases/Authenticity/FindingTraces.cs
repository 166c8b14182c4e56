using System.Security.Cryptography;
using System.Text;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Authenticity;

/// <summary>How an act in the docket bears the mark of the finding from which it came, without telling anybody else of it.</summary>
public static class FindingTraces
{
    /// <summary>The id of the question about a finding: one question for each.</summary>
    public static Guid QuestionId(Guid id, string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{id:N}|{key}")).AsSpan(0, 16));

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
