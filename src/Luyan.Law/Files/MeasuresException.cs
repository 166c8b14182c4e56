using System.Globalization;

namespace Luyan.Law;

/// <summary>A file of the policy is not as it must be; the message is one line that names the file, the key and, where
/// one is concerned, the day. The program does not start with it.</summary>
public sealed class MeasuresException(string file, string key, string problem, DateOnly? day = null) : Exception(Said(
    file, key, problem, day))
{
    public string File => file;

    /// <summary>The key in it, empty where it concerns the whole file.</summary>
    public string Key => key;

    /// <summary>The first day that is concerned; null where none is.</summary>
    public DateOnly? Day => day;

    private static string Said(string file, string key, string problem, DateOnly? day)
    {
        var on = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var when = on is null || problem.Contains(on, StringComparison.Ordinal) ? "" : $"(from {on}) ";
        return $"{file}: {(key == "" ? "" : $"'{key}' ")}{when}{problem}".ReplaceLineEndings(" ");
    }
}
