namespace Luyan.Cases.Centers;

/// <summary>What the Bureau's files say of a center that was named before the system was in use.</summary>
public sealed record EarlierCenter
{
    /// <summary>Its name as the letter gives it, or as it was changed since.</summary>
    public required string Name { get; init; }

    /// <summary>The number of the approval letter. One letter may have named several centers.</summary>
    public required string LetterNumber { get; init; }

    /// <summary>The day of the approval letter; null where it is missing, which is refused.</summary>
    public DateOnly? NamedOn { get; init; }
    public Guid Unit { get; init; }
    public string UnitName { get; init; } = "";

    /// <summary>Unified social credit code of the relying unit.</summary>
    public string CreditCode { get; init; } = "";
    public Guid Department { get; init; }
    public string DepartmentName { get; init; } = "";

    /// <summary>Code of the field of technology.</summary>
    public string Field { get; init; } = "";

    /// <summary>Code of the district.</summary>
    public string District { get; init; } = "";

    /// <summary>The director now.</summary>
    public string Director { get; init; } = "";
    public IReadOnlyList<string> Cohosts { get; init; } = [];
    public LegalForm LegalForm { get; init; }

    /// <summary>The last day of construction; may be absent where the center was accepted.</summary>
    public DateOnly? ConstructionEnds { get; init; }

    /// <summary>The day of acceptance; null while it is under construction.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The last year whose annual report is on file; null where none is known.</summary>
    public int? LastReport { get; init; }

    /// <summary>The day of the last assessment on file; null where none is known.</summary>
    public DateOnly? LastAssessment { get; init; }

    /// <summary>The number of the plaque in use; null where none was handed over.</summary>
    public string? Plaque { get; init; }

    /// <summary>The day on which the plaque was handed over.</summary>
    public DateOnly? PlaqueOn { get; init; }
}

/// <summary>Where a center that was named earlier was taken from. It names no stored file:
/// the sheet holds the rows of other units too.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="FileDigest">SHA-256 of the file, hex, lower case.</param>
/// <param name="Row">The row, as the spreadsheet counts.</param>
public sealed record EarlierSource(string File, string FileDigest, int Row);

/// <summary>What was taken over with a center that was named earlier.</summary>
/// <param name="RecordedOn">The legal day on which it was entered.</param>
/// <param name="RecordedBy">Who entered it.</param>
/// <param name="ReportsFrom">The first year whose report is asked for.</param>
/// <param name="CyclesFrom">The first cycle whose assessment is asked for.</param>
/// <param name="LastReport">The last year whose report was on file.</param>
/// <param name="LastAssessment">The day of the last assessment on file.</param>
/// <param name="Source">Where it was taken from.</param>
public sealed record EarlierRecord(
    DateOnly RecordedOn, string RecordedBy, int ReportsFrom, int CyclesFrom,
    int? LastReport, DateOnly? LastAssessment, EarlierSource Source);
