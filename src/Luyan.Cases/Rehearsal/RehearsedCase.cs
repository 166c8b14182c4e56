using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Luyan.Cases.Centers;
using Luyan.Cases.Reviews;
using Luyan.Law;

namespace Luyan.Cases.Rehearsal;

/// <summary>The common interface of all lives for the rehearsal.</summary>
internal abstract class RehearsedLife
{
    internal abstract string Kind { get; }
    internal abstract IReadOnlyList<Type> Commands { get; }
    internal abstract JsonTypeInfo CommandJson { get; }
    internal abstract RehearsedCase Open(string alias);

    internal static RehearsedLife Of<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, Func<TState, Asked, IReadOnlyList<TCommand>>? clock = null)
        where TState : class where TCommand : class where TEvent : class => new Typed<TState, TCommand, TEvent>(life, clock);

    private sealed class Typed<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, Func<TState, Asked, IReadOnlyList<TCommand>>? clock) : RehearsedLife
        where TState : class where TCommand : class where TEvent : class
    {
        internal override string Kind => life.Kind;
        internal override IReadOnlyList<Type> Commands => life.Commands;
        internal override JsonTypeInfo CommandJson => life.CommandJson;
        internal override RehearsedCase Open(string alias) => new RehearsedCase.Typed<TState, TCommand, TEvent>(life, clock, alias);
    }
}

/// <summary>One case of a rehearsal, held in memory.</summary>
internal abstract class RehearsedCase(string alias)
{
    /// <summary>How the scenario calls it.</summary>
    internal string Alias => alias;

    /// <summary>The number and the name of a center that its events gave it; empty before.</summary>
    internal string Number { get; private set; } = "";

    internal string CenterName { get; private set; } = "";

    /// <summary>The relying unit and its credit code; null and empty before.</summary>
    internal Guid? Unit { get; private set; }

    internal string CreditCode { get; private set; } = "";

    internal string UnitName { get; private set; } = "";

    /// <summary>The department and the rank that it gave; null before it recommended.</summary>
    internal Guid? Department { get; private set; }

    internal int? Rank { get; private set; }

    /// <summary>The co-hosts that the form names.</summary>
    internal IReadOnlyList<(string Name, string CreditCode)> Cohosts { get; private set; } = [];

    internal abstract RehearsedLife Life { get; }
    internal abstract string State { get; }
    internal abstract bool Ended { get; }
    internal abstract IReadOnlyList<Guid> Experts { get; }

    internal abstract IReadOnlyList<Deadline> Deadlines(Measures law);

    /// <summary>What other cases of the unit must know of the title; null where nothing is in question.</summary>
    internal abstract TitleInQuestion? Title(DateOnly today);

    /// <summary>The day of a decision that is not served and of which a bar comes; null where there is none, or where it is not issued
    /// and the Bureau does not ask.</summary>
    internal abstract DateOnly? BarToCome(Measures law, DateOnly today, bool bureau);

    /// <summary>The units that it binds beside its relying unit: who handed a center over in question, and legal successors.</summary>
    internal abstract IReadOnlyList<BoundUnit> Bound { get; }

    /// <summary>All units that it binds; none before it has one.</summary>
    internal IEnumerable<BoundUnit> Units => Unit is { } unit ? [new(unit, UnitName, CreditCode), .. Bound] : [];

    /// <summary>The unit that asks under a name and a code, where the record says that it no longer exists.</summary>
    internal abstract DissolvedUnit? Dissolved(string name, string code);

    /// <summary>The unit that asks to take the place of the relying unit of a center.</summary>
    internal abstract Guid? IncomingUnit { get; }

    /// <summary>The co-hosts that a change of a center asks for; null where none waits.</summary>
    internal abstract IReadOnlyList<string>? IncomingCohosts { get; }

    /// <summary>What the clock asks for now: acts without fields that are open to it, and those that the life names.</summary>
    internal abstract IReadOnlyList<JsonObject> ClockActs(Asked asked);

    /// <summary>Asks; what is accepted happens.</summary>
    internal abstract (Answer Answer, IReadOnlyList<Effect> Effects) Ask(JsonObject command, Asked asked);

    /// <summary>The event by which another case opened this one.</summary>
    internal abstract void Begin(object first, Asked asked);

    private void Read(JsonObject happened)
    {
        if (happened["number"] is JsonValue number && Number.Length == 0 && number.TryGetValue<string>(out var text)) { Number = text; }
        if ((string?)happened["unit"] is { } unit && Guid.TryParse(unit, out var id))
        {
            (Unit, CreditCode, UnitName) = (id, (string?)happened["creditCode"] ?? "", (string?)happened["unitName"] ?? "");
        }
        if ((string?)happened["department"] is { } department && Guid.TryParse(department, out var examines)) { Department = examines; }
        if ((happened["recommendation"] as JsonObject)?["rank"] is { } rank) { Rank = (int)rank; }
        if (((happened["dossier"] as JsonObject)?["cover"] as JsonObject)?["cohosts"] is JsonArray cohosts) { Cohosts = Named(cohosts); }
        if (((happened["dossier"] as JsonObject)?["cover"] as JsonObject)?["centerName"] is { } wanted)
        {
            CenterName = (string?)wanted ?? "";
        }
        else if (happened["event"] is { } kind && (string?)kind == nameof(Centers.CenterNamed))
        {
            CenterName = (string?)happened["name"] ?? "";
        }
    }

