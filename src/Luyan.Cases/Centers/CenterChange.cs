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
