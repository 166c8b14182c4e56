using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Luyan.Store;
using Luyan.Store.Opening;
using Luyan.Web.Accounts;
using Luyan.Web.Hosting;

namespace Luyan.Web.Commands;

/// <summary>The command line: without a verb it serves; each verb is built by its own file.</summary>
internal static class Root
{
    // The host logs a failed start with its trace; the operator gets one sentence instead.
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>The verbs, one line each.</summary>
    private static IEnumerable<Command> Verbs() =>
    [
        LawVerbs.Build(),
        RehearseVerb.Build(),
        VerifyVerb.Build(),
        CheckpointVerb.Build(),
        RebuildVerb.Build(),
        CompareVerb.Build(),
        BackupVerb.Build(),
        RestoreVerb.Build(),
        DemoVerb.Build(),
        ExamineVerb.Build(),
    ];

    /// <summary>Runs a call of the program; answers with its exit code.</summary>
    public static Task<int> Run(string[] args) => Run(args, Console.Out, Console.Error);

    internal static Task<int> Run(string[] args, TextWriter output, TextWriter error) => Failing.Told(error, () =>
    {
        var root = Build();
        CommandLine.RefuseNoUrls(args);
        var words = CommandLine.WithDataLast(PlaceChosen.Take(args), [.. root.Subcommands.Select(v => v.Name)]);
        var parsed = root.Parse(words);
        if (parsed.Action is not (HelpAction or Version)) { CommandLine.Refuse(parsed); }
        return parsed.InvokeAsync(
            new() { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    });

    internal static RootCommand Build()
    {
        var data = DataFolder.Option();
        var urls = new Option<string?>("--urls") { Description = $"Where to listen. Default: {LuyanHost.DefaultUrl}.", HelpName = "URLS" };
        var root = new RootCommand(
            "Luyan: accreditation of engineering technology research centers. Without a verb it serves the site.") { data, urls };
        root.Options.Add(new Option<string?>(PlaceChosen.Option)
        {
            Description = "Whose Measures apply. Default: LUYAN_PLACE, else the setting Luyan:Place, else baotou.", HelpName = "NAME",
        });
        root.TreatUnmatchedTokensAsErrors = false;
        foreach (var verb in Verbs()) { root.Subcommands.Add(verb); }
        root.Options.OfType<VersionOption>().Single().Action = new Version();
        root.SetAction((parsed, cancellation) => Failing.Told(parsed.InvocationConfiguration.Error, () =>
        {
            CommandLine.RefuseUnknown(parsed.UnmatchedTokens, [.. root.Subcommands.Where(v => !v.Hidden).Select(v => v.Name)]);
            return Serve(DataFolder.Of(parsed, data), parsed.GetValue(urls), parsed.UnmatchedTokens);
        }));
        return root;
    }

    private static async Task<int> Serve(string data, string? urls, IReadOnlyList<string> rest)
    {
        var started = false;
        await using var app = LuyanHost.Build(
            data,
            [.. rest, .. urls is null ? Array.Empty<string>() : ["--urls", urls]],
            builder => builder.Logging.AddFilter(HostLog, _ => started));
        // Before anything is made or migrated.
        foreach (var address in (app.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            BindingAddress.Parse(address);
        }
        using var alone = ServedAlone.Take(app.Services.GetRequiredService<StorePlace>());
        await app.PrepareData(Console.Error.WriteLine);
        app.Lifetime.ApplicationStarted.Register(() => started = true);
        if (await FirstStart.NewCode(app.Services) is { } code)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
                $"\n  There is no account yet. Open {Address(app)}{Urls.Setup} and enter this one-time code: {code}\n"
                + $"  尚无任何账号。请打开上面的地址，输入这个一次性设置码：{code}\n"));
        }
        await Run(app);
        return 0;
    }

    private static async Task Run(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            // The background work began before the port was asked for: it ends before the folder is given back.
            await app.StopAsync();
            throw;
        }
        await app.WaitForShutdownAsync();
    }

    private static string Address(WebApplication app) =>
        (app.Urls.FirstOrDefault() ?? LuyanHost.DefaultUrl).Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal);

    private sealed class Version : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Text);
            return 0;
        }
    }
}
