using Luyan.Cases;

namespace Luyan.Store.Dockets;

/// <summary><see cref="Overdue"/> for statements that are written as SQL.</summary>
internal static class OverdueSql
{
    /// <summary>Somebody must act by the day of a row.</summary>
    /// <param name="row">The row, e.g. <c>d.</c></param>
    public static string Asks(string row) => $"""{row}"Passing" IN ({string.Join(", ", Overdue.Kinds.Select(k => $"'{k}'"))})""";

    /// <summary>The day of a row has passed.</summary>
    /// <param name="row">The row, e.g. <c>d.</c></param>
    /// <param name="today">The parameter with the legal day.</param>
    public static string Passed(string row, string today) => $"""{row}"Effective" < {today}""";
}
