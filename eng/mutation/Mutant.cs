namespace Luyan.Mutation;

/// <summary>One change of the product that a spec should notice.</summary>
/// <param name="Id">From 1; the program under test is told which one is on.</param>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Line">The line, from 1; a mutant never moves a line.</param>
/// <param name="What">What was and what becomes of it.</param>
/// <param name="Was">The text around it as it is.</param>
/// <param name="Becomes">The same text with the mutant.</param>
internal sealed record Mutant(int Id, string File, int Line, string What, string Was, string Becomes)
{
    /// <summary>Where it stands in a list of judged survivors, which later changes of other lines do not touch.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => $"{File}: {What}";

    public override string ToString() => $"{File}:{Line}: {What}";
}
