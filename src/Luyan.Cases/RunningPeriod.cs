using Luyan.Law;

namespace Luyan.Cases;

/// <summary>A period that runs: from a day that is not counted to a day fixed when it started.</summary>
public sealed record RunningPeriod(DateOnly From, LegalDay Due);
