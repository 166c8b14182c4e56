using System.Reflection;
using System.Runtime.Loader;

namespace Luyan.Mutation;

/// <summary>A process that holds the specs and the mutants, and tries one mutant after the other. It reads a line for each: the mutant
/// and the methods to run; it answers whether they held, and if not, which did not.</summary>
/// <remarks>First every method runs without a mutant, so that what is made once is made as it is. A method that fails runs again
/// without the mutant: where it fails then too, something that was left behind is at fault; the answer says so, and the one who asked
/// begins anew. What only shows while something is made once does not show here; those mutants get a process of their own.</remarks>
internal static class Stand
{
    /// <summary>The word that starts it.</summary>
    public const string Word = "stand";

    /// <summary>What it says when it is ready, when all held, when a method did not, and when it cannot be trusted any more.</summary>
    public const string Ready = "ready", Held = "held", Killed = "killed", Spoilt = "spoilt";

    private const int Patience = 10_000;

    /// <summary>Serves until nothing more is asked.</summary>
    /// <param name="specs">The assembly of the specs.</param>
    /// <param name="warming">The methods that run first, one name each; those that fail are never run again.</param>
    public static int Run(string specs, string warming)
    {
        var said = Console.Out;
        Console.SetOut(TextWriter.Null);
        var beside = Path.GetDirectoryName(specs)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(beside, $"{name.Name}.dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(specs);
        Directory.SetCurrentDirectory(beside);
        AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", beside + Path.DirectorySeparatorChar);
        var mutant = assembly.GetReferencedAssemblies().Where(r => r.Name == "Luyan.Law").Select(Assembly.Load).Single()
            .GetType("Luyan.Law.Mutant")!;
        var set = mutant.GetMethod("Set")!.CreateDelegate<Action<int, long>>();
        var methods = new Dictionary<string, Spec>();
        foreach (var name in File.ReadLines(warming))
        {
            if (Spec.Find(assembly, name) is { } spec && spec.Holds()) { methods[name] = spec; }
        }
        said.WriteLine($"{Ready} {methods.Count}");
        while (Console.In.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            said.WriteLine(Tried(int.Parse(words[0], null), words.Skip(1).Where(methods.ContainsKey), methods, set));
        }
        return 0;
    }

    private static string Tried(int id, IEnumerable<string> names, Dictionary<string, Spec> methods, Action<int, long> set)
    {
        foreach (var name in names)
        {
            set(id, Patience);
            var held = methods[name].Holds();
            set(0, 0);
            if (!held) { return methods[name].Holds() ? $"{Killed} {name}" : $"{Spoilt} {name}"; }
        }
        return Held;
    }
}
