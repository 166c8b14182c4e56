using System.Security.Cryptography;
using System.Text;
using Luyan.Law;

namespace Luyan.Cases.Reading;

/// <summary>Words of an act that name to those outside somebody of whom they are told nothing.</summary>
/// <param name="Field">The field of the request.</param>
/// <param name="Name">Who is named.</param>
/// <param name="Around">The words around it.</param>
public sealed record NamedPerson(string Field, string Name, string Around);

/// <summary>Free text is the leak that no table stops: an act whose words the unit or its department reads names neither an expert nor
/// who objected or informed, unless whoever writes it has looked at the place.</summary>
public static class NamedPersons
{
    // A single character is no name.
    private const int Shortest = 2;
    private const int Beside = 8;

    private static readonly char[] Marks = ['，', ',', '、', '；', ';', '：', ':', ' ', '\u3000', '（', '(', '[', '［', '【', '\n'];

    /// <summary>Where a request names one of some persons in words that those outside will read.</summary>
    /// <param name="command">The request.</param>
    /// <param name="read">The texts that those outside read of what it does.</param>
    /// <param name="persons">Names, and ways of reaching somebody.</param>
    public static IReadOnlyList<NamedPerson> In(object command, IEnumerable<string> read, IEnumerable<string> persons)
    {
        var texts = read.ToHashSet();
        string[] names =
        [
            .. persons.Where(w => TypedText.Folded(w).Length >= Shortest).Distinct(StringComparer.Ordinal),
        ];
        return
        [
            .. from typed in Texts.In(command)
               where texts.Contains(typed.Text)
               from name in names
               where TypedText.Folded(typed.Text).Contains(TypedText.Folded(name), StringComparison.Ordinal)
               select new NamedPerson(typed.Field, name, Around(typed.Text, name)),
        ];
    }

    /// <summary>The mark by which a person says that he has looked at these places: for other words it is another.</summary>
    public static string MarkOf(IReadOnlyList<NamedPerson> found, object command) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', found.Select(f => $"{f.Field}|{f.Name}").Concat(Texts.In(command).Select(t => t.Text))))))
        [..16];

    /// <summary>Who is meant by a line in which somebody wrote himself down: the name that stands first, and numbers and addresses that
    /// reach the person.</summary>
    public static IEnumerable<string> Of(string line)
    {
        var words = line.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Take(1).Concat(words.Skip(1).Where(w => w.Count(char.IsAsciiDigit) >= 7 || w.Contains('@', StringComparison.Ordinal)));
    }

    /// <summary>The name of an expert without what stands in brackets after it.</summary>
    internal static string Bare(string name) => name.IndexOfAny(['（', '(', '［', '[', '【']) is > 0 and var at ? name[..at] : name;

    private static string Around(string text, string name) => text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at
        ? text[Math.Max(0, at - Beside)..Math.Min(text.Length, at + name.Length + Beside)]
        : name;
}
