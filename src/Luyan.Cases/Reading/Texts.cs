using System.Collections;
using System.Reflection;
using Luyan.Cases.Panels;

namespace Luyan.Cases.Reading;

/// <summary>What stands written in a record, at whatever depth.</summary>
internal static class Texts
{
    /// <summary>Each text with the path of its field; rows of a list have the path of the list.</summary>
    /// <param name="record">The record.</param>
    /// <param name="reads">Whether a field is looked into, by its path.</param>
    internal static IEnumerable<(string Field, string Text)> In(object record, Func<string, bool>? reads = null) =>
        Walk(record, "", reads ?? (_ => true)).Where(v => v.Value is string).Select(v => (v.Field, (string)v.Value));

    /// <summary>Who is named as an expert.</summary>
    internal static IEnumerable<string> ExpertsIn(object record) =>
        Walk(record, "", _ => true).Select(v => v.Value).OfType<SeatedExpert>().Select(e => e.Name);

    private static IEnumerable<(string Field, object Value)> Walk(object value, string field, Func<string, bool> reads)
    {
        yield return (field, value);
        if (value is string) { yield break; }
        if (value is IEnumerable rows)
        {
            foreach (var found in rows.Cast<object?>().OfType<object>().SelectMany(row => Walk(row, field, reads))) { yield return found; }
            yield break;
        }
        if (value.GetType().Namespace?.StartsWith(nameof(Luyan), StringComparison.Ordinal) != true || value is Enum) { yield break; }
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0))
        {
            var path = field.Length == 0 ? property.Name : $"{field}.{property.Name}";
            if (!reads(path) || property.GetValue(value) is not { } inner) { continue; }
            foreach (var found in Walk(inner, path, reads)) { yield return found; }
        }
    }
}
