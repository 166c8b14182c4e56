using Luyan.Store.Chains;

namespace Luyan.Store.Upkeep;

/// <summary>What a verification found.</summary>
/// <param name="Cases">How many cases were read.</param>
/// <param name="Events">How many events.</param>
/// <param name="Files">How many stored files were hashed again.</param>
/// <param name="Broken">What does not hold: events in the order of the journal first; empty when all holds.</param>
public sealed record Verified(int Cases, long Events, int Files, IReadOnlyList<Broken> Broken)
{
    /// <summary>How many entries of the chains of acts were read.</summary>
    public long Acts { get; init; }

    /// <summary>With which checkpoint it was compared; null where there is none.</summary>
    public Checkpoint? Against { get; init; }

    /// <summary>Whether that checkpoint came from outside. One from the store itself proves nothing against who holds the
    /// machine.</summary>
    public bool FromOutside { get; init; }

    /// <summary>Whether its signature was checked: with a key that was given, or with the own one where that signed it.</summary>
    public bool SignatureChecked { get; init; }
}

/// <summary>Something that does not hold.</summary>
/// <param name="Where">Case and event number, chain and entry, file, letter, account, or table and row.</param>
/// <param name="Why">Key of the reason, one of <see cref="Reasons"/>.</param>
/// <param name="Detail">What was found; may be empty.</param>
public sealed record Broken(string Where, string Why, string Detail = "");

/// <summary>Why something does not hold.</summary>
public static class Reasons
{
    /// <summary>An entry before this one is missing.</summary>
    public const string Gap = "gap";

    /// <summary>The entry does not follow from the one before it.</summary>
    public const string BrokenChain = "broken-chain";

    /// <summary>The entry was changed.</summary>
    public const string WrongHash = "wrong-hash";

    /// <summary>Its hash is computed in a way that this version does not know.</summary>
    public const string UnknownAlgorithm = "unknown-algorithm";

    /// <summary>The event cannot be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The list of cases knows more, or other, events than the journal has.</summary>
    public const string Truncated = "truncated";

    /// <summary>The list of cases does not know it.</summary>
    public const string NoCaseRow = "no-case-row";

    /// <summary>It stands before an earlier event of its case in the journal of all cases.</summary>
    public const string WrongPosition = "wrong-position";

    /// <summary>A stored file is missing.</summary>
    public const string MissingFile = "missing-file";

    /// <summary>The content of a file was changed.</summary>
    public const string WrongContent = "wrong-content";

    /// <summary>The row for which an entry of a chain stands was changed or deleted.</summary>
    public const string RowGone = "row-gone";

    /// <summary>The row has no entry in its chain: it was put in or changed past the program.</summary>
    public const string NotInChain = "not-in-chain";

    /// <summary>The rows from before the chains are not those that the first entry of the chain counted.</summary>
    public const string OldRowsChanged = "old-rows-changed";

    /// <summary>The account may act in other roles, or for others, than its last entry says.</summary>
    public const string StandingChanged = "standing-changed";

    /// <summary>The dated values of the policy are others than when the program was last started on the folder: those named.</summary>
    public const string PolicyDiffers = "policy-differs";

    /// <summary>No event ordered this letter.</summary>
    public const string UnlinkedLetter = "unlinked-letter";

    /// <summary>The log says that something was stored which is gone.</summary>
    public const string LeafWithoutEntry = "leaf-without-entry";

    /// <summary>Something is not as it was when it came into the log.</summary>
    public const string WrongLeaf = "wrong-leaf";

    /// <summary>What makes the database refuse changes is missing or was changed.</summary>
    public const string MissingTrigger = "missing-trigger";

    /// <summary>A read model says other than the events do.</summary>
    public const string WrongReadModel = "wrong-read-model";

    /// <summary>The checkpoint knows a case or a chain of which nothing is left.</summary>
    public const string Gone = "gone";

    /// <summary>The checkpoint knows more entries than there are.</summary>
    public const string CutOff = "cut-off";

    /// <summary>The entry is another than the one that the checkpoint knows.</summary>
    public const string Rewritten = "rewritten";

    /// <summary>What was in the log at the time of the checkpoint is not what is there now.</summary>
    public const string WrongRoot = "wrong-root";

    /// <summary>The checkpoint was not signed with that key, or was changed.</summary>
    public const string WrongSignature = "wrong-signature";
}
