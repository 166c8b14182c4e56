namespace Luyan.Web.Ui;

/// <summary>A line of several parts, with a dot between them.</summary>
internal static class Dotted
{
    private const string Between = " · ";

    /// <summary>The parts that say something: a letter without a number leaves no hole.</summary>
    public static string Of(params IEnumerable<string?> parts) =>
        string.Join(Between, parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
