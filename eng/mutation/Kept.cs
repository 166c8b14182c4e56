using System.Text.Json;

namespace Luyan.Mutation;

/// <summary>The built copy, its mutants and what was learnt of its specs, in a folder that the next run of the same commit with the
/// same tool takes up.</summary>
internal sealed class Kept(string folder, string commit)
{
    private readonly string stamp = $"{commit} {typeof(Kept).Module.ModuleVersionId}";

    /// <summary>The copy.</summary>
    public string Copy => Path.Combine(folder, "copy");

    /// <summary>What was kept, or what is made now.</summary>
    public (IReadOnlyList<Mutant> Mutants, IReadOnlyList<SpecClass> Classes) Take(Func<IReadOnlyList<Mutant>> build,
        Func<IReadOnlyList<SpecClass>> learn)
    {
        if (Read<string>("stamp") == stamp) { return (Read<List<Mutant>>("mutants")!, Read<List<SpecClass>>("learnt")!); }
        if (Directory.Exists(Copy)) { Directory.Delete(Copy, recursive: true); }
        Directory.CreateDirectory(Copy);
        File.Delete(Named("stamp"));
        var mutants = build();
        var classes = learn();
        Write("mutants", mutants);
        Write("learnt", classes);
        Write("stamp", stamp);
        return (mutants, classes);
    }

    private string Named(string what) => Path.Combine(folder, $"{what}.json");

    private T? Read<T>(string what) => File.Exists(Named(what)) ? JsonSerializer.Deserialize<T>(File.ReadAllText(Named(what))) : default;

    private void Write<T>(string what, T value) => File.WriteAllText(Named(what), JsonSerializer.Serialize(value));
}
