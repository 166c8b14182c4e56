namespace Luyan.Cases;

/// <summary>The name of a field within another: what a refusal is at, and what the form of the field is called.</summary>
public static class FieldPath
{
    /// <summary>A part of a field, or a row of a list by its number or key: <c>Conditions.3</c>, <c>Results.2.Done</c>.</summary>
    public static string Of(string field, params ReadOnlySpan<object> parts)
    {
        var path = new System.Text.StringBuilder(field);
        foreach (var part in parts) { path.Append('.').Append(System.Globalization.CultureInfo.InvariantCulture, $"{part}"); }
        return path.ToString();
    }
}
