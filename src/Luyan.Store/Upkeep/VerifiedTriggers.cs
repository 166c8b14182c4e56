using System.Text.RegularExpressions;
using Luyan.Store.Chains;
using Luyan.Store.Lanes;

namespace Luyan.Store.Upkeep;

/// <summary>Asks whether the database still refuses to change what is stored for good.</summary>
internal sealed partial class VerifiedTriggers(LuyanDb db, List<Broken> broken)
{
    public Task Run(bool postgres, CancellationToken stop) => postgres ? OnPostgres(stop) : OnSqlite(stop);

    // SQLite keeps the words of a trigger as they were given.
    private async Task OnSqlite(CancellationToken stop)
    {
        var there = new Dictionary<string, string>();
        await Reading.Run(db,
            [
                new("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'") { Row = r => there[r.GetString(0)] = r.GetString(1) },
            ], stop);
        foreach (var statement in AppendOnly.Sqlite)
        {
            var name = Trigger().Match(statement).Groups[1].Value;
            var given = statement.Replace("IF NOT EXISTS ", "", StringComparison.Ordinal);
            Check(name, Words(there.GetValueOrDefault(name, "")) == Words(given));
        }
    }

    // PostgreSQL writes a trigger in words of its own: what it does, when, on which table and whether it is switched on.
    private async Task OnPostgres(CancellationToken stop)
    {
        var there = new Dictionary<string, (string Enabled, string Form, string Does)>();
        await Reading.Run(db,
            [
                new("""
                    SELECT t.tgname::text, t.tgenabled::text, pg_get_triggerdef(t.oid), p.prosrc
                    FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal
                    """)
                {
                    Row = r => there[r.GetString(0)] = (r.GetString(1), r.GetString(2), r.GetString(3)),
                },
            ], stop);
        var bodies = AppendOnly.Postgres.Select(s => Function().Match(s)).Where(m => m.Success)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Replace("''", "'", StringComparison.Ordinal));
        foreach (var statement in AppendOnly.Postgres)
        {
            if (Trigger().Match(statement) is not { Success: true } named) { continue; }
            var name = named.Groups[1].Value;
            var does = bodies[Executes().Match(statement).Groups[1].Value];
            Check(name, there.TryGetValue(name, out var found) && found.Enabled is "O" or "A" && found.Does == does
                && Conditions.All(word => Says(found.Form, word) == Says(statement, word))
                && found.Form.Contains(Table().Match(statement).Value, StringComparison.Ordinal));
        }
    }

    private static readonly string[] Conditions = ["UPDATE", "DELETE", "TRUNCATE", "INSERT", "WHEN", "BEFORE", "ROW"];

    private void Check(string name, bool holds)
    {
        if (!holds) { broken.Add(new(name, Reasons.MissingTrigger)); }
    }

    private static bool Says(string statement, string word) => Regex.IsMatch(statement, $@"\b{word}\b");

    private static string Words(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"TRIGGER (?:IF NOT EXISTS )?(\w+)")]
    private static partial Regex Trigger();

    [GeneratedRegex(@"FUNCTION (\w+)\(\) RETURNS trigger LANGUAGE plpgsql AS\s+'(.*)'", RegexOptions.Singleline)]
    private static partial Regex Function();

    [GeneratedRegex(@"EXECUTE FUNCTION (\w+)\(")]
    private static partial Regex Executes();

    [GeneratedRegex("\"\\w+\"(?=\\s+FOR EACH)")]
    private static partial Regex Table();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
