using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Web.Tests.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Walks;

/// <summary>Every act of the invented city whose letter another person signs off, on the day on which that has not happened yet, for
/// every reader: who learns of it by the letter knows nothing of it.</summary>
[Collection(CityCollection.Name)]
public sealed class UnissuedWalk(DemoCity city, ITestOutputHelper output)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_reader_outside_learns_of_an_act_before_its_letter_is_issued()
    {
        var events = (await city.Db(db => db.Events.AsNoTracking().OrderBy(e => e.CaseId).ThenBy(e => e.Sequence).ToListAsync(Stop)))
            .GroupBy(e => e.CaseId).ToList();
        var lives = city.App.Services.GetRequiredService<Projections>();
        HashSet<string> kinds = [];
        foreach (var one in events)
        {
            List<EventRow> rows = [.. one];
            kinds.UnionWith(rows[0].Kind switch
            {
                Kinds.Application => Walk(lives.Of(ApplicationLife.Life), ApplicationLife.Life, rows),
                Kinds.Center => Walk(lives.Of(CenterLife.Life), CenterLife.Life, rows),
                _ => [],
            });
        }
        output.WriteLine($"{kinds.Count} kinds of act: {string.Join(", ", kinds.Order())}");
        kinds.Count.ShouldBeGreaterThan(5);
    }

    private static HashSet<string> Walk<TState, TCommand, TEvent>(
        Projection<TState, TCommand, TEvent> projection, Life<TState, TCommand, TEvent> life, List<EventRow> rows)
        where TState : class where TCommand : class where TEvent : class
    {
        HashSet<string> kinds = [];
        var before = life.NameOf(life.Initial);
        for (var end = 1; end <= rows.Count; end++)
        {
            if (end < rows.Count && rows[end].CommitId == rows[end - 1].CommitId) { continue; }
            var known = rows[..end];
            var whole = projection.Fold(known);
            var name = life.NameOf(whole.State);
            List<UnissuedAct> waiting = [.. life.Unissued(whole.State).Where(l => !l.Withdrawn)];
            if (waiting.Count > 0)
            {
                var act = known[^1].CommitId;
                foreach (var reader in Enum.GetValues<Role>())
                {
                    var about = $"{rows[0].CaseId} {known[^1].Type} {reader}";
                    var seen = projection.Seen(known, reader);
                    List<string> unknown = [.. waiting.Where(l => !Visibility.SeesAll(reader) && l.By != reader)
                        .Select(l => JsonSerializer.Serialize((TEvent)l.Act, life.EventJson))];
                    var learns = unknown.Count == 0;
                    // However long ago it was done, and whatever became of its letter in the house since.
                    seen.Rows.ShouldNotContain(row => unknown.Contains(row.Body), about);
                    var actor = new Actor(Guid.Empty, "", reader, Guid.Empty);
                    projection.ReadBy(projection.Unfold(known), actor).Events.ShouldAllBe(e => seen.Rows.Contains(e.Row), about);
                    if (learns) { seen.Rows.Count.ShouldBe(known.Count, about); }
                    else if (waiting.Count == 1 && unknown.Contains(known[^1].Body)
                        && seen.Rows.Count == known.Count(r => r.CommitId != act))
                    {
                        life.NameOf(seen.File.State).ShouldBe(before, about);
                    }
                    seen.File.Version.ShouldBe(seen.Rows.Count, about);
                }
                kinds.UnionWith(waiting.Select(l => l.Act.GetType().Name));
            }
            else { before = name; }
        }
        return kinds;
    }
}
