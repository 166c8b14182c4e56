using System.CommandLine;
using Luyan.Law;
using Luyan.Web.Accounts;
using Luyan.Web.Hosting;

namespace Luyan.Web.Commands;

/// <summary>The command line: without a verb it serves; each verb is built by its own file.</summary>
internal static class Root
{
    private const int BadInput = 2;

    /// <summary>The verbs, one line each.</summary>
    private static IEnumerable<Command> Verbs() =>
    [
        LawVerbs.Build(),
        RehearseVerb.Build(),
        VerifyVerb.Build(),
        RebuildVerb.Build(),
        CompareVerb.Build(),
        BackupVerb.Build(),
        RestoreVerb.Build(),
        DemoVerb.Build(),
        ExamineVerb.Build(),
    ];

    public static Task<int> Run(string[] args)
    {
        var data = DataFolder.Option();
        var urls = new Option<string?>("--urls") { Description = $"Where to listen. Default: {LuyanHost.DefaultUrl}.", HelpName = "URLS" };
        var root = new RootCommand("Luyan: accreditation of engineering technology research centers. Without a verb it serves the site.") { data, urls };
        root.TreatUnmatchedTokensAsErrors = false;
        foreach (var verb in Verbs()) { root.Subcommands.Add(verb); }
        root.SetAction((parsed, cancellation) => Serve(DataFolder.Of(parsed, data), parsed.GetValue(urls), parsed.UnmatchedTokens, cancellation));
        return root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static async Task<int> Serve(string data, string? urls, IReadOnlyList<string> rest, CancellationToken cancellation)
    {
        // Settings of the framework (--Section:Key value) pass through; a word in the place of a verb is a mistake.
        if (rest is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync($"There is no verb '{first}'. Expected one of: {string.Join(", ", Verbs().Where(v => !v.Hidden).Select(v => v.Name))}; or none, to serve.");
            return BadInput;
        }
        WebApplication built;
        try { built = LuyanHost.Build(data, [.. rest, .. urls is null ? Array.Empty<string>() : ["--urls", urls]]); }
        catch (MeasuresException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return BadInput;
        }
        await using var app = built;
        await app.PrepareData();
        if (await FirstStart.NewCode(app.Services) is { } code)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
                $"\n  There is no account yet. Open {Address(app)}{Urls.Setup} and enter this one-time code: {code}\n  尚无任何账号。请打开上面的地址，输入这个一次性设置码：{code}\n"));
        }
        await app.RunAsync();
        return 0;
    }

    private static string Address(WebApplication app) => (app.Urls.FirstOrDefault() ?? LuyanHost.DefaultUrl).Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
}
