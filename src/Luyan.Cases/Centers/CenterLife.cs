namespace Luyan.Cases.Centers;

/// <summary>The life of a center (Arts. 8 to 14): pure functions.</summary>
public static class CenterLife
{
    /// <summary>The life, for the store, the rehearsal and the pages.</summary>
    public static Life<CenterState, CenterCommand, CenterEvent> Life { get; } =
        CenterProcedure.Table.Life("center", new NotYetNamed(), state => state is EndedCenter, Clocks.Deadlines);

    /// <summary>The kind of the letter that an event words; null where it words none.</summary>
    public static string? LetterOf(CenterEvent happened) => CenterProcedure.Table.LetterOf(happened);
}
