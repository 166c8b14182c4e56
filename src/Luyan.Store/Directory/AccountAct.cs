namespace Luyan.Store.Directory;

/// <summary>Something that happened to an account or was refused to it. Only ever added.</summary>
public sealed class AccountAct
{
    /// <summary>Position in the record.</summary>
    public long Id { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who acted; null without an account.</summary>
    public Guid? By { get; set; }

    /// <summary>The account it was about; null where there is none.</summary>
    public Guid? About { get; set; }

    /// <summary>What, kebab-case: signed-in, invited, locked-out, route-refused, …</summary>
    public string What { get; set; } = "";

    /// <summary>Whether it was done or refused, and why, in few words; no personal data.</summary>
    public string Outcome { get; set; } = "";
}
