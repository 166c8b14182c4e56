namespace Luyan.Cases.Applications;

/// <summary>The life of an application (Arts. 5 to 8, 12, 13): pure functions.</summary>
public static class ApplicationLife
{
    /// <summary>The life, for the store, the rehearsal and the pages.</summary>
    public static Life<ApplicationState, ApplicationCommand, ApplicationEvent> Life { get; } = new()
    {
        Kind = "application",
        Initial = new Drafting(),
        Decide = Deciding.Decide,
        WhyNot = Gates.WhyNot,
        Evolve = Evolving.Evolve,
        React = Following.React,
        Deadlines = Clocks.Deadlines,
        NameOf = state => state.GetType().Name,
        Ended = state => state is EndedApplication,
        Commands = [.. Gates.InOrder.Select(g => g.Command)],
        CommandJson = ApplicationJson.Command,
        EventJson = ApplicationJson.Event,
    };
}
