using Luyan.Cases.Authenticity;

namespace Luyan.Specs.Authenticity.Synthetic;

/// <summary>A copy that was planted: of what kind, from whom to whom.</summary>
/// <param name="Kind">What the comparison should call it.</param>
/// <param name="From">The case of the source.</param>
/// <param name="To">The case that copied.</param>
/// <param name="Field">The field of both, for a text; else empty.</param>
/// <param name="How">How it was touched up.</param>
internal sealed record Planted(FindingKind Kind, Guid From, Guid To, string Field = "", Retouch? How = null);
