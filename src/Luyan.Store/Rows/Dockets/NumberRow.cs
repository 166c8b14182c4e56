namespace Luyan.Store.Rows;

/// <summary>A number that is used up: of a case, a document or a plaque. A read model; unique per register.</summary>
public sealed class NumberRow
{
    /// <summary>The register of the documents that were issued here.</summary>
    public const string Documents = "document";

    /// <summary>The register of the documents that were issued before the system was in use.</summary>
    public const string EarlierDocuments = "earlier-document";

    /// <summary>The register of the plaques.</summary>
    public const string Plaques = "plaque";

    /// <summary>The series of the centers named in a year.</summary>
    public static string CentersOf(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ZX-{year:0000}");

    /// <summary>Which register: a series of case numbers with its year (SB-2026), document, plaque.</summary>
    public string Register { get; set; } = "";

    public string Number { get; set; } = "";

    /// <summary>Its place in a series that the system counts; 0 where a person chose it, and for the document of a letter once the read
    /// models were written anew.</summary>
    public int Ordinal { get; set; }

    /// <summary>The case that took it.</summary>
    public Guid CaseId { get; set; }
}
