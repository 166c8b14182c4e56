using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Luyan.Web.Commands;

namespace Luyan.Web.Tests.Commands;

/// <summary>Every verb with the data folder in every position, and with every word that nobody knows.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("luyan-line-").FullName;

    /// <summary>A data folder with a policy that no verb can read: whoever looks into it names it.</summary>
    private string Folder
    {
        get
        {
            var folder = Path.Combine(parent, "meant");
            Directory.CreateDirectory(Path.Combine(folder, "measures", "parameters"));
            File.WriteAllText(Path.Combine(folder, "measures", "parameters", "broken.json"), "{");
            return folder;
        }
    }

    public static TheoryData<string> Verbs => new(Leaves(Root.Build(), "").Where(v => v is not ("" or "examine")));

    [Theory, MemberData(nameof(Verbs))]
    public async Task The_data_folder_counts_wherever_it_stands(string verb)
    {
        var words = verb.Split(' ');
        var folder = Folder;
        string[][] forms = [["--data", folder], [$"--data={folder}"]];
        foreach (var form in forms)
        {
            for (var at = 0; at <= words.Length; at++)
            {
                string[] line = [.. words[..at], .. form, .. words[at..], .. Needed(verb)];
                var (code, _, error) = await Run(line);
                code.ShouldBeGreaterThan(0, string.Join(' ', line));
                error.ShouldContain(folder, Case.Sensitive, string.Join(' ', line));
                error.TrimEnd().ShouldNotContain('\n');
            }
        }
        Directory.GetFileSystemEntries(parent).ShouldBe([folder]);
        Directory.GetFileSystemEntries(folder).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Verbs))]
    public async Task What_nobody_knows_is_an_error_in_one_sentence(string verb)
    {
        foreach (var unknown in new[] { "--colour", "--colour=red", "--dta", "-x" })
        {
            var (code, _, error) = await Run([.. verb.Split(' '), unknown, "--data", Path.Combine(parent, "none")]);
            code.ShouldBe(2, $"{verb} {unknown}");
            error.TrimEnd().ShouldNotContain('\n');
            error.ShouldNotBeEmpty();
        }
        Directory.GetFileSystemEntries(parent).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("verfy", "'verify'")]
    [InlineData("Backup", "'backup'")]
    [InlineData("serve", "Expected one of")]
    [InlineData("--dat x", "'--data'")]
    [InlineData("--url http://localhost:1", "'--urls'")]
    [InlineData("--port 80", "no option")]
    [InlineData("-p 80", "no option")]
    [InlineData("--Luyn:Scanner x", "no option")]
    [InlineData("--Luyan:Scanner", "expects a value")]
    [InlineData("--data", "expects a folder")]
    [InlineData("--data --urls x", "expects a folder")]
    [InlineData("--data verify", "before 'verify'")]
    [InlineData("--data a --data b", "2 times")]
    [InlineData("verify --data a --data a", "2 times")]
    [InlineData("verify --data", "expects a folder")]
    [InlineData("backup", "backup --help")]
    public async Task A_mistake_is_told_with_a_hint_and_starts_nothing(string line, string hint)
    {
        var (code, output, error) = await Run(line.Split(' '));
        (code, output).ShouldBe((2, ""));
        error.ShouldContain(hint);
        error.TrimEnd().ShouldNotContain('\n');
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var (code, _, error) = await Run("--data", Path.Combine(parent, "site"), "--urls", address);
        code.ShouldBe(2);
        error.ShouldContain(address);
        error.TrimEnd().ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("")]
    [InlineData("verify")]
    public async Task A_database_that_is_none_is_one_sentence(string verb)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, "garbage")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "luyan.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        var (code, _, error) = await Run([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--data", folder]);
        (code, error.Contains("damaged", StringComparison.Ordinal), error.TrimEnd().Contains('\n', StringComparison.Ordinal)).ShouldBe(
            (2, true, false), error);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_one_sentence()
    {
        var file = Path.Combine(parent, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var (code, _, error) = await Run("--data", Path.Combine(file, "data"));
        (code, error.TrimEnd().Contains('\n', StringComparison.Ordinal)).ShouldBe((2, false), error);
    }

    [Fact]
    public async Task The_version_is_told()
    {
        var (code, output, _) = await Run("--version");
        code.ShouldBe(0);
        output.ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(parent, recursive: true);
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] line)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await Root.Run(line, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [path]
        : command.Subcommands.SelectMany(c => Leaves(c, $"{path} {c.Name}".Trim()));

    // What a verb needs before it looks into the folder. Restoring needs an archive that is there.
    private static string[] Needed(string verb) => verb switch
    {
        "backup" => ["new.luyan"],
        "restore" => [Environment.ProcessPath!],
        "rehearse" => ["."],
        "law import-calendar" or "law check uscc" or "law check patent" or "law check center-name" => ["x"],
        "law rerun" => ["SB-2026-0001/1"],
        "law simulate" => [Environment.ProcessPath!],
        "law bar" => ["--revoked-on", "2026-03-01", "--ground", "9"],
        _ => [],
    };
}
