using System.Reflection;
using System.Reflection.Emit;

namespace Luyan.Web.Tests.Architecture;

/// <summary>What a compiled method calls, read from its instructions.</summary>
internal static class Calls
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The assemblies of the product.</summary>
    public static IReadOnlyList<Assembly> Product { get; } =
    [
        typeof(Luyan.Law.Measures).Assembly, typeof(Luyan.Cases.Actor).Assembly, typeof(Luyan.Store.LuyanDb).Assembly,
        typeof(Luyan.Documents.Letters.LetterModel).Assembly, .. Web(typeof(Luyan.Web.Hosting.DataFolder).Assembly),
    ];

    /// <summary>Every method of an assembly that has a body, static constructors included.</summary>
    public static IEnumerable<MethodBase> Methods(Assembly assembly) => assembly.GetTypes().SelectMany(MethodsOf);

    /// <summary>The methods of a type that have a body.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)).Where(m => m.GetMethodBody() is not null);

    /// <summary>What a method calls or constructs, and of which methods it takes the address.</summary>
    public static IReadOnlyList<(MethodBase Called, bool Address)> Of(MethodBase method)
    {
        var found = new List<(MethodBase, bool)>();
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) { return found; }
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[(short)(0xFE00 | il[at + 1])] : Codes[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod)
            {
                var called = method.Module.ResolveMethod(BitConverter.ToInt32(il, at), typeArguments, methodArguments);
                if (called is not null) { found.Add((called, code == OpCodes.Ldftn || code == OpCodes.Ldvirtftn)); }
            }
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }
        return found;
    }

    /// <summary>The method as it is declared, without the arguments of generic types and methods.</summary>
    public static MethodBase Declared(MethodBase method) =>
        method.Module.ResolveMethod(method.MetadataToken) ?? method;

    // The web may be several projects; whatever it references of the product belongs to it.
    private static IEnumerable<Assembly> Web(Assembly web) =>
        web.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("Luyan.", StringComparison.Ordinal))
            .Where(a => a.Name is not ("Luyan.Law" or "Luyan.Cases" or "Luyan.Store" or "Luyan.Documents"))
            .Select(Assembly.Load).Append(web);
}
