namespace Luyan.Cases.Records;

/// <summary>Something in the record that was wrong, and is put right beside it; what stood stays.</summary>
/// <param name="Field">Which field of the record.</param>
/// <param name="Stood">What stood there.</param>
/// <param name="Right">What is right.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Proof">What proves it.</param>
/// <param name="By">The name of who corrected it: another person than who wrote it.</param>
/// <param name="On">The legal day.</param>
public sealed record CorrectedRecord(
    string Field, string Stood, string Right, string Reasons, FileRef Proof, string By, DateOnly On)
{
    /// <summary>The account that corrected it: the same person does not correct the correction.</summary>
    public Guid Account { get; init; }

    /// <summary>The correction of who judged, where that is sealed: that there is one.</summary>
    internal static CorrectedRecord Sealed(CorrectedRecord whole) =>
        whole with { Stood = Seal.Mark, Right = Seal.Mark, Reasons = Seal.Mark, Proof = Seal.File };

    /// <summary>The correction as those outside the Bureau read it: what stood and what is right.</summary>
    internal static CorrectedRecord Told(CorrectedRecord whole) =>
        new(whole.Field, whole.Stood, whole.Right, "", new("", "", 0), "", whole.On);
}
