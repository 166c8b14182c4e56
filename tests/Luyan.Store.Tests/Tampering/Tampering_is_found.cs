using Luyan.Store.Chains;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Tests.Holidays;
using Luyan.Store.Upkeep;

namespace Luyan.Store.Tests.Tampering;

/// <summary>One test for each way in which somebody who owns the machine could change what is stored.</summary>
public sealed class Tampering_is_found(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task A_store_that_nobody_touched_holds_against_its_checkpoints(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var filled = await store.Fill();
        (await store.Verify()).ShouldBeEmpty();
        var outside = await store.Checkpoint();
        (await store.Verify(outside)).ShouldBeEmpty();
        await store.Dockets.Do(filled.Second, new Board("四"));
        await store.Checkpoint();
        (await store.Verify(outside)).ShouldBeEmpty();
        (await store.Verify(Checkpoint.Read(outside).Short)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_event_that_was_changed(Engine engine) =>
        (await After(engine, _ => ["""UPDATE "Events" SET "Body" = replace("Body", '"Passenger"', '"Payer"') WHERE "Sequence" = 3"""]))
            .ShouldContain(b => b.Where == "FY-2026-0001 #3" && b.Why == Reasons.WrongHash);

    [Theory, EveryDatabase]
    public async Task Two_events_of_a_case_that_changed_places(Engine engine) =>
        (await After(engine, _ => [Swap("Sequence", 2, 3)])).ShouldContain(b => b.Why == Reasons.WrongHash);

    [Theory, EveryDatabase]
    public async Task Two_events_of_different_cases_that_changed_places_in_the_journal(Engine engine)
    {
        // Each still stands after the event before it in its case, so that only the log knows.
        var broken = await After(engine, _ => [Swap("Position", 5, 6)]);
        broken.ShouldContain(b => b.Why == Reasons.WrongLeaf);
        broken.ShouldContain(b => b.Why == Reasons.WrongRoot);
    }

    [Theory, EveryDatabase]
    public async Task The_tail_of_a_case_cut_off_and_covered_up(Engine engine)
    {
        var (store, filled, outside) = await Kept(engine);
        await using var _ = store;
        await store.Forge(
            engine, """DELETE FROM "Outbox" """, """DELETE FROM "Letters" """, """DELETE FROM "Acts" WHERE "Chain" = 'letters' """,
            $"""DELETE FROM "Events" WHERE "CaseId" = {filled.First.Sql(engine)} AND "Sequence" > 2""");
        await store.CoverUp(engine);
        // Whoever holds the machine can make all of it agree. What lies outside does not.
        (await store.Verify()).ShouldBeEmpty();
        var broken = await store.Verify(outside);
        broken.ShouldContain(new Broken($"case {filled.First}", Reasons.CutOff, "2/4"));
        broken.ShouldContain(new Broken("chain letters", Reasons.Gone, "0/1"));
        broken.ShouldContain(b => b.Where == "log");
        (await store.Verify(Checkpoint.Read(outside).Short)).ShouldContain(b => b.Where == "log");
    }

    [Theory, EveryDatabase]
    public async Task A_case_deleted_and_covered_up(Engine engine)
    {
        var (store, filled, outside) = await Kept(engine);
        await using var _ = store;
        await store.Forge(engine, $"""DELETE FROM "Events" WHERE "CaseId" = {filled.Second.Sql(engine)}""");
        await store.CoverUp(engine);
        (await store.Verify()).ShouldBeEmpty();
        (await store.Verify(outside)).ShouldContain(new Broken($"case {filled.Second}", Reasons.Gone, "0/3"));
    }

    [Theory, EveryDatabase]
    public async Task A_case_whose_last_event_was_written_anew_and_covered_up(Engine engine)
    {
        var (store, filled, outside) = await Kept(engine);
        await using var _ = store;
        await store.Forge(
            engine, $"""DELETE FROM "Events" WHERE "CaseId" = {filled.Second.Sql(engine)} AND "Sequence" = 3""");
        await store.CoverUp(engine);
        await store.Dockets.Do(filled.Second, new Board("别人"));
        await store.CoverUp(engine);
        (await store.Verify()).ShouldBeEmpty();
        (await store.Verify(outside)).ShouldContain(new Broken($"case {filled.Second} #3", Reasons.Rewritten));
    }

    [Theory, EveryDatabase]
    public async Task An_account_act_that_was_changed(Engine engine)
    {
        var broken = await After(engine, _ => ["""UPDATE "AccountActs" SET "Outcome" = 'refused' WHERE "What" = 'signed-in' """]);
        broken.ShouldContain(b => b.Where == "accounts #3" && b.Why == Reasons.RowGone);
        broken.ShouldContain(b => b.Where.EndsWith("signed-in", StringComparison.Ordinal) && b.Why == Reasons.NotInChain);
    }

    [Theory, EveryDatabase]
    public async Task An_account_act_that_was_deleted(Engine engine) =>
        (await After(engine, _ => ["""DELETE FROM "AccountActs" WHERE "What" = 'signed-in' """]))
            .ShouldContain(b => b.Where == "accounts #3" && b.Why == Reasons.RowGone);

    [Theory, EveryDatabase]
    public async Task The_last_account_act_deleted_with_its_entry_and_covered_up(Engine engine)
    {
        var (store, _, outside) = await Kept(engine);
        await using var _ = store;
        await store.Forge(
            engine, """DELETE FROM "AccountActs" WHERE "What" = 'signed-out' """,
            """DELETE FROM "Acts" WHERE "Chain" = 'accounts' AND "Sequence" = 4""");
        await store.CoverUp(engine);
        (await store.Verify()).ShouldBeEmpty();
        (await store.Verify(outside)).ShouldContain(new Broken("chain accounts", Reasons.CutOff, "3/4"));
    }

    [Theory, EveryDatabase]
    public async Task An_entry_of_a_chain_that_was_changed_or_deleted(Engine engine)
    {
        (await After(engine, _ => ["""UPDATE "Acts" SET "Body" = '{}' WHERE "Chain" = 'accounts' AND "Sequence" = 2"""]))
            .ShouldContain(b => b.Where == "accounts #2" && b.Why == Reasons.WrongHash);
        (await After(engine, _ => ["""DELETE FROM "Acts" WHERE "Chain" = 'accounts' AND "Sequence" = 2"""]))
            .ShouldContain(b => b.Where == "accounts #3" && b.Why == Reasons.Gap);
    }

    [Theory, EveryDatabase]
    public async Task The_roles_of_an_account_that_were_changed(Engine engine) =>
        (await After(engine, _ =>
            [$"""UPDATE "AspNetUsers" SET "Roles" = {(engine == Engine.PostgreSQL ? "ARRAY['Leader']" : "'[\"Leader\"]'")}"""]))
            .ShouldContain(new Broken($"account {Cast.Signer.Account}", Reasons.StandingChanged, "accounts #1"));

    [Theory, EveryDatabase]
    public async Task An_account_that_was_put_in(Engine engine)
    {
        var broken = await After(engine, _ =>
            [$"""UPDATE "AspNetUsers" SET "Id" = {Guid.Parse("018e0000-0000-7000-8000-0000000000ff").Sql(engine)}"""]);
        broken.ShouldContain(b => b.Where.EndsWith("ff", StringComparison.Ordinal) && b.Why == Reasons.NotInChain);
        broken.ShouldContain(b => b.Where == "accounts #1" && b.Why == Reasons.RowGone);
    }

    [Theory, EveryDatabase]
    public async Task A_letter_that_names_another_file_or_another_number(Engine engine)
    {
        foreach (var change in (Func<Forger.Filled, string>[])
            [f => $"\"Sha256\" = '{f.File}'", _ => "\"DocumentNumber\" = '2号'", _ => "\"Sequence\" = 3", _ => "\"Kind\" = 'welcome'"])
        {
            var broken = await After(engine, f => [$"""UPDATE "Letters" SET {change(f)}"""]);
            broken.ShouldContain(b => b.Where == "letters #1" && b.Why == Reasons.RowGone);
            broken.ShouldContain(b => b.Why == Reasons.NotInChain);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_letter_that_was_deleted(Engine engine) =>
        (await After(engine, _ => ["""DELETE FROM "Letters" """])).ShouldContain(b => b.Where == "letters #1" && b.Why == Reasons.RowGone);

    [Theory, EveryDatabase]
    public async Task A_letter_that_no_event_ordered(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var filled = await store.Fill();
        // The program itself saves it, so that the chain knows of it.
        await using (var db = store.Db())
        {
            db.Letters.Add(new() { CaseId = filled.First, Kind = "welcome", Sha256 = filled.Letter, FileName = "x.docx", Sequence = 1 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        (await store.Verify()).ShouldBe([new("letter  x.docx", Reasons.UnlinkedLetter)]);
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_was_deleted_with_its_row(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.Fill();
        await using (var scope = store.Scope())
        {
            // Nothing names it but the log.
            await store.In<Files.FileStore>(scope).KeepOwn("alone"u8.ToArray(), "x.docx", "docx");
        }
        var outside = await store.Checkpoint();
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("alone"u8));
        await store.Forge(engine, $"""DELETE FROM "Files" WHERE "Sha256" = '{sha256}'""");
        File.Delete(Path.Combine(store.Folder, "files", sha256[..2], sha256));
        (await store.Verify()).ShouldContain(b => b.Why == Reasons.LeafWithoutEntry && b.Detail == $"file/{sha256} #0");
        await store.CoverUp(engine);
        (await store.Verify()).ShouldBeEmpty();
        (await store.Verify(outside)).ShouldContain(b => b.Where == "log");
    }

    [Theory, EveryDatabase]
    public async Task A_read_model_that_was_changed(Engine engine)
    {
        foreach (var (sql, where, column) in ((string, string, string)[])
        [
            ("""UPDATE "Cases" SET "State" = 'Gone' WHERE "Number" = 'FY-2026-0002' """, "Cases ", "State"),
            ("""UPDATE "Centers" SET "Name" = '金渡轮' WHERE "Number" = 'FY-2026-0002' """, "Centers FY-2026-0002", "Name"),
            ("""DELETE FROM "Centers" WHERE "Number" = 'FY-2026-0002' """, "Centers FY-2026-0002", "missing"),
            ("""UPDATE "Bars" SET "LastDay" = '2026-03-03' """, "Bars ", "LastDay"),
            ("""DELETE FROM "Bars" """, "Bars ", "missing"),
            ("""UPDATE "Deadlines" SET "Effective" = '2030-01-01' WHERE "Key" = 'ferry-leaves' """, "Deadlines ", "Effective"),
            ("""UPDATE "Duties" SET "Of" = 'Leader' """, "Duties ", "Of"),
            ("""DELETE FROM "FileLinks" """, "FileLinks ", "missing"),
            ("""DELETE FROM "Numbers" WHERE "Register" = 'FY-2026' """, "Numbers ", "missing"),
            ("""DELETE FROM "CenterGrams" WHERE "Number" = 'FY-2026-0001' """, "CenterGrams ", "missing"),
            ("""UPDATE "Cases" SET "UnitName" = '别的' WHERE "Number" = 'FY-2026-0001' """, "Cases ", "UnitName"),
        ])
        {
            (await After(engine, _ => [sql])).ShouldContain(
                b => b.Where.StartsWith(where, StringComparison.Ordinal) && b.Why == Reasons.WrongReadModel && b.Detail == column, sql);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_trigger_that_is_gone_switched_off_or_empty(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.Fill();
        foreach (var sql in engine == Engine.PostgreSQL
            ? (string[])[
                """ALTER TABLE "Events" DISABLE TRIGGER events_no_change""",
                """DROP TRIGGER acts_no_change ON "Acts" """,
                """CREATE OR REPLACE TRIGGER letters_no_change BEFORE DELETE ON "Letters" FOR EACH ROW EXECUTE FUNCTION chained_refuse()""",
                """CREATE OR REPLACE FUNCTION texts_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'""",
            ]
            : [
                "DROP TRIGGER events_no_update",
                "DROP TRIGGER acts_no_delete",
                """
                DROP TRIGGER letters_no_delete;
                CREATE TRIGGER letters_no_delete BEFORE DELETE ON "Letters" WHEN 1 = 0 BEGIN SELECT RAISE(ABORT, 'no'); END
                """,
                "DROP TRIGGER interpretations_no_update",
            ])
        {
            await store.Sql(sql);
        }
        var missing = (await store.Verify()).Where(b => b.Why == Reasons.MissingTrigger).Select(b => b.Where).ToList();
        missing.ShouldBe(
            engine == Engine.PostgreSQL
                ? ["events_no_change", "interpretations_no_change", "officialwordings_no_change", "acts_no_change", "letters_no_change"]
                : ["events_no_update", "interpretations_no_update", "acts_no_delete", "letters_no_delete"], ignoreOrder: true);
    }

    [Theory, EveryDatabase]
    public async Task Holidays_that_were_changed(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await store.Fill();
        await store.Import(Year2027.MondayOff);
        var outside = await store.Checkpoint();
        (await store.Verify(outside)).ShouldNotContain(b => b.Where == "log");
        await store.Forge(engine, """UPDATE "HolidayYears" SET "ImportedAt" = '2026-01-02T01:00:00.0000000Z' """);
        (await store.Verify(outside)).Select(b => b.Why)
            .ShouldBe([Reasons.RowGone, Reasons.NotInChain, Reasons.WrongLeaf, Reasons.WrongRoot]);
    }

    [Theory, EveryDatabase]
    public async Task A_checkpoint_that_was_changed_or_signed_by_somebody_else(Engine engine)
    {
        var (store, filled, outside) = await Kept(engine);
        await using var _ = store;
        var changed = outside.Replace($"case {filled.First:D} 4", $"case {filled.First:D} 3", StringComparison.Ordinal);
        (await store.Verify(changed)).ShouldContain(b => b.Why == Reasons.WrongSignature);
        await using var stranger = await TestStore.On(engine, cluster);
        await stranger.Fill();
        await using var scope = store.Scope();
        var verified = await store.In<Verification>(scope).Run(Checkpoint.Read(await stranger.Checkpoint()), null);
        verified.SignatureChecked.ShouldBeFalse();
        verified.Broken.ShouldContain(b => b.Why == Reasons.Gone);
    }

    // The events of the first case have the positions 1, 2, 5, 7; those of the second 3, 4, 6.
    private static string Swap(string column, int one, int other) => column == "Sequence"
        ? $"""
           UPDATE "Events" SET "Sequence" = -"Sequence" WHERE "Sequence" IN ({one}, {other});
           UPDATE "Events" SET "Sequence" = CASE WHEN "Sequence" = -{one} THEN {other} ELSE {one} END WHERE "Sequence" < 0
           """
        : $"""
           UPDATE "Events" SET "Position" = -"Position" WHERE "Position" IN ({one}, {other});
           UPDATE "Events" SET "Position" = CASE WHEN "Position" = -{one} THEN {other} ELSE {one} END WHERE "Position" < 0
           """;

    private async Task<(TestStore Store, Forger.Filled Filled, string Outside)> Kept(Engine engine)
    {
        var store = await TestStore.On(engine, cluster);
        var filled = await store.Fill();
        return (store, filled, await store.Checkpoint());
    }

    private async Task<IReadOnlyList<Broken>> After(Engine engine, Func<Forger.Filled, IReadOnlyList<string>> changes)
    {
        var (store, filled, outside) = await Kept(engine);
        await using var _ = store;
        await store.Forge(engine, changes(filled));
        return await store.Verify(outside);
    }
}
