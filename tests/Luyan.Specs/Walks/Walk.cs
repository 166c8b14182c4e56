using System.Globalization;
using System.Text.Json.Nodes;
using Luyan.Cases;
using Luyan.Cases.Panels;

namespace Luyan.Specs.Walks;

/// <summary>One walk through a life: what was asked for, step by step, so that one that breaks the law can be made a rehearsal.</summary>
internal sealed class Walk<TState, TCommand, TEvent>(Scene<TState, TCommand, TEvent> scene, string name, int seed)
    where TState : class where TCommand : class where TEvent : class
{
    private readonly List<(DateOnly Day, Actor By, TCommand Command, bool Accepted)> path = [];
    private readonly Decisions<TState, TCommand, TEvent> decisions = new();
    private int read;

    /// <summary>What was decided, by the kind of request.</summary>
    internal IReadOnlyDictionary<string, Decided> Decisions => decisions.Of;

    internal Scene<TState, TCommand, TEvent> Scene => scene;

    internal int Steps { get; private set; }

    internal int Accepted { get; private set; }

    /// <summary>Asks for one thing. What the life knows of a refusal and of what is open agrees with its answer.</summary>
    internal Decision<TEvent> Ask(Actor by, TCommand command)
    {
        Steps++;
        var answer = scene.Do(by, command);
        decisions.Read(scene, command, answer);
        path.Add((scene.Today, by, command, answer is Decision<TEvent>.Accepted));
        Accepted += answer is Decision<TEvent>.Accepted ? 1 : 0;
        Demand.That(answer is not Decision<TEvent>.Refused { Because.Count: 0 }, "every refusal says why");
        return answer;
    }

    /// <summary>What happened since the last look.</summary>
    internal IEnumerable<(TEvent Event, Envelope Envelope)> News()
    {
        for (; read < scene.Happened.Count; read++) { yield return scene.Happened[read]; }
    }

    /// <summary>Which demand failed, and the whole path to it; null where none did.</summary>
    internal (string Demand, string Seen)? Broken { get; private set; }

    /// <summary>Walks until a demand fails.</summary>
    internal Walk<TState, TCommand, TEvent> Go(Action<Walk<TState, TCommand, TEvent>> steps)
    {
        try { steps(this); }
        catch (BrokenLawException broken) { Broken = (broken.Demand, $"{name}, walk {seed}, {scene.Today:O}: {broken.Message}\n{Path()}"); }
        catch (Exception broken) { Broken = (broken.GetType().Name, $"{name}, walk {seed}, {scene.Today:O}: {broken}\n{Path()}"); }
        return this;
    }

    // The accepted requests, and the last one whatever its answer, as the steps of a rehearsal.
    private string Path()
    {
        var steps = new JsonArray();
        foreach (var (day, by, command, _) in path.Where((p, i) => p.Accepted || i == path.Count - 1))
        {
            var fields = System.Text.Json.JsonSerializer.SerializeToNode(command, scene.Life.CommandJson)!.AsObject();
            var kind = (string?)fields["command"];
            fields.Remove("command");
            if (fields["dossier"] is JsonObject) { fields["dossier"] = "…"; }
            steps.Add(new JsonObject
            {
                ["day"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["actor"] = $"{by.Name} ({by.Role}, person {ModelPersons.Of(by.Account)})",
                ["command"] = kind, ["fields"] = fields,
            });
        }
        return $"begun: {string.Join(", ", scene.Happened.Take(scene.Happened.Count - Accepted).Select(h => h.Event.GetType().Name))}\n"
            + string.Join("\n", steps.Select(s => s!.ToJsonString(Written)));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Written =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>Chance that is the same on every run.</summary>
internal static class Chance
{
    internal static T Of<T>(this Random chance, params ReadOnlySpan<T> of) => of[chance.Next(of.Length)];

    internal static bool In(this Random chance, int hundred) => chance.Next(100) < hundred;

    /// <summary>The seats of a panel; now and then some are empty, or somebody did not sign.</summary>
    internal static IReadOnlyList<SeatedExpert> Seats(this Random chance, int seats)
    {
        var (absent, unsigned) = (chance.In(15) ? chance.Next(1, 3) : 0, chance.In(5));
        return [.. Enumerable.Range(1, seats).Select(i =>
            new SeatedExpert(Guid.Empty, $"专家{i}", "北方研究院", i > absent, !(unsigned && i == seats)))];
    }

    /// <summary>A day as a hurried or dishonest officer types it: mostly today, else back, far back or ahead.</summary>
    internal static DateOnly Typed(this Random chance, DateOnly today) => today.AddDays(chance.Next(20) switch
    {
        < 11 => 0, < 13 => -1, < 15 => -chance.Next(1, 12), < 17 => -chance.Next(10, 60), 17 => -chance.Next(60, 900), 18 => 1, _ => 30,
    });
}
