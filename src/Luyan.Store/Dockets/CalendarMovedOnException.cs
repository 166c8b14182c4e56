namespace Luyan.Store.Dockets;

/// <summary>Holidays were imported that this process has not taken into use yet: what was about to be decided is decided anew under them.</summary>
internal sealed class CalendarMovedOnException() : Exception("Holidays were imported meanwhile.");
