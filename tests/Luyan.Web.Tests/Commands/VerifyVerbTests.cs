using System.Formats.Tar;
using System.IO.Compression;
using Luyan.Store.Chains;
using Luyan.Web.Commands;
using Microsoft.Data.Sqlite;

namespace Luyan.Web.Tests.Commands;

/// <summary>A folder of an earlier version, verified on the command line.</summary>
[Collection(ServedAloneTests.Console)]
public sealed class VerifyVerbTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("luyan-verify-").FullName;

    private string Data => Path.Combine(root, "data");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task A_checkpoint_is_kept_and_compared_and_what_was_cut_off_since_is_named()
    {
        await Unpack();
        (await Run("verify")).Output.ShouldContain("There is no checkpoint yet");
        var kept = Path.Combine(root, "kept.txt");
        var made = await Run("checkpoint", kept);
        made.Code.ShouldBe(0, made.Error);
        var key = made.Output.Trim().Split("Public key: ")[1];
        (await Run("checkpoint", kept)).Error.ShouldContain("exists already");
        (await Run("verify")).Output.ShouldContain("proves nothing");
        (await Run("verify", "--against", kept, "--key", key)).ShouldSatisfyAllConditions(
            said => said.Code.ShouldBe(0, said.Error), said => said.Output.ShouldContain("its signature holds"));
        (await Run("verify", "--against", kept, "--key", "bm8=")).Error.ShouldContain("checkpoint: wrong-signature");

        var last = Checkpoint.Read(await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken)).Cases.First(c => c.Count > 2);
        await Cut(last.Name);
        var found = await Run("verify", "--against", kept);
        found.Code.ShouldBe(1);
        found.Error.ShouldContain($"case {last.Name}: cut-off ({last.Count - 1}/{last.Count})");
    }

    [Fact]
    public async Task An_archive_is_verified_where_there_is_no_data_folder()
    {
        await Unpack();
        var (kept, archive) = (Path.Combine(root, "kept.txt"), Path.Combine(root, "all.luyan"));
        var key = (await Run("checkpoint", kept)).Output.Trim().Split("Public key: ")[1];
        (await Run("backup", archive)).Code.ShouldBe(0);
        SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
        var held = await Run("verify", "--archive", archive, "--against", kept, "--key", key);
        held.Code.ShouldBe(0, held.Error);
        held.Output.ShouldContain("sealed with that key");
        held.Output.ShouldContain("its signature holds");
        var strange = await Run("verify", "--archive", archive, "--key", "bm8=");
        strange.Code.ShouldBe(1);
        strange.Error.ShouldContain("not sealed with that key");
        Directory.Exists(Data).ShouldBeFalse();
    }

    [Theory]
    [InlineData("verify --against none.txt", "There is no file")]
    [InlineData("verify --against luyan.db", "This is no checkpoint")]
    [InlineData("verify --archive none.luyan", "There is no archive")]
    [InlineData("checkpoint none/kept.txt", "There is no folder")]
    public async Task A_mistake_is_told_in_one_line(string line, string said)
    {
        await Unpack();
        var words = line.Split(' ').Select(w => w.Contains('.', StringComparison.Ordinal) ? Path.Combine(Data, w) : w);
        var (code, _, error) = await Run([.. words]);
        (code, error.Contains(said, StringComparison.Ordinal)).ShouldBe((2, true), error);
    }

    private async Task Cut(string id)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "luyan.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            DROP TRIGGER events_no_delete;
            DELETE FROM "Events" WHERE lower("CaseId") = $id
                AND "Sequence" = (SELECT MAX("Sequence") FROM "Events" WHERE lower("CaseId") = $id)
            """;
        command.Parameters.AddWithValue("$id", id);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] line)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        return (await Root.Run([.. line, "--data", Data], output, error), output.ToString(), error.ToString());
    }

    private async Task Unpack()
    {
        Directory.CreateDirectory(Data);
        await using var packed = File.OpenRead(Path.Combine(Architecture.Source.Root, "tests", "Folders", "2026-11-28", "folder.tar.br"));
        await using var tar = new BrotliStream(packed, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(tar, Data, overwriteFiles: true);
    }
}
