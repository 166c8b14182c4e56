using System.Reflection;
using Luyan.Law;

namespace Luyan.Cases;

/// <summary>The keys of all rules and the names of all commands: what the policy may say the sources of.</summary>
public static class Citable
{
    /// <summary>Every rule that can refuse, by its key.</summary>
    public static IReadOnlySet<string> Rules { get; } = Types()
        .Where(t => t.Name.EndsWith("Rules", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(f => f.FieldType == typeof(Rule)).Select(f => ((Rule)f.GetValue(null)!).Key).ToHashSet();

    /// <summary>Every command of an application or a center, by the name of its type.</summary>
    public static IReadOnlySet<string> Acts { get; } = Types()
        .Where(t => !t.IsAbstract && t.BaseType is { Name: "ApplicationCommand" or "CenterCommand" }).Select(t => t.Name).ToHashSet();

    private static Type[] Types() => typeof(Citable).Assembly.GetTypes();
}
