using System.Reflection;

namespace Luyan.Cases.Reading;

/// <summary>A record without some of its fields, which are absent in it as if nobody had given them.</summary>
internal static class Blanked
{
    private const string Copy = "<Clone>$";

    /// <summary>A copy without fields that can be absent.</summary>
    /// <exception cref="InvalidOperationException">A field cannot be absent: it needs a smaller record.</exception>
    internal static object Of(object happened, IEnumerable<string> fields)
    {
        var type = happened.GetType();
        var copy = type.GetMethod(Copy)!.Invoke(happened, null)!;
        foreach (var field in fields)
        {
            var property = type.GetProperty(field);
            if (property is null || !MayBeAbsent(property))
            {
                throw new InvalidOperationException($"{type.Name}.{field} cannot be absent.");
            }
            property.SetValue(copy, null);
        }
        return copy;
    }

    /// <summary>Whether a field can be absent.</summary>
    internal static bool MayBeAbsent(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}
