namespace Luyan.Store.Directory;

/// <summary>A sign-in. The cookie names it, so that it can be revoked.</summary>
public sealed class SignInSession
{
    /// <summary>Its id, carried by the cookie.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid AccountId { get; set; }

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Last request, UTC; kept to the minute.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it was ended, UTC; null while it is open.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The browser, as a person can recognise it.</summary>
    public string Device { get; set; } = "";
}
