namespace Luyan.Store.Rows;

/// <summary>A service that a center offers to others, as its public page says it (Art. 4(3)). It is never changed:
/// a new text takes its place, and the old one stays with the day on which it went.</summary>
public sealed class Offer
{
    public Guid Id { get; set; }

    /// <summary>The docket of the center.</summary>
    public Guid CenterId { get; set; }

    /// <summary>research, testing, consulting or training, as the ledger has it.</summary>
    public string Kind { get; set; } = "";

    /// <summary>What is offered.</summary>
    public string Name { get; set; } = "";
    public string Description { get; set; } = "";

    /// <summary>For whom, and on what terms.</summary>
    public string Conditions { get; set; } = "";

    /// <summary>How it is charged, in words.</summary>
    public string Price { get; set; } = "";

    /// <summary>An office, its telephone or mail address; never a person.</summary>
    public string Contact { get; set; } = "";

    /// <summary>The public page says how many such services the ledger holds for the last calendar year.</summary>
    public bool ShowsCount { get; set; }

    /// <summary>When it was published, UTC.</summary>
    public DateTimeOffset PublishedAt { get; set; }
    public string PublishedByName { get; set; } = "";

    /// <summary>When it was taken down, UTC; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? WithdrawnByName { get; set; }

    /// <summary>The offer that took its place; null where none did.</summary>
    public Guid? ReplacedBy { get; set; }
}
