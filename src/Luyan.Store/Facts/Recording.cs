using Luyan.Store.Rows;

namespace Luyan.Store.Facts;

/// <summary>Result of recording a fact. A closed hierarchy.</summary>
public abstract record Recording
{
    private Recording() { }

    /// <summary>It is recorded.</summary>
    /// <param name="Fact">As it stands now.</param>
    public sealed record Recorded(Fact Fact) : Recording;

    /// <summary>A concurrent change; nothing was written.</summary>
    /// <param name="Current">As it stands now.</param>
    public sealed record Conflict(Fact Current) : Recording;

    /// <summary>There is no such fact for this actor, or the actor may not write it.</summary>
    public sealed record Closed : Recording;
}

/// <summary>A fact to be recorded.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">The fact that is changed; null for a new one.</param>
/// <param name="Version">The version the change is based on; 0 for a new one.</param>
/// <param name="Body">The row as typed, flat JSON.</param>
/// <param name="CenterId">The center it belongs to; null for the unit alone.</param>
/// <param name="EndedOn">The last day on which it was so; null while it is.</param>
/// <param name="Origin">The row of a draft in which it was first typed; null where it was entered here.</param>
public sealed record Entry(
    Luyan.Cases.Facts.FactKind Kind, Guid? Id, int Version, string Body,
    Guid? CenterId = null, DateOnly? EndedOn = null, string? Origin = null);
