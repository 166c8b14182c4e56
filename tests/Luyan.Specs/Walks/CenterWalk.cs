using Luyan.Cases;
using Luyan.Cases.Centers;
using Scene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using Walk = Luyan.Specs.Walks.Walk<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Walks;

/// <summary>One center under an adversary, while other cases begin and end around it.</summary>
internal sealed class CenterWalk(Scene scene, int seed)
{
    private readonly Random chance = new(seed);
    private readonly CenterWatch watch = new(scene);

    internal Walk Go(int steps)
    {
        var adversary = new CenterAdversary(chance);
        return new Walk(scene, "center", seed).Go(walk =>
        {
            watch.See();
            for (var step = 0; step < steps; step++)
            {
                scene.On(scene.Today.AddDays(Pace())).Knowing(Known());
                watch.Before();
                var (by, command) = adversary.Next((NamedCenter)scene.State, scene.Today);
                if (walk.Ask(by, command) is Decision<CenterEvent>.Accepted) { watch.See(); }
            }
            new CenterWayOut(walk).Go(() => { watch.See(); watch.Before(); });
        });
    }

    private int Pace() => chance.Next(40) switch
    {
        < 24 => 0, < 32 => chance.Next(1, 4), < 38 => chance.Next(4, 20), 38 => 40, _ => chance.Next(100, 400),
    };

    // What other cases say changes while this one goes on.
    private Registers Known() => !chance.In(10) ? scene.Registers : new()
    {
        Bar = chance.In(40) ? new(scene.Today.AddYears(-1), scene.Today.AddDays(chance.Of(-1, 0, 200)), "ZX-2020-0001") : null,
        DocumentNumberTaken = chance.In(20), PlaqueNumberTaken = chance.In(20), NameHeldBy = chance.In(20) ? "ZX-2020-0002" : null,
    };
}
