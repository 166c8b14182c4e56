namespace Luyan.Store.Rows;

/// <summary>When mail comes.</summary>
public enum MailPace
{
    /// <summary>Each message at once.</summary>
    AtOnce,

    /// <summary>One mail a day with what is still unread.</summary>
    Daily,

    /// <summary>No mail.</summary>
    None,
}

/// <summary>How a person wants to be told. The screen always tells; who has chosen nothing gets mail at once
/// and no text messages.</summary>
public sealed class PostChoice
{
    /// <summary>The account; also the key.</summary>
    public Guid AccountId { get; set; }

    /// <summary>When mail comes.</summary>
    public MailPace Mail { get; set; }

    /// <summary>Whether text messages come to the mobile number of the account.</summary>
    public bool Sms { get; set; }

    /// <summary>Since when, UTC; what came before is not mailed after.</summary>
    public DateTimeOffset Since { get; set; }
}
