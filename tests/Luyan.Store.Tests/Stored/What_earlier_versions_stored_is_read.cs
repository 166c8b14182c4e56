using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Reviews;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Store.Tests.Stored;

public sealed class What_earlier_versions_stored_is_read
{
    public static TheoryData<string> Names => [.. StoredLives.First.Select(c => c.Name)];

    private static StoredCase Case(string name) => StoredLives.First.Single(c => c.Name == name);

    [Theory, MemberData(nameof(Names))]
    public void It_gives_the_same_state(string name)
    {
        var stored = Case(name);
        StoredLives.Lost(stored.State, StoredLives.Text(Lives[stored.Rows[0].Kind].Fold(stored.Rows))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_event_and_each_envelope_is_written_with_the_same_bytes(string name)
    {
        foreach (var row in Case(name).Rows)
        {
            Lives[row.Kind].Again(row.Body).ShouldBe(row.Body);
            EnvelopeText.Write(EnvelopeText.Read(row.Envelope)).ShouldBe(row.Envelope);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_chain_of_its_hashes_holds(string name)
    {
        var previous = "";
        foreach (var row in Case(name).Rows)
        {
            row.PreviousHash.ShouldBe(previous);
            HashChain.Of(row).ShouldBe(row.Hash);
            previous = row.Hash;
        }
    }

    [Theory]
    [InlineData("application", 33), InlineData("center", 51), InlineData("review", 15)]
    public void Every_event_of_that_version_occurs_and_is_still_known(string kind, int types)
    {
        var stored = StoredLives.First.SelectMany(c => c.Rows).Where(r => r.Kind == kind).Select(r => r.Type).ToHashSet();
        stored.Count.ShouldBe(types);
        stored.Except(Lives[kind].Events).ShouldBeEmpty();
    }

    private static readonly Dictionary<string, StoredLife> Lives = new()
    {
        ["application"] = StoredLife.Of(ApplicationLife.Life),
        ["center"] = StoredLife.Of(CenterLife.Life), ["review"] = StoredLife.Of(ReviewLife.Life),
    };

    private sealed record StoredLife(Func<IReadOnlyList<EventRow>, object> Fold, Func<string, string> Again, IReadOnlyList<string> Events)
    {
        internal static StoredLife Of<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life)
            where TState : class where TCommand : class where TEvent : class => new(
            rows => rows.Aggregate(life.Empty, (file, row) => life.Append(
                file, JsonSerializer.Deserialize(row.Body, life.EventJson)!, EnvelopeText.Read(row.Envelope))).State,
            body => JsonSerializer.Serialize(JsonSerializer.Deserialize(body, life.EventJson)!, life.EventJson),
            [.. typeof(TEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TEvent)) && !t.IsAbstract).Select(t => t.Name)]);
    }
}
