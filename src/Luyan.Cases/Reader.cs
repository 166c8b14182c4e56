namespace Luyan.Cases;

/// <summary>On which side of a case somebody reads it.</summary>
public enum Side
{
    /// <summary>U, C: the unit of the case and the director of its center.</summary>
    Unit,

    /// <summary>D: the competent department of the unit, and a person of the Bureau who has acted for the unit in the case.</summary>
    Department,

    /// <summary>O, H, L and the clock.</summary>
    Bureau,

    /// <summary>A.</summary>
    Auditor,

    /// <summary>E: an expert who is seated in the review, after declaring no conflict.</summary>
    Expert,

    /// <summary>P: anybody.</summary>
    Public,
}

/// <summary>Who reads a case.</summary>
/// <param name="Side">On which side.</param>
public sealed record Reader(Side Side)
{
    /// <summary>The accounts of the person; empty where it does not matter who of a side reads.</summary>
    public IReadOnlyList<Guid> Accounts { get; init; } = [];

    /// <summary>Nothing is sealed or masked: the program itself, and somebody at whom an opening is recorded
    /// (<c>Luyan.Store.Looks</c>). No page makes such a reader.</summary>
    public bool Unsealed { get; init; }

    /// <summary>Whether the reader stands outside the Bureau: numbers, names and papers of the house are not for them.</summary>
    public bool Outside => Side is not (Side.Bureau or Side.Auditor);

    /// <summary>The reader that somebody is in a role.</summary>
    public static Reader Of(Role role) => new(role switch
    {
        Role.CaseOfficer or Role.HeadOfDivision or Role.Leader or Role.Clock => Side.Bureau,
        Role.Auditor => Side.Auditor,
        Role.Filler or Role.Signer or Role.Director => Side.Unit,
        Role.Department => Side.Department,
        Role.Expert => Side.Expert,
        _ => Side.Public,
    }) { Unsealed = role == Role.Clock };

    /// <summary>The reader that a person is in a case. Who has acted for the unit in it reads as the department does, whatever the
    /// office.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="forUnit">The accounts that have acted for the unit; null where none can.</param>
    public static Reader Of(Actor actor, IReadOnlyDictionary<Guid, Role>? forUnit)
    {
        var reader = Of(actor.Role);
        var conflicted = reader.Side == Side.Bureau && actor.Account != Guid.Empty && forUnit?.Keys.Any(actor.Is) == true;
        return (conflicted ? new Reader(Side.Department) : reader) with { Accounts = [actor.Account, .. actor.Others] };
    }
}
