namespace Luyan.Law;

/// <summary>Something that is wrong with a year of holidays.</summary>
/// <param name="Row">The row in which it stands, from 1; 0 for the year as a whole.</param>
/// <param name="Key">Which fault, kebab-case; its text is <c>calendar-fault.&lt;key&gt;</c>.</param>
/// <param name="Values">The values of its text.</param>
public sealed record CalendarFault(int Row, string Key, NamedValues Values)
{
    /// <summary>What is wrong, in a language, without the row.</summary>
    public string Text(Language language) => Wordings.Of($"calendar-fault.{Key}", language, Values);

    internal static CalendarFault Of(int row, string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        new(row, key, NamedValues.Of(values));
}
