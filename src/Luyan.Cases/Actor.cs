using System.Text.Json.Serialization;

namespace Luyan.Cases;

/// <summary>As what somebody acts in a case. The letters are those of the procedure.</summary>
public enum Role
{
    /// <summary>U: prepares for the relying unit.</summary>
    Filler,

    /// <summary>U: signs for the relying unit.</summary>
    Signer,

    /// <summary>D: the competent department of the relying unit.</summary>
    Department,

    /// <summary>O: case officer of the Bureau.</summary>
    CaseOfficer,

    /// <summary>H: head of division of the Bureau.</summary>
    HeadOfDivision,

    /// <summary>L: leader of the Bureau, who determines.</summary>
    Leader,

    /// <summary>E: expert.</summary>
    Expert,

    /// <summary>C: director of the center.</summary>
    Director,

    /// <summary>A: reads everything, changes nothing.</summary>
    Auditor,

    /// <summary>Administers accounts and settings; decides no case.</summary>
    Administrator,

    /// <summary>S: the clock of the system.</summary>
    Clock,

    /// <summary>Anyone, without an account.</summary>
    Anyone,
}

/// <summary>Who acts: the account, the person's name, the role used in this act, and the organisation for which.</summary>
/// <param name="Account">The account; the empty id for the clock and for the public.</param>
/// <param name="Name">The person's name as it is printed in the docket.</param>
/// <param name="Role">The role used in this act.</param>
/// <param name="Organisation">The relying unit's or the department's id; the empty id for the Bureau, experts and the clock.</param>
public sealed record Actor(Guid Account, string Name, Role Role, Guid Organisation)
{
    /// <summary>The other accounts of the same person. No part of what is stored: an act is by an account.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Others { get; init; } = [];

    /// <summary>Whether an account is this person's.</summary>
    public bool Is(Guid account) => account == Account || Others.Contains(account);

    /// <summary>The clock of the system.</summary>
    public static Actor Clock { get; } = new(Guid.Empty, "Clock", Role.Clock, Guid.Empty);
}
