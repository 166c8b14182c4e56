using System.CommandLine;

namespace Luyan.Web.Commands;

/// <summary>The command line is not valid; the message is one sentence with a hint.</summary>
internal sealed class CommandLineException(string sentence) : Exception(sentence);

/// <summary>Reads the words of a call before any verb does: the data folder counts wherever it stands, and what
/// nobody knows is an error.</summary>
internal static class CommandLine
{
    private const string Data = "--data";

    // Options that the framework reads. Every other unknown option is an error.
    private static readonly string[] Sections = ["Luyan", "Fonts", "Kestrel", "Logging"];
    private static readonly string[] Flat = ["urls", "http_ports", "https_ports", "environment", "AllowedHosts"];

    /// <summary>The words with the data folder at their end, where each verb looks for it.</summary>
    /// <exception cref="CommandLineException">It is named twice, or without a folder.</exception>
    public static string[] WithDataLast(string[] words, IReadOnlyCollection<string> verbs)
    {
        var (rest, folders) = (new List<string>(), new List<string>());
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith(Data + "=", StringComparison.Ordinal)) { folders.Add(words[i][(Data.Length + 1)..]); }
            else if (words[i] != Data) { rest.Add(words[i]); }
            else if (i + 1 < words.Length && !words[i + 1].StartsWith("--", StringComparison.Ordinal)) { folders.Add(words[++i]); }
            else { folders.Add(""); }
        }
        if (folders.Count == 0) { return words; }
        if (folders.Any(string.IsNullOrWhiteSpace)) { throw new CommandLineException("--data expects a folder: --data DIR."); }
        if (folders.Count > 1) { throw new CommandLineException($"--data is given {folders.Count} times; name one folder."); }
        if (verbs.Contains(folders[0]) && !rest.Any(verbs.Contains))
        {
            throw new CommandLineException(
                $"--data expects a folder before '{folders[0]}'; for a folder of that name write ./{folders[0]}.");
        }
        return [.. rest, Data, folders[0]];
    }

    /// <summary>Refuses <c>--urls</c> without addresses; the next option would be taken for them.</summary>
    /// <exception cref="CommandLineException">It stands so.</exception>
    public static void RefuseNoUrls(string[] words)
    {
        var at = Array.IndexOf(words, "--urls");
        if (at >= 0 && (at + 1 == words.Length || words[at + 1].StartsWith('-')))
        {
            throw new CommandLineException("--urls expects addresses: --urls http://localhost:5080.");
        }
    }

    /// <summary>The first word that the verb does not know, told with the nearest one that it knows;
    /// nothing happens where all are known.</summary>
    /// <exception cref="CommandLineException">There is one, or a value does not fit.</exception>
    public static void Refuse(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command;
        if (verb.TreatUnmatchedTokensAsErrors && parsed.UnmatchedTokens is [var unknown, ..])
        {
            throw new CommandLineException(
                $"'{LawInput.OneLine(unknown)}' is not expected after '{verb.Name}'. {Hint(unknown, Names(verb))}");
        }
        // An unknown option would be taken for the file name.
        if (verb.TreatUnmatchedTokensAsErrors
            && parsed.CommandResult.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } taken)
        {
            throw new CommandLineException(
                $"'{LawInput.OneLine(taken.Value)}' is not expected after '{verb.Name}'. {Hint(taken.Value, Names(verb))}");
        }
        if (parsed.Errors is [var error, ..])
        {
            throw new CommandLineException(
                $"{LawInput.OneLine(error.Message)} See: {(verb is RootCommand ? "luyan" : $"luyan {verb.Name}")} --help.");
        }
    }

    /// <summary>The words of a call without a verb that are left for the framework: settings, each with its value.</summary>
    /// <exception cref="CommandLineException">A word is neither a verb nor such a setting.</exception>
    public static void RefuseUnknown(IReadOnlyList<string> rest, IReadOnlyCollection<string> verbs)
    {
        for (var i = 0; i < rest.Count; i++)
        {
            var word = LawInput.OneLine(rest[i]);
            if (!word.StartsWith('-'))
            {
                throw new CommandLineException($"There is no verb '{word}'. {Hint(word, verbs)} Without a verb the site is served.");
            }
            var name = word.TrimStart('-').Split('=')[0];
            if (!word.StartsWith("--", StringComparison.Ordinal)
                || !(Flat.Contains(name, StringComparer.OrdinalIgnoreCase) || IsOfSection(name)))
            {
                throw new CommandLineException($"There is no option '{word}'. {Hint(word, [Data, .. Flat.Select(f => "--" + f)])}");
            }
            if (word.Contains('=', StringComparison.Ordinal)) { continue; }
            if (++i >= rest.Count || rest[i].StartsWith("--", StringComparison.Ordinal))
            {
                throw new CommandLineException($"{word} expects a value: {word} VALUE.");
            }
        }
    }

    private static bool IsOfSection(string name) =>
        name.Split(':') is [var section, _, ..] && Sections.Contains(section, StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyCollection<string> Names(Command verb) =>
        [.. verb.Subcommands.Where(c => !c.Hidden).Select(c => c.Name), .. verb.Options.Select(o => o.Name)];

    internal static string Hint(string word, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0) { return "It takes nothing."; }
        var nearest = known.MinBy(k => Distance(word, k))!;
        return Distance(word, nearest) <= Math.Max(1, nearest.Length / 3)
            ? $"Did you mean '{nearest}'?"
            : $"Expected one of: {string.Join(", ", known)}.";
    }

    // How many letters have to be changed, added or left out.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }
        return row[b.Length];
    }
}
