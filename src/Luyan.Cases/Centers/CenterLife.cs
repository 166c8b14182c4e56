namespace Luyan.Cases.Centers;

/// <summary>The life of a center (Arts. 8 to 14): pure functions.</summary>
public static class CenterLife
{
    /// <summary>The life, for the store, the rehearsal and the pages.</summary>
    public static Life<CenterState, CenterCommand, CenterEvent> Life { get; } = new()
    {
        Kind = "center",
        Initial = new NotYetNamed(),
        Decide = Deciding.Decide,
        WhyNot = Gates.WhyNot,
        Evolve = Evolving.Evolve,
        React = Following.React,
        Deadlines = Clocks.Deadlines,
        NameOf = state => state.GetType().Name,
        Ended = state => state is EndedCenter,
        Commands = [.. Gates.InOrder.Select(g => g.Command)],
        CommandJson = CenterJson.Command,
        EventJson = CenterJson.Event,
    };
}
