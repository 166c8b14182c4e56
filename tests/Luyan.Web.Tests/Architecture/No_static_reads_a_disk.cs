using System.Reflection;

namespace Luyan.Web.Tests.Architecture;

/// <summary>A static that reads a file breaks its type for the life of the process, and after the program has said that it is ready.
/// What is on a disk is read by a loader that the start calls.</summary>
public class No_static_reads_a_disk
{
    private static readonly string[] Readers =
        ["System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo",
            "System.IO.DirectoryInfo", "System.IO.StreamReader", "System.IO.RandomAccess"];

    private static readonly HashSet<Assembly> Product = [.. Calls.Product];

    [Fact]
    public void No_static_initialiser_reaches_a_file()
    {
        var found = Calls.Product.SelectMany(a => a.GetTypes()).Where(t => t.TypeInitializer is not null)
            .Select(t => Way(t.TypeInitializer!, [])).OfType<string>().ToList();
        found.ShouldBeEmpty();
    }

    [Fact]
    public void An_initialiser_that_does_is_found() =>
        Way(typeof(Reads).TypeInitializer!, []).ShouldNotBeNull().ShouldContain("System.IO.File");

    [Fact]
    public void A_lazy_one_is_found_too() => Way(typeof(ReadsLater).TypeInitializer!, []).ShouldNotBeNull().ShouldContain("System.IO.File");

    /// <summary>The calls from a method to a file; null where there are none.</summary>
    private static string? Way(MethodBase method, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method)) { return null; }
        var calls = Calls.Of(method);
        // A function that is only kept runs later, at somebody's request; one given to a Lazy is an initialiser that waits.
        var lazy = calls.Any(c => c.Called.DeclaringType is { IsGenericType: true } t && t.GetGenericTypeDefinition() == typeof(Lazy<>));
        foreach (var (called, address) in calls)
        {
            if (address && !lazy) { continue; }
            if (called.DeclaringType?.FullName is { } type && Readers.Contains(type)) { return $"{Name(method)} → {Name(called)}"; }
            if (called.DeclaringType is not { } owner || !(Product.Contains(owner.Assembly) || owner.Assembly == typeof(Calls).Assembly))
            {
                continue;
            }
            if (Way(Calls.Declared(called), seen) is { } further) { return $"{Name(method)} → {further}"; }
        }
        return null;
    }

    private static string Name(MethodBase method) => $"{method.DeclaringType?.FullName}.{method.Name}";

    private static class Reads
    {
        public static string[] Lines { get; } = Read();

        private static string[] Read() => System.IO.File.ReadAllLines("measures/materials.json");
    }

    private static class ReadsLater
    {
        public static Lazy<string> Text { get; } = new(() => System.IO.File.ReadAllText("measures/materials.json"));
    }
}
