using Luyan.Store;
using Luyan.Store.Opening;
using Luyan.Web.Commands;

namespace Luyan.Web.Tests.Commands;

/// <summary>One program serves a SQLite folder; verbs read it meanwhile.</summary>
[Collection(Console)]
public sealed class ServedAloneTests : IDisposable
{
    /// <summary>Verbs show how far they are in the one console; two at once are refused by it.</summary>
    internal const string Console = "the console";

    private readonly string data = Directory.CreateTempSubdirectory("luyan-alone-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_second_server_on_a_folder_is_refused_in_one_sentence()
    {
        var place = new StorePlace(data, null);
        using (ServedAlone.Take(place))
        {
            var (code, error) = await Run("--urls", "http://127.0.0.1:1");
            code.ShouldBe(2, error);
            error.ShouldContain($"Another program serves the data folder {data}");
            error.TrimEnd().ShouldNotContain('\n');
            File.Exists(place.SqliteFile).ShouldBeFalse();
        }
        using var free = ServedAlone.Take(place);
        free.ShouldNotBeNull();
    }

    /// <summary>Another process is refused as well, and one that is killed gives the folder back.</summary>
    [Fact]
    public async Task A_second_process_on_a_folder_is_refused_and_a_killed_one_gives_it_back()
    {
        var (place, stop) = (new StorePlace(data, null), TestContext.Current.CancellationToken);
        using (ServedAlone.Take(place))
        {
            using var second = Started();
            var said = await second.StandardError.ReadToEndAsync(stop);
            await second.WaitForExitAsync(stop);
            (second.ExitCode, said.Contains("Another program serves", StringComparison.Ordinal)).ShouldBe((2, true), said);
        }
        using var serving = Started();
        while (await serving.StandardOutput.ReadLineAsync(stop) is { } line && !line.Contains("/setup", StringComparison.Ordinal)) { }
        Should.Throw<StoreRefusedException>(() => ServedAlone.Take(place));
        serving.Kill();
        await serving.WaitForExitAsync(stop);
        using var free = ServedAlone.Take(place);
        free.ShouldNotBeNull();
    }

    private System.Diagnostics.Process Started() => System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "luyan.dll"), "--data", data, "--urls", "http://127.0.0.1:0"])
    {
        RedirectStandardOutput = true, RedirectStandardError = true,
    })!;

    [Fact]
    public async Task Verbs_read_a_folder_that_is_served_and_a_backup_leaves_the_mark_out()
    {
        await using (var services = StoreVerb.Services(data, Luyan.Law.MeasuresFile.LoadDefault())) { await services.PrepareStore(); }
        using var served = ServedAlone.Take(new(data, null));
        (await Run("law", "check")).Code.ShouldBe(0);
        (await Run("verify")).Error.ShouldContain("nothing to verify");
        var archive = Path.Combine(data, "kept.luyan");
        (await Run("backup", archive)).Code.ShouldBe(0);
        using var zip = System.IO.Compression.ZipFile.OpenRead(archive);
        zip.Entries.Select(e => e.FullName).ShouldNotContain(e => e.Contains("served", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_programs_serve_one_PostgreSQL()
    {
        ServedAlone.Take(new(data, "Host=none")).ShouldBeNull();
        Directory.GetFileSystemEntries(data).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("backup nowhere/a.luyan", "There is no folder")]
    [InlineData("backup within.zip", "end its name in .luyan")]
    [InlineData("law chek", "Did you mean 'check'?")]
    [InlineData("law check usc 1", "Did you mean 'uscc'?")]
    [InlineData("--urls foo", "--urls expects addresses")]
    [InlineData("--urls", "--urls expects addresses")]
    public async Task A_mistake_is_told_before_anything_is_made(string line, string said)
    {
        if (line.StartsWith("backup", StringComparison.Ordinal))
        {
            await using var services = StoreVerb.Services(data, Luyan.Law.MeasuresFile.LoadDefault());
            await services.PrepareStore();
        }
        var before = Directory.GetFiles(data);
        var words = line.Replace("nowhere/", Path.Combine(data, "nowhere") + "/", StringComparison.Ordinal)
            .Replace("within", Path.Combine(data, "within"), StringComparison.Ordinal).Split(' ');
        var (code, error) = await Run(words);
        code.ShouldBe(2, error);
        error.ShouldContain(said);
        error.TrimEnd().ShouldNotContain('\n');
        Directory.GetFiles(data).ShouldBe(before);
    }

    private async Task<(int Code, string Error)> Run(params string[] line)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        return (await Root.Run([.. line, "--data", data], output, error), error.ToString());
    }
}
