namespace Luyan.Store.Rows;

/// <summary>The way by which something goes out.</summary>
public enum Channel
{
    /// <summary>Mail by SMTP.</summary>
    Mail,

    /// <summary>A text message by the gateway of the city.</summary>
    Sms,
}

/// <summary>How far a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>It is to be sent, now or later.</summary>
    Waiting,

    /// <summary>The other side took it.</summary>
    Sent,

    /// <summary>It failed too often, or for good; an administrator can have it tried again.</summary>
    GivenUp,

    /// <summary>No recipient is left: the account is closed, has no address, or may no longer see the case.</summary>
    Dropped,
}

/// <summary>A mail or a text message on its way. Sent at least once: after a crash between sending and marking it goes out again under the
/// same id, by which the other side can know it.</summary>
public sealed class Delivery
{
    /// <summary>Its id; the same each time it is sent.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>What it is, once: order and account, or account and day; unique.</summary>
    public string Key { get; set; } = "";

    /// <summary>To whom.</summary>
    public Guid AccountId { get; set; }

    /// <summary>By which way.</summary>
    public Channel Channel { get; set; }

    /// <summary>How far it is.</summary>
    public DeliveryState State { get; set; }

    /// <summary>Number of failed attempts.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before, UTC: a pause after a failure, or while a node has it in hand.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Why the last attempt failed, in few words without personal data.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was ordered, UTC.</summary>
    public DateTimeOffset OrderedAt { get; set; }

    /// <summary>When it was sent, given up or dropped, UTC; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
