namespace Luyan.Store.Rows;

/// <summary>A saved state of a section that is kept. Saves of one person within a few minutes are one version;
/// a restored state is its own version.</summary>
public sealed class DraftVersion
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid DraftId { get; set; }

    /// <summary>Key of the section.</summary>
    public string Section { get; set; } = "";

    /// <summary>The version of the section that it was last.</summary>
    public int Version { get; set; }

    /// <summary>What was typed, as JSON.</summary>
    public string Body { get; set; } = "{}";

    /// <summary>The names that this state changed against the one before, one a line.</summary>
    public string Changed { get; set; } = "";

    /// <summary>The version that was brought back; null where it was typed.</summary>
    public int? Restored { get; set; }

    /// <summary>When the first of the saves in it was made, UTC.</summary>
    public DateTimeOffset BegunAt { get; set; }

    /// <summary>When the last of them was made, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Which account saved it.</summary>
    public Guid SavedBy { get; set; }

    /// <summary>The person's name.</summary>
    public string SavedByName { get; set; } = "";
}

/// <summary>Who of the unit answers for a section of a draft.</summary>
public sealed class DraftOwner
{
    public Guid DraftId { get; set; }

    /// <summary>Key of the section.</summary>
    public string Section { get; set; } = "";

    public Guid Account { get; set; }

    /// <summary>The person's name.</summary>
    public string Name { get; set; } = "";
}

/// <summary>Presence: somebody has a section open. It expires seconds after the last heartbeat.</summary>
public sealed class DraftPresence
{
    public Guid DraftId { get; set; }

    /// <summary>Key of the section.</summary>
    public string Section { get; set; } = "";

    public Guid Account { get; set; }

    /// <summary>The person's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>When the page last said so, UTC.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
