using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Scene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;
using Walk = Luyan.Specs.Walks.Walk<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Walks;

/// <summary>One application under an adversary, while other cases begin and end around it.</summary>
internal sealed class ApplicationWalk(Scene scene, int seed, bool onNotice)
{
    private readonly Random chance = new(seed);
    private readonly ApplicationModel model = new(onNotice);

    internal Walk Go(int steps)
    {
        var adversary = new ApplicationAdversary(chance);
        return new Walk(scene, "application", seed).Go(walk =>
        {
            scene.Knowing(new() { NextNumber = ApplicationModel.Number });
            See(walk);
            for (var step = 0; step < steps && !AtRest(); step++)
            {
                scene.On(scene.Today.AddDays(Pace()));
                if (chance.In(8)) { scene.Knowing(Around()); }
                var (by, command) = adversary.Next(scene.State, scene.Today);
                if (walk.Ask(by, command) is Decision<ApplicationEvent>.Accepted) { See(walk); }
            }
            new ApplicationWayOut(walk).Go(() => See(walk));
        });
    }

    private int Pace() => chance.Next(30) switch { < 20 => 0, < 25 => 1, < 29 => chance.Next(2, 20), _ => chance.Next(20, 60) };

    private bool AtRest() => scene.State is EndedApplication { Filing.Letters.Holder: null };

    // Mostly nothing stands against the unit; then, from one day to the next, something does.
    private Registers Around()
    {
        var bar = new Bar(scene.Today.AddYears(-1), scene.Today.AddDays(chance.Of(-1, 0, 20)), "ZX-2024-0001");
        var known = new Registers { NextNumber = ApplicationModel.Number };
        return chance.Next(14) switch
        {
            0 or 1 => known with { Bar = bar },
            2 => known with { BarToCome = "ZX-2024-0001" },
            3 => known with { CohostBars = new Dictionary<string, Bar> { ["鹿原研究所"] = bar } },
            4 => known with { NameHeldBy = "ZX-2024-0002" },
            5 => known with { InQuestion = [new("ZX-2024-0001", ["Suspicion"])] },
            6 => known with { DocumentNumberTaken = true },
            7 => known with { NameHeldBy = ApplicationModel.Number },
            8 => known with { Dissolved = new("ZX-2024-0003", "鹿原材料有限公司", scene.Today) },
            9 => known with { CohostBarsToCome = new Dictionary<string, string> { ["鹿原研究所"] = "ZX-2024-0001" } },
            _ => known,
        };
    }

    private void See(Walk walk)
    {
        foreach (var (happened, envelope) in walk.News()) { model.Read(happened, envelope, scene.Registers); }
        Demand.That(scene.State is EndedApplication == model.Ended,
            "an application ends only by a decision or a withdrawal", scene.State.GetType().Name);
        Demand.That(scene.State is Approved == model.Named, "a center is named by the letter alone");
        foreach (var opened in scene.Effects.OfType<OpenCenter>())
        {
            Demand.That(opened.Named.NamedOn == scene.Today
                && opened.Named.ConstructionEnds.Effective == ModelCalendar.Months(scene.Today, opened.Named.ConstructionMonths),
                "construction ends on the corresponding day", $"{opened.Named.ConstructionEnds}");
            Demand.That(opened.Named.Name == opened.Named.Name.Trim() && opened.Named.Milestones.Count > 0, "the plan goes with the name");
        }
    }
}
