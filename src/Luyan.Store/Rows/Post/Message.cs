using Luyan.Cases;

namespace Luyan.Store.Rows;

/// <summary>Something that an account was told. One order of the outbox makes at most one of them for each account.</summary>
public sealed class Message
{
    /// <summary>Its id; sorts by time.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The order of the outbox from which it came.</summary>
    public Guid OutboxId { get; set; }

    /// <summary>Who is told.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The case it is about.</summary>
    public Guid CaseId { get; set; }

    /// <summary>The role in which the account is told.</summary>
    public Role As { get; set; }

    /// <summary>Its texts are <c>notify.&lt;key&gt;.subject</c> and <c>.body</c>.</summary>
    public string Key { get; set; } = "";

    /// <summary>Values of the texts; JSON.</summary>
    public string Values { get; set; } = "{}";

    /// <summary>When it was ordered, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When the person marked it as read, UTC; null while it is unread.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>The mail that carries it, alone or with others of the day; null where none does.</summary>
    public Guid? MailId { get; set; }

    /// <summary>The text message that carries it; null where none does.</summary>
    public Guid? SmsId { get; set; }

    /// <summary>The values of its texts.</summary>
    public IReadOnlyDictionary<string, string> Named() => Rows.EnvelopeText.ReadValues(Values);
}
