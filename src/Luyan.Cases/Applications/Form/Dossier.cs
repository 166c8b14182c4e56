using System.Text.Json.Serialization;

namespace Luyan.Cases.Applications.Form;

/// <summary>The sections of the application form; the names are those of the form, in camel case.</summary>
public enum DossierSection
{
    Cover,
    Unit,
    Base,
    Organisation,
    Equipment,
    Services,
    Reasons,
    Plan,
    Materials,
}

/// <summary>The application form with the implementation plan (Art. 7). Every value may be absent, so that a half-filled draft is the
/// same type as the form that is filed; a part that its JSON leaves out is read as empty.
/// Money is in ten thousand yuan unless said otherwise; choices are codes of the form's lists.</summary>
public sealed record Dossier
{
    public CoverSection Cover { get; init => field = value ?? new(); } = new();
    public UnitSection Unit { get; init => field = value ?? new(); } = new();
    public BaseSection Base { get; init => field = value ?? new(); } = new();
    public OrganisationSection Organisation { get; init => field = value ?? new(); } = new();
    public EquipmentSection Equipment { get; init => field = value ?? new(); } = new();
    public ServicesSection Services { get; init => field = value ?? new(); } = new();
    public ReasonsSection Reasons { get; init => field = value ?? new(); } = new();
    public PlanSection Plan { get; init => field = value ?? new(); } = new();

    /// <summary>Telephones, mail and years of birth are not there for whoever reads it. No part of what is filed.</summary>
    [JsonIgnore]
    public bool Masked { get; init; }

    /// <summary>The attached evidence (Art. 7(3)), by content.</summary>
    public IReadOnlyList<AttachedMaterial> Materials { get; init => field = value ?? []; } = [];
}

/// <summary>A file of the application.</summary>
/// <param name="Code">The code of the material in the checklist of Art. 7.</param>
/// <param name="File">The file, by content.</param>
/// <param name="Row">The row of the form that it proves; null where it serves all rows of its kind.</param>
public sealed record AttachedMaterial(string Code, FileRef File, string? Row = null);
