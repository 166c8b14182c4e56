using System.Text.Json;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Holidays;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Writes the read models of all cases anew beside the store and compares them row by row.</summary>
internal sealed class VerifiedReadModels(LuyanDb db, Projections lives, HolidayYears years, List<Broken> broken)
{
    private const int Batch = 100;

    // What the clock and the letters leave in a row, and no event says.
    private static readonly Dictionary<string, string[]> Beside = new()
    {
        ["Deadlines"] = [nameof(DeadlineRow.PassedOn), nameof(DeadlineRow.AskedVersion)],
        ["Numbers"] = [nameof(NumberRow.Ordinal)],
    };

    // They have rows of several cases in one, or rows that name no case.
    private static readonly string[] OfSeveral = ["Bars", "CenterGrams"];

    /// <summary>The letters that events ordered.</summary>
    public HashSet<(Guid Case, int Sequence, string Kind)> Ordered { get; } = [];

    /// <summary>Compares.</summary>
    /// <param name="unsound">The cases of which more was told already.</param>
    /// <param name="stop">Cancels.</param>
    public async Task Run(HashSet<Guid> unsound, CancellationToken stop)
    {
        await using var scratch = await Scratch.Make(stop);
        await Replay(scratch.Lane, unsound, stop);
        var drawn = await Drawn(stop);
        var (kept, replayed) = (Tables.Now(db).InOrder(), Tables.Now(scratch.Db).InOrder().ToDictionary(t => t.Name));
        foreach (var table in kept.Where(t => Rebuilding.ReadModels.Contains(t.Name)))
        {
            if (unsound.Count > 0 && OfSeveral.Contains(table.Name)) { continue; }
            var expected = await Rows(replayed[table.Name], scratch.Db, unsound);
            var found = await Rows(table, db, unsound);
            Compare(table, expected, found, drawn);
        }
    }

    private async Task Replay(SqliteLane lane, HashSet<Guid> unsound, CancellationToken stop)
    {
        var laws = await years.History(stop);
        var cases = await db.Events.Where(e => e.Sequence == 1).OrderBy(e => e.Position)
            .Select(e => new { e.CaseId, e.Kind }).ToListAsync(stop);
        await using var work = await lane.Begin(stop, alone: true);
        foreach (var some in cases.Where(c => !unsound.Contains(c.CaseId)).Chunk(Batch))
        {
            var ids = Array.ConvertAll(some, c => c.CaseId);
            var events = (await db.Events.AsNoTracking().Where(e => ids.Contains(e.CaseId))
                .OrderBy(e => e.Sequence).ToListAsync(stop)).ToLookup(e => e.CaseId);
            foreach (var next in some)
            {
                if (await WhyNot(work, next.Kind, [.. events[next.CaseId]], laws, stop) is not { } why) { continue; }
                unsound.Add(next.CaseId);
                broken.Add(new($"case {next.CaseId}", Reasons.Unreadable, why));
            }
        }
        await work.Commit([], stop);
    }

    private async Task<string?> WhyNot(
        Work work, string kind, IReadOnlyList<EventRow> events, IReadOnlyList<(DateTimeOffset From, Measures Law)> laws,
        CancellationToken stop)
    {
        try
        {
            var writing = new Writing(lives, laws[0].Law, postgres: false);
            lives.Of(kind).Replay(writing, events, laws);
            await work.Run(writing.Statements, stop);
            foreach (var (sequence, letter) in writing.Ordered) { Ordered.Add((events[0].CaseId, sequence, letter)); }
            return null;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            // A forged event may be readable and still make no sense to its life.
            return failure.Message;
        }
    }

    private static async Task<Dictionary<string, string>> Rows(Table table, LuyanDb of, HashSet<Guid> unsound)
    {
        string[] beside = Beside.GetValueOrDefault(table.Name, []);
        var compared = table with { Columns = [.. table.Columns.Where(c => !beside.Contains(c.Property))] };
        var rows = new Dictionary<string, string>();
        await foreach (var row in compared.Rows(of))
        {
            using var read = JsonDocument.Parse(row);
            if (OfCase(table, read) is { } id && unsound.Contains(id)) { continue; }
            rows[string.Join(' ', table.Keys.Select(k => read.RootElement.GetProperty(k).ToString()))] = compared.OfAnyEngine(row);
        }
        return rows;
    }

    private static Guid? OfCase(Table table, JsonDocument row) =>
        row.RootElement.TryGetProperty(table.Name switch { "Cases" => "Id", "Seats" => "ReviewId", _ => "CaseId" }, out var id)
            ? id.GetGuid() : null;

    private void Compare(
        Table table, Dictionary<string, string> expected, Dictionary<string, string> found, HashSet<string> drawn)
    {
        foreach (var (key, row) in expected)
        {
            if (!found.TryGetValue(key, out var kept)) { broken.Add(new($"{table.Name} {key}", Reasons.WrongReadModel, "missing")); }
            else if (kept != row) { broken.Add(new($"{table.Name} {key}", Reasons.WrongReadModel, Differing(row, kept))); }
        }
        broken.AddRange(found.Keys.Where(key => !expected.ContainsKey(key) && !(table.Name == "Numbers" && drawn.Contains(key)))
            .Select(key => new Broken($"{table.Name} {key}", Reasons.WrongReadModel, "unknown")));
    }

    // The names of the columns; what they say may be for few.
    private static string Differing(string expected, string found)
    {
        using var one = JsonDocument.Parse(expected);
        using var other = JsonDocument.Parse(found);
        return string.Join(", ", one.RootElement.EnumerateObject()
            .Where(p => p.Value.ToString() != other.RootElement.GetProperty(p.Name).ToString()).Select(p => p.Name));
    }

    // The numbers that letters have drawn, of letters that are still to be written too.
    private async Task<HashSet<string>> Drawn(CancellationToken stop)
    {
        var numbers = await db.Letters.AsNoTracking().Select(l => l.DocumentNumber).ToListAsync(stop);
        var waiting = await db.Outbox.AsNoTracking().Where(o => o.Kind == OutboxRow.Letter && o.DoneAt == null)
            .Select(o => o.Values).ToListAsync(stop);
        return numbers.Concat(waiting.Select(OutboxRow.DrawnNumber).OfType<string>())
            .Select(n => $"{NumberRow.Documents} {n}").ToHashSet();
    }
}
