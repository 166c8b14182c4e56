using System.CommandLine;
using Luyan.Web.Commands;

namespace Luyan.Web.Tests.Commands;

public class RehearseVerbTests
{
    private static readonly string Folder = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "rehearsals"))) { folder = folder.Parent; }
        return Path.Combine(folder.FullName, "rehearsals");
    }

    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        var root = new RootCommand();
        root.Subcommands.Add(RehearseVerb.Build());
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = root.Parse(["rehearse", .. words])
            .Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public void The_shipped_folder_holds_in_both_languages()
    {
        Run(Folder).Code.ShouldBe(0);
        Run(Folder, "--lang", "en").Output.ShouldContain("All expectations held.");
    }

    [Fact]
    public void A_broken_expectation_gives_exit_code_1_and_says_which()
    {
        var broken = Path.Combine(Directory.CreateTempSubdirectory("luyan").FullName, "broken.json");
        File.WriteAllText(broken, File.ReadAllText(Path.Combine(
            Folder, "02-not-recommended.json")).Replace("\"NotRecommended\"", "\"Approved\"", StringComparison.Ordinal));
        var (code, output, _) = Run(broken, "--lang", "en");
        code.ShouldBe(1);
        output.ShouldContain("state Approved ≠ NotRecommended");
    }

    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData("--lang", "fr")]
    public void Bad_input_gives_exit_code_2_and_one_line(params string[] words)
    {
        var (code, _, error) = Run(words);
        code.ShouldBe(2);
        error.Trim().Split('\n').Length.ShouldBe(1);
    }
}
