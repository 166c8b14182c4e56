using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>A request and all that is told of it: what stands in the way, at which field, with which values.</summary>
internal sealed record Told(string Name, Func<CenterScene> Given, Actor By, CenterCommand Command, params string[] Faults)
{
    /// <summary>Every fault is told, at its field and with its values, and no other one; where there is none, it is accepted.</summary>
    internal void Holds()
    {
        var scene = Given();
        Refused(scene, By, Command).ShouldBe(Faults, ignoreOrder: true, customMessage: Name);
        if (Faults.Length == 0) { scene.When(By, Command).ShouldBeOfType<Decision<CenterEvent>.Accepted>(Name); }
    }

    /// <summary>What is told, each as <c>rule@field name=value</c>; a reason that another rule words is left out.</summary>
    internal static string[] Refused(CenterScene scene, Actor by, CenterCommand command) =>
        scene.When(by, command) is Decision<CenterEvent>.Refused refused ? [.. refused.Because.Select(Line)] : [];

    /// <summary>What puts a center in question, as a value of a refusal.</summary>
    internal static string Questions(params IEnumerable<Question> open) =>
        $"questions={string.Join("、", open.Select(q => Wordings.Of($"center.question.{q}", Language.Chinese)))}";

    private static string Line(Refusal refusal) => string.Join(' ',
        [
            $"{refusal.Rule.Key}@{refusal.Field}".Replace("center-", "", StringComparison.Ordinal),
            .. refusal.Values.Names.Where(n => n != "reason").Select(n => $"{n}={refusal.Values.Text(n, Language.Chinese)}"),
        ]);
}
