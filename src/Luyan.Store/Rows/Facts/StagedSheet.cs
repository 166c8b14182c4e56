namespace Luyan.Store.Rows;

/// <summary>Rows of a spreadsheet that wait for their confirmation, kept for the account that brought them;
/// nothing of them stands in the ledger yet.</summary>
public sealed class StagedSheet
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The account that brought them and alone sees them.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The unit into whose ledger they are meant to go.</summary>
    public Guid UnitId { get; set; }

    /// <summary>The name of the file; empty for what was pasted.</summary>
    public string Source { get; set; } = "";

    /// <summary>The rows as read, JSON.</summary>
    public string Rows { get; set; } = "[]";

    /// <summary>When they were brought, UTC.</summary>
    public DateTimeOffset StagedAt { get; set; }

    /// <summary>When they were confirmed, UTC; null while they wait.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>How many records were added.</summary>
    public int Added { get; set; }

    /// <summary>How many records were changed.</summary>
    public int Changed { get; set; }
}
