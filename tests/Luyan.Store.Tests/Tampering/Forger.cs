using Luyan.Store.Chains;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Store.Tests.Tampering;

/// <summary>Somebody who owns the machine: changes rows past the program and puts back whatever would give him away.</summary>
internal static class Forger
{
    private static readonly string[] Guarded =
        ["Events", "Acts", "AccountActs", "Letters", "LogLeaves", "HolidayYears", "Interpretations", "OfficialWordings"];

    /// <summary>Takes the triggers away, changes rows, and puts the triggers back.</summary>
    public static async Task Forge(this TestStore store, Engine engine, params IReadOnlyList<string> changes)
    {
        string[] off = engine == Engine.PostgreSQL
            ? [.. Guarded.Select(t => $"""ALTER TABLE "{t}" DISABLE TRIGGER ALL""")]
            : [.. AppendOnly.Sqlite.Select(s => $"DROP TRIGGER {s.Split("IF NOT EXISTS ")[1].Split(' ')[0]}")];
        string[] on = engine == Engine.PostgreSQL
            ? [.. Guarded.Select(t => $"""ALTER TABLE "{t}" ENABLE TRIGGER ALL""")]
            : [.. AppendOnly.Sqlite];
        foreach (var sql in off.Concat(changes).Concat(on)) { await store.Sql(sql); }
    }

    /// <summary>Covers up by the program's own means: the log is begun anew, its checkpoints are gone, and all read models follow
    /// what is left of the events.</summary>
    public static async Task CoverUp(this TestStore store, Engine engine)
    {
        await store.Forge(engine, """DELETE FROM "LogLeaves" """, $"""DELETE FROM "Acts" WHERE "Chain" = '{Act.Upkeep}' """);
        await store.Services.GetRequiredService<Rebuilding>().Run();
        await store.Services.GetRequiredService<Leaves>().Append(TestContext.Current.CancellationToken);
    }

    /// <summary>A checkpoint as it is kept outside: nothing but its text.</summary>
    public static async Task<string> Checkpoint(this TestStore store) =>
        (await store.Services.GetRequiredService<Checkpoints>().Make(null)).Text;

    public static async Task<IReadOnlyList<Broken>> Verify(this TestStore store, string? against = null)
    {
        await using var scope = store.Scope();
        return (await store.In<Verification>(scope).Run(against is null ? null : Chains.Checkpoint.Read(against), null)).Broken;
    }

    /// <summary>The id of a row as the engine writes it in a statement.</summary>
    public static string Sql(this Guid id, Engine engine) =>
        engine == Engine.PostgreSQL ? $"'{id:D}'" : $"'{id.ToString("D").ToUpperInvariant()}'";

    /// <summary>A store in which everything is that can be tampered with: two cases, an account, its acts, a letter and a file.</summary>
    public static async Task<Filled> Fill(this TestStore store)
    {
        await using var scope = store.Scope();
        var db = store.In<LuyanDb>(scope);
        db.Departments.Add(new() { Id = Cast.Department, Name = "昆都仑区科学技术局", District = "kundulun" });
        db.Users.Add(new()
        {
            Id = Cast.Signer.Account, UserName = "signer", DisplayName = "林签", IsActive = true,
            Roles = [Luyan.Cases.Role.Signer, Luyan.Cases.Role.Filler], CreatedAt = store.Clock.GetUtcNow(),
        });
        foreach (var what in (string[])["invited", "signed-in", "signed-out"])
        {
            db.AccountActs.Add(new() { At = store.Clock.GetUtcNow(), By = Cast.Signer.Account, What = what, Outcome = "done" });
            await db.SaveChangesAsync();
            store.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var files = store.In<Files.FileStore>(scope);
        var file = await files.KeepOwn("ticket"u8.ToArray(), "船票.docx", "docx");
        var written = await files.KeepOwn("farewell"u8.ToArray(), "告别.docx", "docx");
        var first = await store.Dockets.Moored();
        await store.Dockets.Do(first, new Board("一", file));
        var second = await store.Dockets.Moored("永兴渡轮");
        await store.Dockets.Do(second, new Punish());
        await store.Dockets.Do(first, new Board("二"));
        await store.Dockets.Do(second, new Board("三"));
        await store.Dockets.Do(first, new Leave("1号"));
        db.Letters.Add(new()
        {
            CaseId = first, Kind = "farewell", DocumentNumber = "1号", Sha256 = written.Sha256, FileName = written.Name,
            Sequence = 4, IssuedAt = store.Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        return new(first, second, file.Sha256, written.Sha256);
    }

    internal sealed record Filled(Guid First, Guid Second, string File, string Letter);
}
