namespace Luyan.Store.Lanes;

/// <summary>Holidays were imported that this process has not loaded yet; the command is decided again with the new calendar.</summary>
internal sealed class CalendarMovedOnException() : Exception("Holidays were imported meanwhile.");
