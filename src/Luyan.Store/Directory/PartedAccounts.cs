namespace Luyan.Store.Directory;

/// <summary>Two accounts that were those of one person until they were parted. In a case in which either had acted by then they stay
/// one person: nobody gets another person's hand in it by being parted. Only ever added.</summary>
public sealed class PartedAccounts
{
    /// <summary>Position in the record.</summary>
    public long Id { get; set; }

    /// <summary>The account that was parted.</summary>
    public Guid Account { get; set; }

    /// <summary>An account from which it was parted.</summary>
    public Guid From { get; set; }

    /// <summary>When, in milliseconds since 1970, UTC.</summary>
    public long At { get; set; }
}
