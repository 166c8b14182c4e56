using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Law;
using Luyan.Web.Hosting;

namespace Luyan.Web.Commands;

/// <summary>The frame of the verbs of the law: one JSON object on standard output; or exit code 2 and one line on what is expected, or
/// on what is wrong with the policy.</summary>
internal static class LawVerb
{
    private const int BadInput = 2;
    private const string Data = "--data";
    internal static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A verb with its options; options are read as text, so that errors use our own wording.</summary>
    internal static Command Of(
        string name, string does, string[] options, Func<LawInput, Measures, string, JsonObject> answer, int words = 0,
        bool makesFolder = false)
    {
        var named = options.Append(Data).ToDictionary(o => o, o => new Option<string[]>(o) { Arity = ArgumentArity.ZeroOrMore });
        var rest = new Argument<string[]>("words") { Arity = ArgumentArity.ZeroOrMore, Hidden = words == 0 };
        var verb = new Command(name, does) { TreatUnmatchedTokensAsErrors = false };
        verb.Arguments.Add(rest);
        foreach (var option in named.Values) { verb.Options.Add(option); }
        verb.SetAction(parsed => Say(parsed, () =>
        {
            var input = new LawInput(parsed, named, rest);
            if (parsed.UnmatchedTokens.Concat(input.Words.Skip(words))
                .Concat(input.Words.Where(w => w.StartsWith('-'))).FirstOrDefault() is { } unknown)
            {
                throw new LawInputException($"'{LawInput.OneLine(unknown)}' is not expected here. "
                    + (verb.Subcommands.Count > 0 && !unknown.StartsWith('-')
                        ? CommandLine.Hint(unknown, [.. verb.Subcommands.Select(v => v.Name)])
                        : Usage(name, options)));
            }
            if (input.Words.Count < words) { throw new LawInputException(does); }
            var data = LawData.Folder(input.Optional(Data), mustExist: !makesFolder);
            return answer(input, KeptPolicy.Of(data), data);
        }));
        return verb;
    }

    /// <summary>The same with verbs of its own below it.</summary>
    internal static Command With(this Command verb, params Command[] verbs)
    {
        foreach (var one in verbs) { verb.Subcommands.Add(one); }
        return verb;
    }

    /// <summary>A word that only leads to its verbs.</summary>
    internal static Command Group(string name, string does, params Command[] verbs)
    {
        var group = new Command(name, does) { TreatUnmatchedTokensAsErrors = false };
        foreach (var verb in verbs) { group.Subcommands.Add(verb); }
        group.SetAction(parsed => Say(parsed, () => throw new LawInputException(
            parsed.UnmatchedTokens.FirstOrDefault(t => !t.StartsWith('-')) is { } unknown
                ? $"{name} has no verb '{LawInput.OneLine(unknown)}'. {CommandLine.Hint(unknown, [.. verbs.Select(v => v.Name)])}"
                : $"{name} expects one of: {string.Join(", ", verbs.Select(v => v.Name))}.")));
        return group;
    }

    private static string Usage(string name, string[] options) =>
        options.Length == 0 ? $"{name} takes no option but --data." : $"{name} takes {string.Join(", ", options)} and --data.";

    private static int Say(ParseResult parsed, Func<JsonObject> answer)
    {
        var (problem, code) = ("", 0);
        try
        {
            parsed.InvocationConfiguration.Output.WriteLine(answer().ToJsonString(Readable));
            return 0;
        }
        catch (Exception e) when (e is LawInputException or MissingCalendarException or MeasuresException)
        {
             (problem, code) = (e.Message, BadInput);
        }
        catch (ArgumentOutOfRangeException)
        {
            (problem, code) = ("The result lies beyond the year 9999: expected an earlier day or a smaller number.", BadInput);
        }
        parsed.InvocationConfiguration.Error.WriteLine(LawInput.OneLine(problem));
        return code;
    }
}
