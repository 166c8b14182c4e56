namespace Luyan.Store.Rows;

/// <summary>An entry of one of the chains beside the dockets, exactly the text that was hashed. The database refuses to change or
/// delete it.</summary>
public sealed class Act
{
    /// <summary>What happened to accounts, and in which roles each may act.</summary>
    public const string Accounts = "accounts";

    /// <summary>Who opened or looked at what is sealed, or at what is not of the own work.</summary>
    public const string Openings = "openings";

    /// <summary>The letters that were issued, with the digests of their files.</summary>
    public const string Letters = "letters";

    /// <summary>What was published of the policy.</summary>
    public const string Policy = "policy";

    /// <summary>What was done to the store as a whole: checkpoints, backups, restores, rebuilds.</summary>
    public const string Upkeep = "upkeep";

    /// <summary>Position in the journal of all acts.</summary>
    public long Position { get; set; }

    /// <summary>Which chain; one of the constants.</summary>
    public string Chain { get; set; } = "";

    /// <summary>Number within the chain, from 1 without gaps; 0 until it is saved.</summary>
    public long Sequence { get; set; }

    /// <summary>When, UTC, to the microsecond, which every engine keeps.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What kind of entry within the chain, kebab-case.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The account that acted; null for the program itself.</summary>
    public Guid? By { get; set; }

    /// <summary>What it is about: an id, or a case and a field; may be empty.</summary>
    public string About { get; set; } = "";

    /// <summary>What happened; JSON. No personal data: it can never be taken away.</summary>
    public string Body { get; set; } = "{}";

    /// <summary>Name of the way in which <see cref="Hash"/> is computed.</summary>
    public string Algorithm { get; set; } = "";

    /// <summary>Hash of the entry before this one in the chain, hex; empty for the first.</summary>
    public string PreviousHash { get; set; } = "";

    /// <summary>Hash of this entry and, through the previous one, of the whole chain up to it; hex.</summary>
    public string Hash { get; set; } = "";
}
