namespace Luyan.Store.Drafts;

/// <summary>Result of saving a section. A closed hierarchy.</summary>
public abstract record Saving
{
    private Saving() { }

    /// <summary>It is saved.</summary>
    /// <param name="Version">The version to save on next time.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Saved(int Version, DateTimeOffset At) : Saving;

    /// <summary>A concurrent save; nothing was written.</summary>
    /// <param name="Current">What stands there now, JSON.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="By">Who saved it.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Conflict(string Current, int Version, string By, DateTimeOffset At) : Saving;

    /// <summary>The draft does not exist for this actor, or is already submitted.</summary>
    public sealed record Closed : Saving;
}
