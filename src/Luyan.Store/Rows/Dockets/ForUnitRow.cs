namespace Luyan.Store.Rows;

/// <summary>An account that has acted for the unit in a case, or sat as an expert in it. A read model: whoever holds an office of the
/// Bureau under it, or under another account of the same person, reads the case as the department does.</summary>
public sealed class ForUnitRow
{
    /// <summary>The case.</summary>
    public Guid CaseId { get; set; }

    /// <summary>The account.</summary>
    public Guid AccountId { get; set; }

    /// <summary>When it first acted in the case, in milliseconds since 1970, UTC; where it only sat, when the case began.</summary>
    public long Since { get; set; }
}
