namespace Luyan.Store.Dockets;

/// <summary>A number that is used up: of a case, a document or a plaque. A read model; unique per register.</summary>
public sealed class NumberRow
{
    /// <summary>Which register: a series of case numbers with its year (SB-2026), document, plaque.</summary>
    public string Register { get; set; } = "";

    /// <summary>The number.</summary>
    public string Number { get; set; } = "";

    /// <summary>Its place in a series that the system counts; 0 where a person chose it.</summary>
    public int Ordinal { get; set; }

    /// <summary>The case that took it.</summary>
    public Guid CaseId { get; set; }
}
