using System.CommandLine;
using System.Text.Json;
using Luyan.Store.Files.Examining;
using Luyan.Web.Background;

namespace Luyan.Web.Commands;

/// <summary><c>luyan examine</c>: examines files for the site, which starts it. A question on each line of standard input, an answer on
/// each line of standard output.</summary>
internal static class ExamineVerb
{

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(2);

    public static Command Build()
    {
        var verb = new Command(ExaminingProcess.Verb, "Examine files for the site, which starts this by itself.") { Hidden = true };
        verb.SetAction(async (_, stop) =>
        {
            while (await Next(stop) is { } question)
            {
                await Console.Out.WriteLineAsync(Answer(JsonSerializer.Deserialize<ExaminingQuestion>(question)!).AsMemory(), stop);
            }
            return 0;
        });
        return verb;
    }

    private static string Answer(ExaminingQuestion question) => question.Page is { } page
        ? JsonSerializer.Serialize(Examiner.ReadPage(page))
        : JsonSerializer.Serialize(Examiner.Examine(question.File!));

    // Ends after an idle period, or when the site has ended.
    private static async Task<string?> Next(CancellationToken stop)
    {
        var line = Task.Run(Console.In.ReadLine, stop);
        return await Task.WhenAny(line, Task.Delay(Rest, stop)) == line ? await line : null;
    }
}
