using System.Globalization;
using System.Text.Json;
using Luyan.Cases;
using Luyan.Law;

namespace Luyan.Specs.Walks;

/// <summary>What was decided on a walk, as one number for each kind of request: the answers with their reasons and values, what follows
/// from them, and now and then what stands open to each office.</summary>
internal sealed class Decisions<TState, TCommand, TEvent>
    where TState : class where TCommand : class where TEvent : class
{
    // Asking for everything costs as much as many steps.
    private const int Everything = 25;

    private static readonly Actor[] Offices =
    [
        new(new("00000000-0000-7000-8000-000000000095"), "巳", Role.CaseOfficer, Guid.Empty),
        new(new("00000000-0000-7000-8000-000000000096"), "午", Role.HeadOfDivision, Guid.Empty),
        new(new("00000000-0000-7000-8000-000000000097"), "未", Role.Leader, Guid.Empty), Actor.Clock,
    ];

    private readonly Dictionary<string, Decided> of = [];
    private int accepted;

    internal IReadOnlyDictionary<string, Decided> Of => of;

    /// <summary>Reads an answer, and what became of the case by it.</summary>
    internal void Read(Scene<TState, TCommand, TEvent> scene, TCommand command, Decision<TEvent> answer)
    {
        var name = command.GetType().Name;
        if (answer is Decision<TEvent>.Refused refused) { Add(name, Words(refused.Because), refused: true); }
        if (answer is not Decision<TEvent>.Accepted taken) { return; }
        var (state, law, today) = (scene.State, scene.Law, scene.Today);
        Add(name, string.Join('\n', (string[])
        [
            scene.Life.NameOf(state), .. taken.Events.Select(e => JsonSerializer.Serialize(e, scene.Life.EventJson)),
            .. scene.Effects.Select(Text), .. scene.Life.Deadlines(state, law).Select(Text),
            .. scene.Life.Duties(state, law, today).Select(Text),
        ]));
        if (++accepted % Everything != 0) { return; }
        foreach (var type in scene.Life.Commands)
        {
            foreach (var by in Offices) { Add("WhyNot", Words(scene.Life.WhyNot(state, type, scene.Asked(by)))); }
        }
    }

    private void Add(string name, string text, bool refused = false) =>
        of[name] = of.GetValueOrDefault(name).With(text, refused);

    private static string Words(IReadOnlyList<Refusal> because) => string.Join('\n', because.Select(r =>
        $"{r.Rule.Key} {r.Field} {r.Under?.Code} {r.What(Language.Chinese)} {r.WayOut(Language.Chinese)}"));

    private static string Text(Effect effect) => $"{effect.GetType().Name} {JsonSerializer.Serialize<object>(effect)}";

    private static string Text(Deadline d) => string.Create(CultureInfo.InvariantCulture,
        $"{d.Key} {d.Subject} {d.Of} {d.From:O} {d.Nominal:O} {d.Effective:O} {d.Provisional} {d.Source.Code} {d.Parameter} {d.Passing}");

    private static string Text(Duty d) => string.Create(CultureInfo.InvariantCulture,
        $"{d.Act} {d.Of} {d.Organisation} {d.Since:O} {d.Through:O} {d.Kind} {d.Clock?.Key} {d.Source.Code} {d.Passing}");
}

/// <summary>How often a kind of request was accepted and refused, and the sum of all that was said to it; the order of walks does not
/// matter.</summary>
internal readonly record struct Decided(int Accepted, int Refused, ulong Sum)
{
    internal Decided With(string text, bool refused)
    {
        // FNV-1a, with the number of the request so that the order within a walk counts.
        var hash = 14695981039346656037UL ^ (ulong)(Accepted + Refused);
        foreach (var sign in text) { hash = (hash ^ sign) * 1099511628211UL; }
        return new(Accepted + (refused ? 0 : 1), Refused + (refused ? 1 : 0), Sum + hash);
    }

    public static Decided operator +(Decided one, Decided other) =>
        new(one.Accepted + other.Accepted, one.Refused + other.Refused, one.Sum + other.Sum);
}
