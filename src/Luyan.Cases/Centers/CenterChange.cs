using System.Text.Json.Serialization;

namespace Luyan.Cases.Centers;

/// <summary>What is to change about a center (Art. 14). A closed hierarchy; a storage contract.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(DirectorChange), "director")]
[JsonDerivedType(typeof(NameChange), "name")]
[JsonDerivedType(typeof(UnitChange), "unit")]
[JsonDerivedType(typeof(FieldChange), "field")]
[JsonDerivedType(typeof(CohostsChange), "cohosts")]
[JsonDerivedType(typeof(LegalFormChange), "legal-form")]
[JsonDerivedType(typeof(PlanChange), "plan")]
public abstract record CenterChange;

/// <summary>Another director from a day on.</summary>
public sealed record DirectorChange(string Name, DateOnly From) : CenterChange;

/// <summary>Another name, in the form of Art. 8.</summary>
public sealed record NameChange(string Name) : CenterChange;

/// <summary>The relying unit was renamed, or another unit takes its place.</summary>
/// <param name="Unit">The unit's id; the same when it was only renamed.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="CreditCode">Its unified social credit code.</param>
/// <param name="District">Code of the district in which it is registered (Art. 5(1)).</param>
public sealed record UnitChange(Guid Unit, string UnitName, string CreditCode, string District) : CenterChange;

/// <summary>Another field of technology; a code of the dictionary.</summary>
public sealed record FieldChange(string Field) : CenterChange;

/// <summary>The units that build the center together with the relying unit; all of them.</summary>
public sealed record CohostsChange(IReadOnlyList<string> Cohosts) : CenterChange;

/// <summary>Another legal form.</summary>
public sealed record LegalFormChange(LegalForm Form) : CenterChange;

/// <summary>Other milestones in the plan of record (Art. 9). The end of construction stays;
/// more time is a matter of an extension.</summary>
/// <param name="Before">The milestones as they stood when the change was asked for.</param>
/// <param name="Milestones">The milestones as they are to be, all of them.</param>
public sealed record PlanChange(IReadOnlyList<PlanMilestone> Before, IReadOnlyList<PlanMilestone> Milestones) : CenterChange
{
    /// <summary>The milestones that are new.</summary>
    public IEnumerable<PlanMilestone> Added => Milestones.Where(m => Before.All(b => b.Id != m.Id));

    /// <summary>The milestones that are given up.</summary>
    public IEnumerable<PlanMilestone> Dropped => Before.Where(b => Milestones.All(m => m.Id != b.Id));

    /// <summary>The milestones that stay with another content or day: as they were, and as they are to be.</summary>
    public IEnumerable<(PlanMilestone Before, PlanMilestone Now)> Altered =>
        Before.Join(Milestones, b => b.Id, m => m.Id, (b, m) => (b, m)).Where(pair => pair.b != pair.m);
}