    internal static IReadOnlyList<(string Name, string CreditCode)> Named(JsonArray? cohosts) =>
        [.. (cohosts ?? []).OfType<JsonObject>().Select(c => ((string?)c["name"] ?? "", (string?)c["creditCode"] ?? ""))];

    internal sealed class Typed<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, Func<TState, Asked, IReadOnlyList<TCommand>>? clock, string alias) : RehearsedCase(alias)
        where TState : class where TCommand : class where TEvent : class
    {
        private CaseFile<TState> file = life.Empty;

        internal override RehearsedLife Life { get; } = RehearsedLife.Of(life, clock);
        internal override string State => life.NameOf(file.State);
        internal override bool Ended => life.Ended(file.State);
        internal override IReadOnlyList<Guid> Experts =>
            file.State is ReviewState review ? ReviewRepeats.BenchOf(review)?.Sitting ?? [] : [];
        internal override IReadOnlyList<Deadline> Deadlines(Measures law) => life.Deadlines(file.State, law);

        internal override DateOnly? BarToCome(Measures law, DateOnly today, bool bureau) =>
            file.State is CenterState center && (bureau || Centers.BarToCome.Told(center, law, today))
                ? Centers.BarToCome.Since(center, law, today)
                : null;

        internal override IReadOnlyList<BoundUnit> Bound => file.State is CenterState center ? BoundUnits.Beside(center) : [];

        internal override DissolvedUnit? Dissolved(string name, string code) =>
            file.State is CenterState center ? DissolvedUnits.Of(center, name, code) : null;

        internal override TitleInQuestion? Title(DateOnly today) =>
            file.State switch
            {
                CenterState center => InQuestion.Title(center, today),
                Applications.ApplicationState application => Applications.InQuestion.Title(application),
                _ => null,
            };

        internal override Guid? IncomingUnit =>
            file.State is NamedCenter { Center.OpenChange.Change: UnitChange change } ? change.Unit : null;

        internal override IReadOnlyList<string>? IncomingCohosts =>
            file.State is NamedCenter { Center.OpenChange.Change: CohostsChange change } ? change.Cohosts : null;

        internal override IReadOnlyList<JsonObject> ClockActs(Asked asked) =>
        [
            .. Lives.WithoutFields(Life).Where(c => life.WhyNot(file.State, c, asked).Count == 0)
                .Select(c => new JsonObject { ["command"] = c.Name }),
            .. (clock?.Invoke(file.State, asked) ?? []).Select(c => (JsonObject)JsonSerializer.SerializeToNode(c, life.CommandJson)!),
        ];

        internal override (Answer Answer, IReadOnlyList<Effect> Effects) Ask(JsonObject command, Asked asked)
        {
            TCommand asksFor;
            try { asksFor = command.Deserialize(life.CommandJson) ?? throw new RehearsalException($"'{Alias}': the command is empty."); }
            catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentNullException)
            {
                throw new RehearsalException($"'{Alias}': the fields of {command["command"]} cannot be read: {e.Message}");
            }
            var before = life.Deadlines(file.State, asked.Law);
            var decision = life.Answer(file, asksFor, asked);
            if (decision is Decision<TEvent>.Refused refused) { return (new Answer.Refused(refused.Because), []); }
            if (decision is not Decision<TEvent>.Accepted accepted) { return (new Answer.Nothing(), []); }
            var effects = accepted.Events.SelectMany(e => Append(e, Around(asked, asksFor), asked.Law)).ToList();
            var after = life.Deadlines(file.State, asked.Law);
            var said = accepted.Events.Select(e => (JsonObject)JsonSerializer.SerializeToNode(e, life.EventJson)!).ToList();
            return (new Answer.Accepted(
                [.. accepted.Events.Select(e => e.GetType().Name)], [.. after.Except(before)], [.. before.Except(after)], said), effects);
        }

        internal override void Begin(object first, Asked asked) =>
            Append((TEvent)first, new(asked.By, At(asked.Today), asked.Today, asked.Today, "", "", null, []), asked.Law);

        private IReadOnlyList<Effect> Append(TEvent happened, Envelope envelope, Measures law)
        {
            file = life.Append(file, happened, envelope);
            Read((JsonObject)JsonSerializer.SerializeToNode(happened, life.EventJson)!);
            return life.React(file.State, happened, envelope, law);
        }

        private Envelope Around(Asked asked, TCommand command) =>
            new(asked.By, At(asked.Today), asked.Today, asked.Today, command.GetType().Name, life.Digest(command, asked.By), null, []);

        // Ten in the morning in Baotou.
        private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(2, 0), TimeSpan.Zero);
    }
}

/// <summary>The answer to a step.</summary>
internal abstract record Answer
{
    private Answer() { }

    internal sealed record Accepted(
        IReadOnlyList<string> Events, IReadOnlyList<Deadline> Started,
        IReadOnlyList<Deadline> Stopped, IReadOnlyList<JsonObject> Said) : Answer;

    internal sealed record Nothing : Answer;

    internal sealed record Refused(IReadOnlyList<Refusal> Because) : Answer;
}

/// <summary>A scenario that cannot be played; the message says what is expected, in one line.</summary>
public sealed class RehearsalException(string message) : Exception(message.ReplaceLineEndings(" "));
