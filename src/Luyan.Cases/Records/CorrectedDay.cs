namespace Luyan.Cases.Records;

/// <summary>A correction of the record as those outside the Bureau read it: without its proof, which names others.</summary>
/// <param name="Field">Which field of the record.</param>
/// <param name="Stood">What stood there.</param>
/// <param name="Right">What is right.</param>
public sealed record CorrectedDay(string Field, string Stood, string Right);
