using System.Reflection;

namespace Luyan.Mutation;

/// <summary>A method of the specs with the rows of its theory, run without the runner of xunit.</summary>
internal sealed class Spec
{
    private readonly Type type;
    private readonly MethodInfo method;
    private readonly object[] given;

    private Spec(Type type, MethodInfo method, object[] given) => (this.type, this.method, this.given) = (type, method, given);

    /// <summary>The method of a name; null where it needs what only the runner gives.</summary>
    public static Spec? Find(Assembly assembly, string name)
    {
        var type = assembly.GetType(name[..name.LastIndexOf('.')]);
        if (type?.GetMethod(name[(name.LastIndexOf('.') + 1)..]) is not { } method) { return null; }
        try
        {
            return new(type, method, [.. type.GetConstructors().Single().GetParameters()
                .Select(p => Activator.CreateInstance(p.ParameterType)!)]);
        }
        catch (Exception) { return null; }
    }

    /// <summary>Whether it holds for every row.</summary>
    public bool Holds()
    {
        try
        {
            foreach (var row in Rows())
            {
                var instance = type.GetConstructors().Single().Invoke(given);
                try
                {
                    if (method.Invoke(instance, row) is Task task) { task.GetAwaiter().GetResult(); }
                }
                finally { (instance as IDisposable)?.Dispose(); }
            }
            return true;
        }
        catch (Exception) { return false; }
    }

    // The attributes are asked anew each time: the rows come from what is under test.
    private IEnumerable<object?[]> Rows()
    {
        var attributes = method.GetCustomAttributes().Where(a => a.GetType().GetMethod("GetData") is not null).ToList();
        if (attributes.Count == 0)
        {
            yield return [];
            yield break;
        }
        foreach (var attribute in attributes)
        {
            var get = attribute.GetType().GetMethod("GetData")!;
            var tracker = Activator.CreateInstance(get.GetParameters()[1].ParameterType);
            dynamic rows = get.Invoke(attribute, [method, tracker])!;
            foreach (var row in (System.Collections.IEnumerable)rows.AsTask().GetAwaiter().GetResult())
            {
                var values = (object?[])row.GetType().GetInterfaces().Select(i => i.GetMethod("GetData")).First(m => m is not null)!
                    .Invoke(row, [])!;
                yield return Filled(values);
            }
        }
    }

    private object?[] Filled(object?[] values)
    {
        var parameters = method.GetParameters();
        if (parameters.Length > 0 && parameters[^1].IsDefined(typeof(ParamArrayAttribute)) && (values.Length != parameters.Length
            || values[^1]?.GetType().IsArray != true))
        {
            var rest = values.Skip(parameters.Length - 1).ToArray();
            var array = Array.CreateInstance(parameters[^1].ParameterType.GetElementType()!, rest.Length);
            for (var i = 0; i < rest.Length; i++) { array.SetValue(rest[i], i); }
            return [.. values.Take(parameters.Length - 1), array];
        }
        return [.. values, .. parameters.Skip(values.Length).Select(p => p.DefaultValue)];
    }
}
