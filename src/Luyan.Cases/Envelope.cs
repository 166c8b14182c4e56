using Luyan.Law;

namespace Luyan.Cases;

/// <summary>A stored file, by its content.</summary>
/// <param name="Sha256">Hex digest of the content, lower case; its address in the store.</param>
/// <param name="Name">The name under which it was filed.</param>
/// <param name="Bytes">Its size.</param>
public sealed record FileRef(string Sha256, string Name, long Bytes);

/// <summary>What surrounds every commit: who, when, why, on what evidence, and under which policy.</summary>
/// <param name="By">Who acted, in which role.</param>
/// <param name="At">The instant, UTC.</param>
/// <param name="Day">The legal date, Asia/Shanghai.</param>
/// <param name="Policy">The day whose policy values were applied.</param>
/// <param name="Command">Name of the command that was decided.</param>
/// <param name="Digest">Fingerprint of actor and command: the same request repeated changes nothing.</param>
/// <param name="Reason">Why, where the person gave a reason beside the command's own.</param>
/// <param name="Evidence">Files on which the act rests.</param>
public sealed record Envelope(
    Actor By, DateTimeOffset At, DateOnly Day, DateOnly Policy, string Command,
    string Digest, string? Reason, IReadOnlyList<FileRef> Evidence)
{
    /// <summary>As somebody reads it who reads the event: those outside the Bureau read in which office somebody of the Bureau acted and
    /// not who; why and on what evidence they read of their own acts, the department of those of its unit as well. Of experts each reads
    /// who he is himself.</summary>
    public Envelope ReadBy(Reader reader)
    {
        var side = Reader.Of(By.Role).Side;
        var own = side == reader.Side && (side != Side.Expert || reader.Accounts.Contains(By.Account));
        if (!reader.Outside || own) { return this; }
        var named = side is Side.Bureau or Side.Auditor or Side.Expert ? By with { Account = Guid.Empty, Name = "" } : By;
        return side == Side.Unit && reader.Side is Side.Department or Side.Expert
            ? this
            : this with { By = named, Reason = null, Evidence = [], Digest = "" };
    }
}

/// <summary>A request to act, as the decider sees it: who asks, on which day, under which measures, and what the registers say.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Today">The legal date, Asia/Shanghai.</param>
/// <param name="Law">The measures.</param>
/// <param name="Registers">What other cases and registers say, read in the same transaction.</param>
public sealed record Asked(Actor By, DateOnly Today, Measures Law, Registers Registers);

/// <summary>What a decision needs to know from outside its own case. Read in the transaction that writes, so it cannot be stale.</summary>
public sealed record Registers
{
    /// <summary>Nothing known from outside.</summary>
    public static Registers None { get; } = new();

    /// <summary>The bar of Art. 13 that binds the applying unit, if one does.</summary>
    public Bar? Bar { get; init; }

    /// <summary>The number of a center of the unit whose title was revoked by a decision that is not served yet; null where there is
    /// none.</summary>
    public string? BarToCome { get; init; }

    /// <summary>The day of that decision; null where none waits for service.</summary>
    public DateOnly? BarToComeSince { get; init; }

    /// <summary>Every bar of Art. 13 of the unit that was not lifted, those that are over too; read where days of the past are
    /// entered.</summary>
    public IReadOnlyList<Bar> Bars { get; init; } = [];

    /// <summary>The applying unit, where the record says that it no longer exists; else null.</summary>
    public DissolvedUnit? Dissolved { get; init; }

    /// <summary>The bars of Art. 13 that bind co-hosts of the application, by the name under which it names them.</summary>
    public IReadOnlyDictionary<string, Bar> CohostBars { get; init; } = new Dictionary<string, Bar>();

    /// <summary>The center of a co-host of whose end a bar comes that is not served yet, by the name of the co-host.</summary>
    public IReadOnlyDictionary<string, string> CohostBarsToCome { get; init; } = new Dictionary<string, string>();

    /// <summary>The centers of the lead and of the co-hosts whose title is in question on the day, and the other open applications of the
    /// lead that are.</summary>
    public IReadOnlyList<TitleInQuestion> InQuestion { get; init; } = [];

    /// <summary>The keys of what the comparison of dossiers found in the case (Art. 12).</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>The case that holds the wanted rank among the applications of its department; null when it is free.</summary>
    public string? RankHeldBy { get; init; }

    /// <summary>The case number that already holds the wanted name of a center; null when the name is free.</summary>
    public string? NameHeldBy { get; init; }

    /// <summary>The wanted document number is already given.</summary>
    public bool DocumentNumberTaken { get; init; }

    /// <summary>The wanted plaque number is already given.</summary>
    public bool PlaqueNumberTaken { get; init; }

    /// <summary>The number that the case to be opened will bear, e.g. SB-2026-0031; drawn in the same transaction.</summary>
    public string NextNumber { get; init; } = "";

    /// <summary>How many other open reviews each expert (by account) of a panel sits on.</summary>
    public IReadOnlyDictionary<Guid, int> ExpertLoad { get; init; } = new Dictionary<Guid, int>();
}

/// <summary>A bar of Art. 13: no application through its last day.</summary>
/// <param name="Since">The day of service of the revocation.</param>
/// <param name="LastDay">The last day on which the unit is barred.</param>
/// <param name="Center">The number of the center whose revocation caused it.</param>
public sealed record Bar(DateOnly Since, DateOnly LastDay, string Center);

/// <summary>A unit that no longer exists, as the record of a center says.</summary>
/// <param name="Center">The number of the center.</param>
/// <param name="Name">The name of the unit.</param>
/// <param name="On">The day on which it ceased to exist.</param>
public sealed record DissolvedUnit(string Center, string Name, DateOnly On);

/// <summary>A center whose title is in question, or an application in question, as another case of its unit must know it.</summary>
/// <param name="Center">The number of the center or of the application.</param>
/// <param name="Questions">What is in question, by the names of the questions.</param>
public sealed record TitleInQuestion(string Center, IReadOnlyList<string> Questions);
