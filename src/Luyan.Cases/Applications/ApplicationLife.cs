namespace Luyan.Cases.Applications;

/// <summary>The life of an application (Arts. 5 to 8, 12, 13): pure functions.</summary>
public static class ApplicationLife
{
    /// <summary>The life, for the store, the rehearsal and the pages.</summary>
    public static Life<ApplicationState, ApplicationCommand, ApplicationEvent> Life { get; } =
        ApplicationProcedure.Table.Life("application", new Drafting(), state => state is EndedApplication, Clocks.Deadlines);

    /// <summary>The kind of the letter that an event words; null where it words none.</summary>
    public static string? LetterOf(ApplicationEvent happened) => ApplicationProcedure.Table.LetterOf(happened);
}
