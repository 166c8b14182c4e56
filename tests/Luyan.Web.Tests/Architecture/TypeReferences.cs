using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Luyan.Web.Tests.Architecture;

/// <summary>Which namespace uses which, as the compiled assemblies say: signatures, fields, attributes and every instruction.</summary>
internal static class TypeReferences
{
    /// <summary>The namespaces of a project, each with those that it uses.</summary>
    /// <param name="project">The name of the assembly.</param>
    /// <param name="all">Those of other projects too; else of this one only.</param>
    public static Dictionary<string, HashSet<string>> In(string project, bool all = false)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{project}.dll"));
        var graph = new Dictionary<string, HashSet<string>>();
        foreach (var type in assembly.MainModule.GetTypes().Where(t => SpaceOf(t).StartsWith("Luyan", StringComparison.Ordinal)))
        {
            var from = SpaceOf(type);
            if (!graph.TryGetValue(from, out var uses)) { graph[from] = uses = []; }
            uses.UnionWith(Used(type).SelectMany(Parts).Where(t => all || t.Scope == assembly.MainModule)
                .Select(SpaceOf).Where(to => to != from && to.StartsWith("Luyan", StringComparison.Ordinal)));
        }
        return graph;
    }

    /// <summary>The types of a project with their namespaces.</summary>
    public static IReadOnlyList<(string Space, string Name)> NamesIn(string project)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{project}.dll"));
        return [.. assembly.MainModule.Types.Where(t => t.Namespace.StartsWith("Luyan", StringComparison.Ordinal))
            .Select(t => (t.Namespace, t.Name))];
    }

    private static string SpaceOf(TypeReference type) => type.DeclaringType is { } outer ? SpaceOf(outer) : type.Namespace;

    private static IEnumerable<TypeReference?> Used(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.CustomAttributes.Select(a => a.AttributeType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Properties.Select(p => p.PropertyType),
        .. type.Methods.SelectMany(Used),
    ];

    private static IEnumerable<TypeReference?> Used(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters) { yield return parameter.ParameterType; }
        if (!method.HasBody) { yield break; }
        foreach (var variable in method.Body.Variables) { yield return variable.VariableType; }
        foreach (var instruction in method.Body.Instructions)
        {
            foreach (var used in Used(instruction)) { yield return used; }
        }
    }

    private static IEnumerable<TypeReference?> Used(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod call => [call.DeclaringType, call.ReturnType, .. call.GenericArguments],
        MethodReference call => [call.DeclaringType, call.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        TypeReference type => [type],
        _ => [],
    };

    // List<Foo[]> uses List and Foo.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification of => Parts(of.ElementType),
        _ => [type],
    };
}
